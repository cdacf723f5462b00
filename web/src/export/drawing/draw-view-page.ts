import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { MeasureText, TextStyle } from '../../drawing/card'
import { type Box, boundsOf, grown } from '../../drawing/geometry'
import type { MapLayout } from '../../drawing/layout-plain-map'
import { wrappedText } from '../../drawing/note'
import { drawLegend } from './draw-legend'
import { drawMap, type Lit } from './draw-map'
import { layoutMap, partsOf, type Sheet } from './draw-sheet'
import { brokenLines, line } from './draw-text'
import type { Drawing } from './drawing'
import { PRINT_COLORS } from './print-colors'
import { group, path, rect, type Shape } from './shape'
import type { SheetLegend } from './sheet'
import type { SheetLook } from './sheet-look'

/** A saved reading of the map as a page for a committee, as plain data. */
export interface ViewPage {
  readonly title: string
  /** The words of the title that are marked. */
  readonly highlight?: string | undefined
  readonly lead: string
  readonly figures: readonly PageFigure[]
  /** Of what is lit; none where the view shows none. */
  readonly legend?: SheetLegend | undefined
  /** Such as « 3 sur 6 ». */
  readonly step: string
  /** Of when the map is, in words. */
  readonly date: string
  readonly notes: { readonly title: string; readonly text: string }
  /** Of the version that the view is pinned to; that of the sheet without one. */
  readonly map?: PlainMap | undefined
  /** All of the map unless said. */
  readonly lit?: Lit | undefined
  /** As at rest without one. */
  readonly look?: SheetLook | undefined
  readonly rest: 'fade' | 'hide'
  /** What of the map is framed; what is lit, without one. */
  readonly area?: Box | undefined
}

export interface PageFigure {
  readonly value: string
  readonly words: string
}

export interface ViewPages {
  readonly sheet: Sheet
  readonly pages: readonly ViewPage[]
  readonly hasNotes: boolean
}

/** A page of A4, landscape, in units that are A3's: read at arm's length, and from the wall when it is projected. */
const PAGE = { width: 1587, height: 1122 } as const
const SHRINK = 297 / 420
const MARGIN = 60
const LEFT = { x: MARGIN, width: 430 } as const
const FOOT_Y = PAGE.height - 92
const MAP: Box = { x: 530, y: 48, width: PAGE.width - 530 - MARGIN, height: FOOT_Y - 48 - 24 }
const LARGEST_SCALE = 1.7
const AROUND_LIT = 36
const AROUND_ALL = 14

const TITLES: readonly { readonly style: TextStyle; readonly step: number; readonly most: number }[] = [
  { style: { size: 54, weight: 700 }, step: 60, most: 4 },
  { style: { size: 40, weight: 700 }, step: 46, most: 6 },
  { style: { size: 28, weight: 700 }, step: 34, most: Number.POSITIVE_INFINITY },
]
const PLACE: TextStyle = { size: 19, weight: 400 }
const LEAD: TextStyle = { size: 23, weight: 400 }
const LEAD_STEP = 33
const VALUE: TextStyle = { size: 60, weight: 700 }
const FIGURE: TextStyle = { size: 18, weight: 400 }
const FOOT: TextStyle = { size: 16, weight: 400 }
const NOTES: TextStyle = { size: 22, weight: 400 }
const NOTES_STEP = 34
const muted = { fill: PRINT_COLORS['ink-2'] }

/** The pages of all views, each followed by its notes if they are wanted. */
export function drawViewPages({ sheet, pages, hasNotes }: ViewPages, measure: MeasureText): Drawing[] {
  return pages.flatMap((page) => [
    drawViewPage(sheet, page, measure),
    ...(hasNotes && page.notes.text.trim() !== '' ? drawNotesPages(sheet, page, measure) : []),
  ])
}

function drawViewPage(sheet: Sheet, page: ViewPage, measure: MeasureText): Drawing {
  return onPage(sheet, page.title, [
    drawLitMap(sheet, page, measure),
    ...drawWords(sheet, page, measure),
    ...drawFoot(sheet, page),
  ])
}

function onPage({ words }: Sheet, title: string, shapes: readonly Shape[]): Drawing {
  return {
    width: PAGE.width * SHRINK,
    height: PAGE.height * SHRINK,
    background: PRINT_COLORS.surface,
    title: [words.title, title].filter(Boolean).join(' : '),
    description: [words.date, words.source].filter(Boolean).join('. '),
    shapes: [group({ scale: SHRINK }, shapes)],
  }
}

function drawLitMap(sheet: Sheet, { map = sheet.map, lit, rest, area, look }: ViewPage, measure: MeasureText): Shape {
  const isPart = lit !== undefined && rest === 'hide'
  const shown = isPart ? onlyLit(map, lit) : map
  const layout = layoutMap({ ...sheet, map: shown }, measure)
  const framed = area ?? framedBounds(layout, isPart ? undefined : lit) ?? MAP
  const scale = Math.min(MAP.width / framed.width, MAP.height / framed.height, LARGEST_SCALE)
  const seen = { width: MAP.width / scale, height: MAP.height / scale }
  const corner = {
    x: framed.x + (framed.width - seen.width) / 2,
    y: framed.y + (framed.height - seen.height) / 2,
  }
  const shapes = drawMap(layout, partsOf({ ...sheet, map: shown, look }, measure), isPart ? undefined : lit)
  return group(
    { x: MAP.x - corner.x * scale, y: MAP.y - corner.y * scale, scale, clip: { ...corner, ...seen } },
    shapes,
  )
}

function onlyLit(map: PlainMap, lit: Lit): PlainMap {
  const actors = map.actors.filter(({ id }) => lit.actors.has(id))
  return { ...map, actors, links: map.links.filter(({ id }) => lit.links.has(id)), notes: [], zones: [] }
}

function framedBounds({ cards, bounds }: MapLayout, lit: Lit | undefined): Box | undefined {
  const boxes = cards.filter(({ actor }) => lit?.actors.has(actor.id)).map(({ box }) => box)
  const framed = boundsOf(boxes)
  return framed ? grown(framed, AROUND_LIT) : bounds && grown(bounds, AROUND_ALL)
}

/** Place, title, lead and legend from the top; the figures stand at the foot. */
function drawWords(sheet: Sheet, page: ViewPage, measure: MeasureText): Shape[] {
  const title = drawTitle(page, MARGIN + 84, measure)
  const leads = brokenLines(page.lead, (each) => measure(each, LEAD) <= LEFT.width)
  const leadY = title.bottom + 44
  const legendY = leadY + (page.lead ? leads.length * LEAD_STEP : 0) + 12
  return [
    line(sheet.words.title, { x: LEFT.x, y: MARGIN + 14 }, PLACE, muted),
    ...title.shapes,
    ...(page.lead ? leads : []).map((each, index) =>
      line(each, { x: LEFT.x, y: leadY + index * LEAD_STEP }, LEAD, muted),
    ),
    ...drawPageLegend(sheet, page, legendY, measure),
    ...drawFigures(page.figures, measure),
  ]
}

function drawTitle(
  { title, highlight }: ViewPage,
  y: number,
  measure: MeasureText,
): { shapes: Shape[]; bottom: number } {
  const sizes = TITLES.map((each) => ({
    ...each,
    lines: brokenLines(title, (words) => measure(words, each.style) <= LEFT.width),
  }))
  const isFitting = ({ lines, most, style }: (typeof sizes)[number]) =>
    lines.length <= most && lines.every((words) => measure(words, style) <= LEFT.width)
  const { style, step, lines } = sizes.find(isFitting) ?? (sizes.at(-1) as (typeof sizes)[number])
  const marks = lines.flatMap((words, index) => {
    const [from, to] = markedPart(lines, index, highlight)
    if (from >= to) return []
    const x = LEFT.x + measure(words.slice(0, from), style)
    const width = measure(words.slice(from, to), style)
    const top = y + index * step - style.size * 0.34
    return [rect({ x: x - 2, y: top, width: width + 4, height: style.size * 0.42, fill: PRINT_COLORS.hi })]
  })
  const drawn = lines.map((words, index) => line(words, { x: LEFT.x, y: y + index * step }, style))
  return { shapes: [...marks, ...drawn], bottom: y + (lines.length - 1) * step }
}

/** From which letter to which a line is marked. */
function markedPart(lines: readonly string[], index: number, highlight: string | undefined): readonly [number, number] {
  const whole = lines.join(' ')
  const first = highlight ? whole.indexOf(highlight.replace(/ +/g, ' ')) : -1
  if (!highlight || first < 0) return [0, 0]
  const start = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0)
  const length = lines[index]?.length ?? 0
  const clamp = (place: number) => Math.min(length, Math.max(0, place - start))
  return [clamp(first), clamp(first + highlight.length)]
}

function drawPageLegend({ icons }: Sheet, { legend, figures }: ViewPage, y: number, measure: MeasureText): Shape[] {
  if (!legend) return []
  const drawn = drawLegend(legend, icons, measure, LEFT.width)
  const room = (figures.length > 0 ? FOOT_Y - 190 : FOOT_Y - 30) - y
  if (room < 60) return []
  const scale = Math.min(1.15, LEFT.width / drawn.width, room / drawn.height)
  return [group({ x: LEFT.x, y, scale }, drawn.drawing)]
}

const MOST_FIGURES = 2

function drawFigures(figures: readonly PageFigure[], measure: MeasureText): Shape[] {
  const column = LEFT.width / MOST_FIGURES
  return figures.slice(0, MOST_FIGURES).flatMap(({ value, words }, index) => {
    const x = LEFT.x + index * column
    const lines = brokenLines(words, (each) => measure(each, FIGURE) <= column - 20).slice(0, 3)
    const y = FOOT_Y - 46 - lines.length * 24
    return [
      line(value, { x, y }, VALUE),
      ...lines.map((each, row) => line(each, { x, y: y + 30 + row * 24 }, FIGURE, muted)),
    ]
  })
}

function drawFoot({ words }: Sheet, { step, date }: ViewPage): Shape[] {
  const right = { ...muted, anchor: 'end' } as const
  const y = FOOT_Y + 36
  return [
    path(`M${MARGIN} ${FOOT_Y}H${PAGE.width - MARGIN}`, { stroke: PRINT_COLORS.line }),
    line([step, date].filter(Boolean).join(' · '), { x: MARGIN, y }, FOOT, muted),
    line([words.source, words.privacy].filter(Boolean).join(' '), { x: PAGE.width - MARGIN, y }, FOOT, right),
  ]
}

/** As many pages as the notes need. */
function drawNotesPages(sheet: Sheet, page: ViewPage, measure: MeasureText): Drawing[] {
  const lines = wrappedText(page.notes.text, (each) => measure(each, NOTES) <= PAGE.width - 2 * MARGIN)
  const top = MARGIN + 130
  const perPage = Math.floor((FOOT_Y - 20 - top) / NOTES_STEP)
  const count = Math.ceil(lines.length / perPage)
  return Array.from({ length: count }, (_, index) => {
    const some = lines.slice(index * perPage, (index + 1) * perPage)
    return onPage(sheet, `${page.title} · ${page.notes.title}`, [
      line(`${page.step} · ${page.notes.title}`, { x: MARGIN, y: MARGIN + 14 }, PLACE, muted),
      line(page.title, { x: MARGIN, y: MARGIN + 60 }, { size: 28, weight: 700 }),
      ...some.flatMap((words, row) =>
        words === '' ? [] : [line(words, { x: MARGIN, y: top + row * NOTES_STEP }, NOTES)],
      ),
      ...drawFoot(sheet, page),
    ])
  })
}
