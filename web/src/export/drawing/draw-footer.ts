import type { MeasureText, TextStyle } from '../../drawing/card'
import type { Legend } from './draw-legend'
import { brokenLines, line } from './draw-text'
import { PRINT_COLORS } from './print-colors'
import { group, path, type Shape } from './shape'
import type { SheetWords } from './sheet'

const STYLE: TextStyle = { size: 13, weight: 400 }
const GAP = 48

export interface Footer {
  readonly height: number
  readonly drawing: Shape
}

/** How to read the map, where its data come from and what it does not hold. */
export function drawFooter(legend: Legend, words: SheetWords, width: number, measure: MeasureText): Footer {
  const room = width - measure(words.privacy, STYLE) - GAP
  const sources = words.source ? brokenLines(words.source, (each) => measure(each, STYLE) <= room) : []
  const lineY = 20 + legend.height + 20
  const muted = { fill: PRINT_COLORS['ink-2'] }
  return {
    height: lineY + 28 + Math.max(0, sources.length - 1) * 18,
    drawing: group(
      {},
      path(`M0 0H${width}`, { stroke: PRINT_COLORS['line-strong'] }),
      group({ y: 20 }, legend.drawing),
      path(`M0 ${lineY}H${width}`, { stroke: PRINT_COLORS.line }),
      sources.map((each, index) => line(each, { x: 0, y: lineY + 26 + index * 18 }, STYLE, muted)),
      line(words.privacy, { x: width, y: lineY + 26 }, STYLE, { ...muted, anchor: 'end' }),
    ),
  }
}
