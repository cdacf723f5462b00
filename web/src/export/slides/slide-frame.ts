import type { MeasureText } from '../../drawing/card'
import type { Box } from '../../drawing/geometry'
import { wrappedText } from '../../drawing/note'
import type { Slide } from './deck'
import { withinLines } from './slide-card'
import { SLIDE } from './units'

/** Whether the words stand at the left of the map, as when a view is presented, or over a map that needs the width. */
export type FrameKind = 'beside' | 'above'

export interface SlideFrame {
  readonly kind: FrameKind
  readonly place: Box
  readonly title: SizedBox
  readonly lead: SizedBox
  readonly legend: Box
  readonly figures: Box
  readonly map: Box
  readonly source: Box
  readonly pageNumber: Box
}

export interface SizedBox extends Box {
  /** Of the font, in points. */
  readonly size: number
  /** As much of the text as has room. */
  readonly words: string
}

export const PLACE_SIZE = 12
export const LEGEND_ROW = 19
/** Over the line at the foot, which is part of the layout. */
const FOOT_Y = 504
const LEFT = 44
const RIGHT = SLIDE.width - 24
export const TITLE_LINE = 1.1
export const LEAD_LINE = 1.25

/** Where everything but the map itself stands on a slide, and what is left for the map. */
export function slideFrame(kind: FrameKind, slide: Slide, legendRows: number, measure: MeasureText): SlideFrame {
  return kind === 'beside' ? frameBeside(slide, legendRows, measure) : frameAbove(slide, legendRows, measure)
}

const FOOT = {
  source: { x: LEFT, y: FOOT_Y + 6, width: 760, height: 18 },
  pageNumber: { x: RIGHT - 90, y: FOOT_Y + 6, width: 90, height: 18 },
}

function frameBeside(slide: Slide, legendRows: number, measure: MeasureText): SlideFrame {
  const width = 288
  const figures = { x: LEFT, y: 412, width, height: slide.figures.length > 0 ? 80 : 0 }
  const bottom = slide.figures.length > 0 ? figures.y - 12 : FOOT_Y - 16
  const legendHeight = legendRows * LEGEND_ROW
  const top = 62
  const title = fitted(slide.title, [34, 30, 27, 24, 21, 18, 16, 14], 700, TITLE_LINE, { width, height: 160 }, measure)
  const leadY = top + title.height + 10
  const room = Math.max(24, bottom - legendHeight - 14 - leadY)
  const lead = fitted(slide.lead ?? '', [15, 14, 13, 12, 11, 10, 9], 400, LEAD_LINE, { width, height: room }, measure)
  const legendY = Math.min(leadY + (slide.lead ? lead.height + 16 : 6), bottom - legendHeight)
  return {
    kind: 'beside',
    place: { x: LEFT, y: 34, width, height: 18 },
    title: { x: LEFT, y: top, width, ...title },
    lead: { x: LEFT, y: leadY, width, ...lead },
    legend: { x: LEFT, y: legendY, width, height: legendHeight },
    figures,
    map: { x: 352, y: 14, width: SLIDE.width - 352 - 14, height: FOOT_Y - 24 },
    ...FOOT,
  }
}

function frameAbove(slide: Slide, legendRows: number, measure: MeasureText): SlideFrame {
  const hasFigures = slide.figures.length > 0
  const width = RIGHT - LEFT - (hasFigures ? 260 : 0)
  const title = fitted(slide.title, [24, 21, 18, 16, 14, 12], 700, TITLE_LINE, { width, height: 54 }, measure)
  const leadY = 34 + title.height + 2
  const lead = fitted(slide.lead ?? '', [13, 12, 11, 10, 9], 400, LEAD_LINE, { width, height: 34 }, measure)
  const mapY = leadY + (slide.lead ? lead.height : 0) + 10
  const legendY = FOOT_Y - legendRows * LEGEND_ROW - 4
  return {
    kind: 'above',
    place: { x: LEFT, y: 16, width, height: 16 },
    title: { x: LEFT, y: 34, width, ...title },
    lead: { x: LEFT, y: leadY, width, ...lead },
    legend: { x: LEFT, y: legendY, width: RIGHT - LEFT, height: legendRows * LEGEND_ROW },
    figures: { x: RIGHT - 250, y: 14, width: 250, height: hasFigures ? 64 : 0 },
    map: { x: 24, y: mapY, width: SLIDE.width - 48, height: legendY - 4 - mapY },
    ...FOOT,
  }
}

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
