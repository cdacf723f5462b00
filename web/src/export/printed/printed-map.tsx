import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { currentMeasureText } from '../../drawing/measure-text'
import { useFinding } from '../../finding/finding-context'
import { useLocale, useTranslate } from '../../i18n/use-translate'
import { useMapFilterStore } from '../../map-session/map-filter-context'
import { useMapReadingStore } from '../../map-session/map-reading-context'
import { useMapSession } from '../../map-session/map-session-context'
import { drawSheet } from '../drawing/draw-sheet'
import { sheetNow } from '../drawing/prepare-sheet'
import { PRINT_FONT } from '../drawing/print-colors'
import type { ExportedTerritory } from '../drawing/sheet-words'
import { scopesOf } from '../export-scopes'
import { paintSvg } from '../painting/paint-svg'
import styles from './printed.module.css'
import { usePrinting } from './use-printing'

/** The map on paper: drawn when the page goes to print, as it is then and as the filter shows it. */
export function PrintedMap({ territory: { id, name, isExample } }: { readonly territory: ExportedTerritory }) {
  const t = useTranslate()
  const locale = useLocale()
  const { plainMap } = useMapSession()
  const reading = useMapReadingStore()
  const filter = useMapFilterStore()
  const { look } = useFinding()
  const host = useRef<HTMLDivElement>(null)
  usePrinting({
    onBegin() {
      const onScreen = { map: plainMap(), reading: reading.read(), isRestHidden: filter.read().rest === 'hide' }
      const { map, lit } = scopesOf(onScreen).at(-1) ?? { map: onScreen.map }
      const sheet = sheetNow(map, { id, name, isExample }, { t, locale }, { lit, look: look.read() })
      // Only its orientation is ours: the person chooses the paper, and the drawing grows with it.
      const { width, height } = drawSheet(sheet, currentMeasureText())
      const orientation = width >= height ? 'landscape' : 'portrait'
      const drawing = drawSheet(sheet, currentMeasureText(), { kind: 'page', size: 'a4', orientation })
      const svg = paintSvg(drawing, { family: PRINT_FONT, faces: [] })
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
      host.current?.replaceChildren(document.importNode(parsed.documentElement, true))
      host.current?.setAttribute('data-printed', orientation)
    },
    onEnd() {
      host.current?.replaceChildren()
      host.current?.removeAttribute('data-printed')
    },
  })
  useEffect(() => {
    // A page that is left while it prints prints nothing more of this one.
    const element = host.current
    return () => element?.removeAttribute('data-printed')
  }, [])
  return createPortal(<div ref={host} className={styles.map} aria-hidden="true" />, document.body)
}
