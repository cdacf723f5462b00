import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { MeasureText, TextStyle } from '../../drawing/card'
import { type Box, boundsOf, grown } from '../../drawing/geometry'
import type { MapLayout } from '../../drawing/layout-plain-map'
import { wrappedText } from '../../drawing/note'
import { drawMap, type Lit } from './draw-map'
import { drawPageWords } from './draw-page-words'
import { layoutMap, partsOf, type Sheet } from './draw-sheet'
import { brokenLines, line } from './draw-text'
import type { Drawing } from './drawing'
import { PAGE_MARGIN, type PageFrame, pageFrame } from './page-frame'
import type { Paper } from './paper'
import { PRINT_COLORS } from './print-colors'
import { group, path, type Shape } from './shape'
import type { ViewPage } from './view-page'

export interface ViewPages {
  readonly sheet: Sheet
  readonly pages: readonly ViewPage[]
  readonly hasNotes: boolean
  readonly paper: Paper
}

const LARGEST_SCALE = 1.7
const AROUND_LIT = 36
const AROUND_ALL = 14

const PLACE: TextStyle = { size: 19, weight: 400 }
const FOOT: TextStyle = { size: 16, weight: 400 }
const FOOT_STEP = 22
const NOTES_TITLE: TextStyle = { size: 28, weight: 700 }
const NOTES: TextStyle = { size: 22, weight: 400 }
const NOTES_STEP = 34
const muted = { fill: PRINT_COLORS['ink-2'] }

/** The pages of all views on one paper, each followed by its notes if they are wanted. */
export function drawViewPages({ sheet, pages, hasNotes, paper }: ViewPages, measure: MeasureText): Drawing[] {
  const frame = pageFrame(paper)
  return pages.flatMap((page) => [
    drawViewPage(sheet, page, frame, measure),
    ...(hasNotes && page.notes.text.trim() !== '' ? drawNotesPages(sheet, page, frame, measure) : []),
  ])
}

function drawViewPage(sheet: Sheet, page: ViewPage, frame: PageFrame, measure: MeasureText): Drawing {
  const { shapes, map } = drawPageWords({ place: sheet.words.title, page, icons: sheet.icons }, frame, measure)
  return onPage(sheet, page.title, frame, [
    drawLitMap(sheet, page, map, measure),
    ...shapes,
    ...drawFoot(sheet, page, frame, measure),
  ])
}

function onPage({ words }: Sheet, title: string, { paper, scale }: PageFrame, shapes: readonly Shape[]): Drawing {
  return {
    ...paper,
    background: PRINT_COLORS.surface,
    title: [words.title, title].filter(Boolean).join(' : '),
    description: [words.date, words.source].filter(Boolean).join('. '),
    shapes: [group({ scale }, shapes)],
  }
}

function drawLitMap(sheet: Sheet, page: ViewPage, on: Box, measure: MeasureText): Shape {
  const { map = sheet.map, lit, rest, area, look } = page
  const isPart = lit !== undefined && rest === 'hide'
  const shown = isPart ? onlyLit(map, lit) : map
  const layout = layoutMap({ ...sheet, map: shown }, measure)
  const framed = area ?? framedBounds(layout, isPart ? undefined : lit) ?? on
  const scale = Math.min(on.width / framed.width, on.height / framed.height, LARGEST_SCALE)
  const seen = { width: on.width / scale, height: on.height / scale }
  const corner = {
    x: framed.x + (framed.width - seen.width) / 2,
    y: framed.y + (framed.height - seen.height) / 2,
  }
  const shapes = drawMap(layout, partsOf({ ...sheet, map: shown, look }, measure), isPart ? undefined : lit)
  return group({ x: on.x - corner.x * scale, y: on.y - corner.y * scale, scale, clip: { ...corner, ...seen } }, shapes)
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

/** On one line, or, where the page is too narrow for it, on as many as it takes. */
function drawFoot(
  { words }: Sheet,
  { step, date }: ViewPage,
  { width, footY }: PageFrame,
  measure: MeasureText,
): Shape[] {
  const y = footY + 36
  const room = width - 2 * PAGE_MARGIN
  const left = [step, date].filter(Boolean).join(' · ')
  const source = [words.source, words.privacy].filter(Boolean).join(' ')
  const isShort = measure(left, FOOT) + measure(source, FOOT) + PAGE_MARGIN <= room
  const lines = isShort ? [] : brokenLines(source, (each) => measure(each, FOOT) <= room)
  return [
    path(`M${PAGE_MARGIN} ${footY}H${width - PAGE_MARGIN}`, { stroke: PRINT_COLORS.line }),
    line(left, { x: PAGE_MARGIN, y }, FOOT, muted),
    ...(isShort ? [line(source, { x: width - PAGE_MARGIN, y }, FOOT, { ...muted, anchor: 'end' })] : []),
    ...lines.map((each, row) => line(each, { x: PAGE_MARGIN, y: y + (row + 1) * FOOT_STEP }, FOOT, muted)),
  ]
}

/** As many pages as the notes need. */
function drawNotesPages(sheet: Sheet, page: ViewPage, frame: PageFrame, measure: MeasureText): Drawing[] {
  const width = frame.width - 2 * PAGE_MARGIN
  const lines = wrappedText(page.notes.text, (each) => measure(each, NOTES) <= width)
  const titles = wrappedText(page.title, (each) => measure(each, NOTES_TITLE) <= width)
  const top = PAGE_MARGIN + 130 + (titles.length - 1) * NOTES_STEP
  const perPage = Math.floor((frame.footY - 20 - top) / NOTES_STEP)
  const count = Math.ceil(lines.length / perPage)
  return Array.from({ length: count }, (_, index) => {
    const some = lines.slice(index * perPage, (index + 1) * perPage)
    return onPage(sheet, `${page.title} · ${page.notes.title}`, frame, [
      line(`${page.step} · ${page.notes.title}`, { x: PAGE_MARGIN, y: PAGE_MARGIN + 14 }, PLACE, muted),
      ...titles.map((words, row) =>
        line(words, { x: PAGE_MARGIN, y: PAGE_MARGIN + 60 + row * NOTES_STEP }, NOTES_TITLE),
      ),
      ...some.flatMap((words, row) =>
        words === '' ? [] : [line(words, { x: PAGE_MARGIN, y: top + row * NOTES_STEP }, NOTES)],
      ),
      ...drawFoot(sheet, page, frame, measure),
    ])
  })
}
