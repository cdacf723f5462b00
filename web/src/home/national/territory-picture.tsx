import type { TerritoryId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslate } from '../../i18n/use-translate'
import { MiniDrawing } from '../mini-drawing'
import { MiniMap } from '../mini-map'
import { alignedDrawing } from './aligned-drawing'
import styles from './map-grid.module.css'
import type { MapLoader } from './map-loader'
import { useLoadedMap } from './use-national'

/** How the spheres of a picture lie: where all pictures have them, or where the territory does. */
export type Places = 'aligned' | 'drawn'

export interface TerritoryPictureProps {
  readonly id: TerritoryId
  readonly loader: MapLoader
  readonly places: Places
}

/** The map of a territory in small; its place is there before it is. */
export function TerritoryPicture({ id, loader, places }: TerritoryPictureProps) {
  const t = useTranslate()
  const place = useRef<HTMLDivElement>(null)
  const loaded = useLoadedMap(loader, id)
  useEffect(() => {
    if (!place.current) return
    const watch = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) loader.prefer(id)
    })
    watch.observe(place.current)
    return () => watch.disconnect()
  }, [id, loader])
  return (
    <div ref={place} className={styles.picture}>
      {loaded.kind === 'failed' && <p className={styles.blank}>{t('national.noPicture')}</p>}
      {loaded.kind === 'loaded' &&
        (loaded.map.actors.length === 0 ? (
          <p className={styles.blank}>{t('national.emptyMap')}</p>
        ) : places === 'aligned' ? (
          <AlignedMap map={loaded.map} />
        ) : (
          <MiniMap map={loaded.map} />
        ))}
    </div>
  )
}

function AlignedMap({ map }: { readonly map: PlainMap }) {
  const drawing = useMemo(() => alignedDrawing(map), [map])
  return <MiniDrawing drawing={drawing} />
}
