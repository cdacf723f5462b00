import type { Sphere } from '@maillage/shared/map/sphere'
import type { MouseEvent } from 'react'
import { SphereGlyph } from '../design/sphere-glyph'
import { useTranslate } from '../i18n/use-translate'
import styles from './tool-palette.module.css'
import { useCompose } from './use-compose'
import { useTokenDrag } from './use-token-drag'
import { useTools } from './use-tools'

const SIZE = 26

/** A sphere to drag onto the map, or to click before clicking on the map. */
export function SphereToken({ sphere, isChosen }: { readonly sphere: Sphere; readonly isChosen: boolean }) {
  const t = useTranslate()
  const { take } = useTools()
  const compose = useCompose()
  const { ghost, wasDragged, gesture } = useTokenDrag(({ x, y }) => compose([x, y], { sphere }))
  const name = t('canvas.newActorOf', { sphere: t(`sphere.${sphere}`) })
  return (
    <>
      <button
        type="button"
        className={styles.token}
        title={name}
        aria-label={name}
        aria-pressed={isChosen}
        onClick={(event: MouseEvent) => {
          if (!wasDragged()) take({ kind: 'actor', sphere }, { byKey: event.detail === 0 })
        }}
        {...gesture}
      >
        <SphereGlyph sphere={sphere} size={SIZE} />
      </button>
      {ghost && (
        <div
          className={styles.ghost}
          style={{ transform: `translate(${ghost.x - SIZE / 2}px, ${ghost.y - SIZE / 2}px)` }}
        >
          <SphereGlyph sphere={sphere} size={SIZE} />
        </div>
      )}
    </>
  )
}
