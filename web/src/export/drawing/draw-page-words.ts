import type { MeasureText, TextStyle } from '../../drawing/card'
import type { Box } from '../../drawing/geometry'
import { drawLegend } from './draw-legend'
import { brokenLines, line } from './draw-text'
import { PAGE_MARGIN, type PageFrame } from './page-frame'
import { PRINT_COLORS } from './print-colors'
import { group, rect, type Shape } from './shape'
import type { SheetIcons, SheetLegend } from './sheet'
import type { PageFigure, ViewPage } from './view-page'

interface TitleSize {
  readonly style: TextStyle
  readonly step: number
  readonly most: number
}

const TITLES: readonly TitleSize[] = [
  { style: { size: 54, weight: 700 }, step: 60, most: 4 },
  { style: { size: 40, weight: 700 }, step: 46, most: 6 },
  { style: { size: 28, weight: 700 }, step: 34, most: Number.POSITIVE_INFINITY },
]
const PLACE: TextStyle = { size: 19, weight: 400 }
const LEAD: TextStyle = { size: 23, weight: 400 }
const LEAD_STEP = 33
const VALUE: TextStyle = { size: 60, weight: 700 }
const FIGURE: TextStyle = { size: 18, weight: 400 }
const FIGURE_STEP = 24
const MOST_FIGURES = 2
const LARGEST_LEGEND = 1.15
const muted = { fill: PRINT_COLORS['ink-2'] }

/** What is said around a map, and what is left for it. */
export interface PageWords {
  readonly shapes: readonly Shape[]
  readonly map: Box
}

type Room = Pick<Box, 'width' | 'height'>

interface Written {
  readonly place: string
  readonly page: ViewPage
  readonly icons: SheetIcons
}

/** In landscape the words stand at the left of the map; in portrait over it, with legend and figures under it. */
export function drawPageWords(written: Written, frame: PageFrame, measure: MeasureText): PageWords {
  return frame.isPortrait ? wordsAround(written, frame, measure) : wordsBeside(written, frame, measure)
}

const LEFT = { x: PAGE_MARGIN, width: 430 } as const
const MAP = { x: 530, y: 48 } as const
/** A legend that would be smaller than this beside the map goes in part under it. */
const READABLE_LEGEND = 0.85

function wordsBeside({ place, page, icons }: Written, frame: PageFrame, measure: MeasureText): PageWords {
  const { footY } = frame
  const sentences = drawSentences(place, page, LEFT.width, measure)
  const figures = page.figures.slice(0, MOST_FIGURES).map((each) => drawFigure(each, LEFT.width / 2 - 20, measure))
  const figuresHeight = Math.max(0, ...figures.map(({ height }) => height))
  const figuresY = footY - 22 - figuresHeight
  const legendY = sentences.bottom + 12
  const room = { width: LEFT.width, height: (figures.length > 0 ? figuresY - 24 : footY - 30) - legendY }
  const width = frame.width - MAP.x - PAGE_MARGIN
  const { legend, under } = legendsBeside(page.legend, icons, { beside: room, under: width }, measure)
  const bottomY = footY - 24 - (under ? under.height + GAP : 0)
  return {
    shapes: [
      ...sentences.shapes,
      ...(legend ? [group({ x: LEFT.x, y: legendY }, legend.shape)] : []),
      ...(under ? [group({ x: MAP.x, y: bottomY + GAP }, under.shape)] : []),
      ...figures.map(({ shapes }, index) => group({ x: LEFT.x + (index * LEFT.width) / 2, y: figuresY }, shapes)),
    ],
    map: { ...MAP, width, height: bottomY - MAP.y },
  }
}

interface DrawnLegend {
  readonly shape: Shape
  readonly height: number
  readonly scale: number
}

/** All beside the map, or, where there is too much, what links say under it. */
function legendsBeside(
  legend: SheetLegend | undefined,
  icons: SheetIcons,
  rooms: { readonly beside: Room; readonly under: number },
  measure: MeasureText,
): { readonly legend?: DrawnLegend | undefined; readonly under?: DrawnLegend | undefined } {
  if (!legend) return {}
  const whole = legendIn(legend, icons, rooms.beside, measure)
  if (whole && whole.scale >= READABLE_LEGEND) return { legend: whole }
  const ofActors = { ...legend, levels: [], marks: [], themes: [] }
  const ofLinks = { ...legend, colors: [], sizes: undefined }
  return {
    legend: legendIn(ofActors, icons, rooms.beside, measure),
    under: legendIn(ofLinks, icons, { width: rooms.under, height: Number.POSITIVE_INFINITY }, measure),
  }
}

/** Of the figures, at the right under a map in portrait. */
const FIGURES_WIDTH = 300
/** Of the height of a page in portrait, which the legend takes at most. */
const LEGEND_SHARE = 0.26
const GAP = 28

function wordsAround({ place, page, icons }: Written, frame: PageFrame, measure: MeasureText): PageWords {
  const width = frame.width - 2 * PAGE_MARGIN
  const sentences = drawSentences(place, page, width, measure)
  const figures = page.figures.slice(0, MOST_FIGURES).map((figure) => drawFigure(figure, FIGURES_WIDTH, measure))
  const figuresHeight = figures.reduce((sum, { height }) => sum + height + GAP, -GAP)
  const legendRoom = {
    width: width - (figures.length > 0 ? FIGURES_WIDTH + 2 * GAP : 0),
    height: frame.height * LEGEND_SHARE,
  }
  const legend = page.legend && legendIn(page.legend, icons, legendRoom, measure)
  const bottomY = frame.footY - GAP - Math.max(0, legend?.height ?? 0, figuresHeight)
  let y = bottomY
  const drawnFigures = figures.map(({ shapes, height }) => {
    const at = { x: frame.width - PAGE_MARGIN - FIGURES_WIDTH, y }
    y += height + GAP
    return group(at, shapes)
  })
  const mapY = sentences.bottom
  return {
    shapes: [
      ...sentences.shapes,
      ...(legend ? [group({ x: PAGE_MARGIN, y: bottomY }, legend.shape)] : []),
      ...drawnFigures,
    ],
    map: { x: PAGE_MARGIN, y: mapY, width, height: Math.max(1, bottomY - GAP - mapY) },
  }
}

/** Place, title and lead from the top. */
function drawSentences(place: string, page: ViewPage, width: number, measure: MeasureText) {
  const title = drawTitle(page, { y: PAGE_MARGIN + 84, width }, measure)
  const leads = page.lead ? brokenLines(page.lead, (each) => measure(each, LEAD) <= width) : []
  const leadY = title.bottom + 44
  return {
    bottom: leadY + leads.length * LEAD_STEP,
    shapes: [
      line(place, { x: PAGE_MARGIN, y: PAGE_MARGIN + 14 }, PLACE, muted),
      ...title.shapes,
      ...leads.map((each, index) => line(each, { x: PAGE_MARGIN, y: leadY + index * LEAD_STEP }, LEAD, muted)),
    ],
  }
}

function drawTitle(
  { title, highlight }: ViewPage,
  { y, width }: { readonly y: number; readonly width: number },
  measure: MeasureText,
): { shapes: Shape[]; bottom: number } {
  const x = PAGE_MARGIN
  const sizes = TITLES.map((each) => ({
    ...each,
    lines: brokenLines(title, (words) => measure(words, each.style) <= width),
  }))
  const isFitting = ({ lines, most, style }: (typeof sizes)[number]) =>
    lines.length <= most && lines.every((words) => measure(words, style) <= width)
  const { style, step, lines } = sizes.find(isFitting) ?? (sizes.at(-1) as (typeof sizes)[number])
  const marks = lines.flatMap((words, index) => {
    const [from, to] = markedPart(lines, index, highlight)
    if (from >= to) return []
    const left = x + measure(words.slice(0, from), style)
    const markWidth = measure(words.slice(from, to), style)
    const top = y + index * step - style.size * 0.34
    return [rect({ x: left - 2, y: top, width: markWidth + 4, height: style.size * 0.42, fill: PRINT_COLORS.hi })]
  })
  const drawn = lines.map((words, index) => line(words, { x, y: y + index * step }, style))
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

/** As large as there is room; none where nobody could read it. */
function legendIn(legend: SheetLegend, icons: SheetIcons, room: Room, measure: MeasureText): DrawnLegend | undefined {
  const { width, height, drawing } = drawLegend(legend, icons, measure, room.width)
  if (room.height < 60 || height === 0) return undefined
  const scale = Math.min(LARGEST_LEGEND, room.width / width, room.height / height)
  return { shape: group({ scale }, drawing), height: height * scale, scale }
}

/** A number, smaller where it is long, over its words. */
function drawFigure({ value, words }: PageFigure, width: number, measure: MeasureText) {
  const lines = brokenLines(words, (each) => measure(each, FIGURE) <= width).slice(0, 3)
  const size = Math.min(VALUE.size, (VALUE.size * width) / measure(value, VALUE))
  const baseline = VALUE.size * 0.75
  return {
    height: baseline + 6 + lines.length * FIGURE_STEP,
    shapes: [
      line(value, { x: 0, y: baseline }, { ...VALUE, size }),
      ...lines.map((each, row) => line(each, { x: 0, y: baseline + 30 + row * FIGURE_STEP }, FIGURE, muted)),
    ],
  }
}
