import type { PlainMap } from '@maillage/shared/map/plain-map'
import { useEffect, useState } from 'react'
import { useLocale, useTranslate } from '../../i18n/use-translate'
import type { MapMarks } from '../../map-session/map-marks'
import type { ExportedTerritory } from '../drawing/sheet-words'
import { exportMap } from '../export-map'

/** The drawing of a map while it is made, and then with a URL to show it. */
export type PreparedSvg =
  | { readonly kind: 'drawing' }
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'failed' }

/** @param marks what changed: the map alone is drawn then, with what became of it */
export function usePreparedSvg(
  map: PlainMap,
  { id, name, isExample }: ExportedTerritory,
  marks?: MapMarks,
): PreparedSvg {
  const t = useTranslate()
  const locale = useLocale()
  const [drawing, setDrawing] = useState<PreparedSvg>({ kind: 'drawing' })
  useEffect(() => {
    let url: string | undefined
    const stop = new AbortController()
    const what = { map, territory: { id, name, isExample }, language: { t, locale }, choices: { marks } }
    exportMap('svg', what, { signal: stop.signal }).then(
      ({ blob }) => {
        url = URL.createObjectURL(blob)
        setDrawing({ kind: 'ready', url })
      },
      () => !stop.signal.aborted && setDrawing({ kind: 'failed' }),
    )
    return () => {
      stop.abort()
      if (url) URL.revokeObjectURL(url)
    }
  }, [map, id, name, isExample, t, locale, marks])
  return drawing
}
