import { type Box, overlaps, type Point } from '../../drawing/geometry'
import { PRINT_COLORS } from '../drawing/print-colors'
import { solidFill } from './colors'
import type { SlideLink } from './deck'
import type { PlacedMap } from './place-map'
import { shape } from './shapes'
import type { SlidePen } from './slide-pen'
import { textBody } from './text-body'
import { emu } from './units'
import { element, type Xml } from './xml'

/** A link as it lies between two cards, in map units. */
export interface LabelledLine {
  readonly link: SlideLink
  readonly names: readonly [string, string]
  readonly from: Point
  readonly to: Point
}

const STYLE = { size: 9.5, weight: 400 } as const
const HEIGHT = 14
const PADDING = 5
/** Smaller words would not be read by anybody, in points. */
const SMALLEST = 7
/** How much of the line must be seen beside its words. */
const LEAST_SEEN = 24
/** Shares of the line at which its words may stand, the middle first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]

/** The themes and the time of links, in words on their lines, where they cover nothing; all are in the links' own texts. */
export function drawLabels(lines: readonly LabelledLine[], placed: PlacedMap, area: Box, pen: SlidePen): Xml[] {
  if (STYLE.size * placed.unit < SMALLEST) return []
  const taken: Box[] = [...placed.cards.map(({ box }) => box), ...placed.zones.map(({ labelBox }) => labelBox)]
  return lines.flatMap((line) => {
    const words = labelOf(line.link, pen)
    const box = words === '' ? undefined : freePlace(line, pen.measure(words, STYLE) + 2 * PADDING, taken)
    if (!box) return []
    taken.push(box)
    return [drawLabel(words, pen.onSlide(area, placed.unit).box(box), STYLE.size * placed.unit, pen)]
  })
}

function labelOf({ state, themes, isQuiet }: SlideLink, { words }: SlidePen): string {
  if (isQuiet) return ''
  return [...(state === 'current' ? [] : [words.stateLabels[state]]), ...themes].join(', ')
}

function freePlace({ from, to }: LabelledLine, width: number, taken: readonly Box[]): Box | undefined {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy)
  const covered = Math.min(width / (Math.abs(dx) / length || 1e-9), HEIGHT / (Math.abs(dy) / length || 1e-9))
  if (length - covered < LEAST_SEEN) return undefined
  return PLACES.map((share) => ({
    x: from.x + dx * share - width / 2,
    y: from.y + dy * share - HEIGHT / 2,
    width,
    height: HEIGHT,
  })).find((box) => !taken.some((other) => overlaps(box, other)))
}

function drawLabel(words: string, box: Box, size: number, pen: SlidePen): Xml {
  return shape({ id: pen.nextId(), name: words }, box, {
    fill: 'bg1',
    line: element('a:ln', { w: emu(0.5) }, solidFill(PRINT_COLORS.line)),
    geometry: 'roundRect',
    body: textBody({
      locale: pen.locale,
      anchor: 'middle',
      isOneLine: true,
      paragraphs: [{ align: 'center', runs: [{ words, size, color: 'tx1' }] }],
    }),
  })
}
