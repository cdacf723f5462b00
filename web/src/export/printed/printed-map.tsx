import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { currentMeasureText } from '../../drawing/measure-text'
import { useLocale, useTranslate } from '../../i18n/use-translate'
import { drawSheet } from '../drawing/draw-sheet'
import type { Orientation } from '../drawing/paper'
import { sheetNow } from '../drawing/prepare-sheet'
import { PRINT_FONT } from '../drawing/print-colors'
import type { ExportedTerritory } from '../drawing/sheet-words'
import { paintSvg } from '../painting/paint-svg'
import { printPicture } from './print-picture'
import styles from './printed.module.css'
import { usePrintKey } from './use-print-key'
import { usePrintedScope } from './use-printed-scope'
import { usePrinting } from './use-printing'

/** The map on paper: drawn when the page goes to print, as it is then and as the filter shows it, or before for a large one. */
export function PrintedMap({ territory: { id, name, isExample } }: { readonly territory: ExportedTerritory }) {
  const t = useTranslate()
  const locale = useLocale()
  const printed = usePrintedScope()
  const host = useRef<HTMLDivElement>(null)
  const drawNow = (): { readonly element: Node; readonly orientation: Orientation } => {
    const { map, choices } = printed()
    const sheet = sheetNow(map, { id, name, isExample }, { t, locale }, choices)
    // Only its orientation is ours: the person chooses the paper, and the drawing grows with it.
    const { width, height } = drawSheet(sheet, currentMeasureText())
    const orientation = width >= height ? 'landscape' : 'portrait'
    const drawing = drawSheet(sheet, currentMeasureText(), { kind: 'page', size: 'a4', orientation })
    const svg = paintSvg(drawing, { family: PRINT_FONT, faces: [] })
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
    return { element: document.importNode(parsed.documentElement, true), orientation }
  }
  usePrintKey()
  usePrinting({
    onBegin() {
      const { element, orientation } = printPicture.read() ?? drawNow()
      host.current?.replaceChildren(element)
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
