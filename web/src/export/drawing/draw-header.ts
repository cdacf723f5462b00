import type { MeasureText, TextStyle } from '../../drawing/card'
import { brokenLines, line } from './draw-text'
import { PRINT_COLORS } from './print-colors'
import { group, path, type Shape } from './shape'
import type { SheetWords } from './sheet'

const TITLE_STYLE: TextStyle = { size: 40, weight: 700 }
/** Of a name that would not fit on one line. */
const LONG_TITLE_STYLE: TextStyle = { size: 26, weight: 700 }
const SUBTITLE_STYLE: TextStyle = { size: 18, weight: 400 }
const ASIDE_STYLE: TextStyle = { size: 16, weight: 400 }
const GAP = 48

export interface Header {
  readonly height: number
  readonly drawing: Shape
}

/** Whose map, of what and of which day, how large; and a line under it all. */
export function drawHeader(words: SheetWords, width: number, measure: MeasureText): Header {
  const asideWidth = Math.max(measure(words.date, ASIDE_STYLE), measure(words.counts, ASIDE_STYLE))
  const room = width - asideWidth - GAP
  const isLong = measure(words.title, TITLE_STYLE) > room
  const style = isLong ? LONG_TITLE_STYLE : TITLE_STYLE
  const titles = isLong ? brokenLines(words.title, (each) => measure(each, style) <= room) : [words.title]
  const subtitles = brokenLines(words.subtitle, (each) => measure(each, SUBTITLE_STYLE) <= room)

  const lastTitleY = 40 + (titles.length - 1) * style.size * 1.2
  const lastY = lastTitleY + 6 + subtitles.length * 24
  const height = lastY + 24
  return {
    height,
    drawing: group(
      {},
      titles.map((each, index) => line(each, { x: 0, y: 40 + index * style.size * 1.2 }, style)),
      subtitles.map((each, index) =>
        line(each, { x: 0, y: lastTitleY + 30 + index * 24 }, SUBTITLE_STYLE, { fill: PRINT_COLORS['ink-2'] }),
      ),
      [words.date, words.counts].map((each, index) =>
        line(each, { x: width, y: lastY - 24 + index * 24 }, ASIDE_STYLE, {
          fill: PRINT_COLORS['ink-2'],
          anchor: 'end',
        }),
      ),
      path(`M0 ${height}H${width}`, { stroke: PRINT_COLORS.ink, strokeWidth: 2 }),
    ),
  }
}
