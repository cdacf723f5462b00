import type { PlainMap } from '@maillage/shared/map/plain-map'
import { useEffect, useState } from 'react'
import { useLocale, useTranslate } from '../i18n/use-translate'
import type { MapMarks } from '../map-session/map-marks'
import { svgBlob } from './export-svg'
import type { MapSvg } from './map-svg'
import { prepareMapSvg } from './prepare-map-svg'
import type { ExportedTerritory } from './sheet-words'

/** The sheet of an export while it is drawn, and then with a URL to show it. */
export type Drawing =
  | { readonly kind: 'drawing' }
  | { readonly kind: 'ready'; readonly svg: MapSvg; readonly url: string }
  | { readonly kind: 'failed' }

/** @param marks what changed: the map alone is drawn then, with what became of it */
export function usePreparedSvg(map: PlainMap, { id, name, isExample }: ExportedTerritory, marks?: MapMarks): Drawing {
  const t = useTranslate()
  const locale = useLocale()
  const [drawing, setDrawing] = useState<Drawing>({ kind: 'drawing' })
  useEffect(() => {
    let url: string | undefined
    let isStale = false
    prepareMapSvg(map, { id, name, isExample }, { t, locale }, { marks }).then(
      (svg) => {
        if (isStale) return
        url = URL.createObjectURL(svgBlob(svg))
        setDrawing({ kind: 'ready', svg, url })
      },
      () => setDrawing({ kind: 'failed' }),
    )
    return () => {
      isStale = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [map, id, name, isExample, t, locale, marks])
  return drawing
}
