import type { MeasureText } from '../../drawing/card'
import type { Box } from '../../drawing/geometry'
import { wrappedText } from '../../drawing/note'
import type { Slide } from './deck'
import type { LegendSection } from './legend'
import { type LaidLegend, layLegend } from './legend-layout'
import { withinLines } from './slide-card'
import { SLIDE } from './units'

/** Whether the words stand at the left of the map, as when a view is presented, or over a map that needs the width. */
export type FrameKind = 'beside' | 'above'

export interface SlideFrame {
  readonly kind: FrameKind
  readonly place: Box
  readonly title: SizedBox
  readonly lead: SizedBox
  readonly legends: readonly FramedLegend[]
  /** Whether all has room that is to be said. */
  readonly isFitting: boolean
  readonly figures: Box
  readonly map: Box
  readonly source: Box
  readonly pageNumber: Box
}

export interface FramedLegend {
  readonly laid: LaidLegend
  readonly box: Box
}

export interface SizedBox extends Box {
  /** Of the font, in points. */
  readonly size: number
  /** As much of the text as has room. */
  readonly words: string
}

export const PLACE_SIZE = 12
/** Over the line at the foot, which is part of the layout. */
const FOOT_Y = 504
const LEFT = 44
const RIGHT = SLIDE.width - 24
export const TITLE_LINE = 1.1
export const LEAD_LINE = 1.25

/** Where everything but the map itself stands on a slide, and what is left for the map. */
export function slideFrame(
  kind: FrameKind,
  slide: Pick<Slide, 'title' | 'lead' | 'figures'>,
  legend: readonly LegendSection[],
  measure: MeasureText,
): SlideFrame {
  return kind === 'beside' ? frameBeside(slide, legend, measure) : frameAbove(slide, legend, measure)
}

type FramedSlide = Parameters<typeof slideFrame>[1]

const FOOT = {
  source: { x: LEFT, y: FOOT_Y + 6, width: 760, height: 18 },
  pageNumber: { x: RIGHT - 90, y: FOOT_Y + 6, width: 90, height: 18 },
}

/** Of the words beside a map and of its legend. */
const WIDTH = 288
const TITLE_Y = 62
/** Smaller than this, what is said under the title gives way to a frame with more room. */
const SMALLEST_LEAD = 11

/** Ways to give the legend more room, the best to read first; at last that of links goes under the map. */
const WAYS_BESIDE = [
  { form: 'list', titleHeight: 160, isSplit: false },
  { form: 'list', titleHeight: 116, isSplit: false },
  { form: 'packed', titleHeight: 160, isSplit: false },
  { form: 'packed', titleHeight: 116, isSplit: false },
  { form: 'list', titleHeight: 160, isSplit: true },
  { form: 'list', titleHeight: 116, isSplit: true },
  { form: 'packed', titleHeight: 116, isSplit: true },
  { form: 'packed', titleHeight: 84, isSplit: true },
] as const

function frameBeside(slide: FramedSlide, legend: readonly LegendSection[], measure: MeasureText): SlideFrame {
  const frames = WAYS_BESIDE.map((way) => () => frameInWay(way, slide, legend, measure))
  let frame: SlideFrame | undefined
  for (const make of frames) {
    frame = make()
    if (frame.isFitting) break
  }
  return frame as SlideFrame
}

function frameInWay(
  { form, titleHeight, isSplit }: (typeof WAYS_BESIDE)[number],
  { title: titleWords, lead: leadWords = '', figures: { length: figureCount } }: FramedSlide,
  legend: readonly LegendSection[],
  measure: MeasureText,
): SlideFrame {
  const figures = { x: LEFT, y: 412, width: WIDTH, height: figureCount > 0 ? 80 : 0 }
  const bottom = figureCount > 0 ? figures.y - 12 : FOOT_Y - 16
  const [beside, under] = isSplit ? [legend.slice(0, -1), legend.slice(-1)] : [legend, []]
  const laid = layLegend(beside, form, WIDTH, measure)
  const laidUnder = layLegend(under, 'strip', MAP_BESIDE.width - 20, measure)
  const mapHeight = MAP_BESIDE.height - (under.length > 0 ? laidUnder.height + 8 : 0)
  const title = fitted(titleWords, TITLE_SIZES, 700, TITLE_LINE, { width: WIDTH, height: titleHeight }, measure)
  const leadY = TITLE_Y + title.height + 10
  const room = bottom - laid.height - 14 - leadY
  const leadRoom = { width: WIDTH, height: Math.max(24, room) }
  const lead = fitted(leadWords, LEAD_SIZES, 400, LEAD_LINE, leadRoom, measure)
  const legendY = leadY + (leadWords ? lead.height + 16 : 6)
  return {
    kind: 'beside',
    place: { x: LEFT, y: 34, width: WIDTH, height: 18 },
    title: { x: LEFT, y: TITLE_Y, width: WIDTH, ...title },
    lead: { x: LEFT, y: leadY, width: WIDTH, ...lead },
    legends: [
      { laid, box: { x: LEFT, y: legendY, width: WIDTH, height: laid.height } },
      {
        laid: laidUnder,
        box: {
          x: MAP_BESIDE.x + 10,
          y: FOOT_Y - 6 - laidUnder.height,
          width: MAP_BESIDE.width - 20,
          height: laidUnder.height,
        },
      },
    ],
    isFitting:
      legendY + laid.height <= bottom && (!leadWords || (lead.words === leadWords && lead.size >= SMALLEST_LEAD)),
    figures,
    map: { ...MAP_BESIDE, height: mapHeight },
    ...FOOT,
  }
}

const MAP_BESIDE: Box = { x: 352, y: 14, width: SLIDE.width - 352 - 14, height: FOOT_Y - 24 }
const TITLE_SIZES = [34, 30, 27, 24, 21, 18, 16, 14]
const LEAD_SIZES = [15, 14, 13, 12, 11, 10, 9]

function frameAbove(slide: FramedSlide, legend: readonly LegendSection[], measure: MeasureText): SlideFrame {
  const hasFigures = slide.figures.length > 0
  const width = RIGHT - LEFT - (hasFigures ? 260 : 0)
  const laidLegend = layLegend(legend, 'strip', RIGHT - LEFT, measure)
  const title = fitted(slide.title, [24, 21, 18, 16, 14, 12], 700, TITLE_LINE, { width, height: 54 }, measure)
  const leadY = 34 + title.height + 2
  const lead = fitted(slide.lead ?? '', [13, 12, 11, 10, 9], 400, LEAD_LINE, { width, height: 34 }, measure)
  const mapY = Math.max(leadY + (slide.lead ? lead.height : 0) + 10, hasFigures ? FIGURES_ABOVE.bottom : 0)
  const legendY = FOOT_Y - laidLegend.height - 4
  return {
    kind: 'above',
    place: { x: LEFT, y: 16, width, height: 16 },
    title: { x: LEFT, y: 34, width, ...title },
    lead: { x: LEFT, y: leadY, width, ...lead },
    legends: [{ laid: laidLegend, box: { x: LEFT, y: legendY, width: RIGHT - LEFT, height: laidLegend.height } }],
    isFitting: true,
    figures: { x: RIGHT - 250, y: FIGURES_ABOVE.top, width: 250, height: hasFigures ? 64 : 0 },
    map: { x: 24, y: mapY, width: SLIDE.width - 48, height: legendY - 4 - mapY },
    ...FOOT,
  }
}

const FIGURES_ABOVE = { top: 14, bottom: 80 } as const

/** The largest of the sizes at which a text goes into a box, and the height that it takes there; cut at the smallest. */
function fitted(
  words: string,
  sizes: readonly number[],
  weight: number,
  lineHeight: number,
  room: { readonly width: number; readonly height: number },
  measure: MeasureText,
): Pick<SizedBox, 'size' | 'height' | 'words'> {
  const fits = (size: number) => (line: string) => measure(line, { size, weight }) <= room.width * 0.97
  const heightOf = (text: string, size: number) => wrappedText(text, fits(size)).length * size * lineHeight + 2
  const size = sizes.find((each) => heightOf(words, each) <= room.height)
  if (size) return { words, size, height: heightOf(words, size) }
  const smallest = sizes.at(-1) ?? 12
  const most = Math.max(1, Math.floor((room.height - 2) / (smallest * lineHeight)))
  const cut = withinLines(words, fits(smallest), most)
  return { words: cut, size: smallest, height: heightOf(cut, smallest) }
}
