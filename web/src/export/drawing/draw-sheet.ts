import { countEndingSoon } from '@maillage/shared/map/agreement-end'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { Sphere } from '@maillage/shared/map/sphere'
import type { MeasureText } from '../../drawing/card'
import { type Box, grown } from '../../drawing/geometry'
import { layoutPlainMap, type MapLayout } from '../../drawing/layout-plain-map'
import type { MapMarks } from '../../map-session/map-marks'
import type { CardParts } from './draw-card'
import { drawChanges, markedLinks } from './draw-changes'
import { drawFooter } from './draw-footer'
import { drawHeader } from './draw-header'
import { drawLegend } from './draw-legend'
import { drawMap, type Lit } from './draw-map'
import type { Drawing } from './drawing'
import { type Paper, pageSize } from './paper'
import { PRINT_COLORS } from './print-colors'
import { group, type Shape } from './shape'
import type { SheetIcons, SheetWords } from './sheet'
import type { SheetLook } from './sheet-look'

/** All that a sheet is drawn from, as plain data that can cross to a worker. */
export interface Sheet {
  readonly map: PlainMap
  readonly words: SheetWords
  readonly labels: SheetLabels
  readonly icons: SheetIcons
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** What became of it: the map is drawn without the frame, which a report has already. */
  readonly marks?: MapMarks | undefined
  /** All of the map unless said; what is not lit steps back. */
  readonly lit?: Lit | undefined
  /** As at rest without one. */
  readonly look?: SheetLook | undefined
  /** The map alone, without title block and legend. */
  readonly isBare?: boolean | undefined
}

/** The words on the map, in the reader's language. */
export interface SheetLabels {
  /** Of every type that is on the map. */
  readonly types: Readonly<Record<string, string>>
  readonly spheres: Readonly<Record<Sphere, string>>
}

const MARGIN = 48
/** Around the map; a flag stands astride the edge of its card. */
const MAP_PADDING = 28
/** Up to this width the frame is drawn at its own size; it grows with a larger map, to be read beside it. */
const FRAME_WIDTH = 1500
/** A small map is not blown up beyond this on a page. */
const LARGEST_SCALE = 1.5
const EMPTY: Box = { x: 0, y: 0, width: 640, height: 320 }

/** A map with its title block and legend, always light: the one drawing of files and of print. */
export function drawSheet(sheet: Sheet, measure: MeasureText, paper: Paper = { kind: 'fit' }): Drawing {
  const laid = layoutSheet(sheet, measure)
  if (sheet.marks || sheet.isBare) return bareSheet(sheet, laid)
  return paper.kind === 'fit' ? fittingSheet(sheet, laid, measure) : pageSheet(sheet, laid, measure, paper)
}

interface LaidSheet {
  /** What of the map is to be seen. */
  readonly area: Box
  readonly shapes: readonly Shape[]
}

function layoutSheet(sheet: Sheet, measure: MeasureText): LaidSheet {
  const layout = layoutMap(sheet, measure)
  const parts = partsOf(sheet, measure)
  return {
    area: grown(layout.bounds ?? EMPTY, MAP_PADDING),
    shapes: sheet.marks ? drawMarked(layout, parts, sheet.marks) : drawMap(layout, parts, sheet.lit),
  }
}

/** Everything of the map in its place. */
export function layoutMap({ map, labels }: Sheet, measure: MeasureText): MapLayout {
  const typeLabel = (type: string) => (Object.hasOwn(labels.types, type) ? labels.types[type] : undefined) ?? type
  return layoutPlainMap(map, { typeLabel, sphereLabel: (sphere) => labels.spheres[sphere] }, measure)
}

/** What cards are drawn with. */
export function partsOf({ map, words, icons, today, look }: Sheet, measure: MeasureText): CardParts {
  return { icons, words, measure, look, endings: countEndingSoon(map.links, today) }
}

function drawMarked(layout: MapLayout, parts: CardParts, marks: MapMarks): Shape[] {
  return [...drawMap({ ...layout, links: markedLinks(layout.links, marks) }, parts), ...drawChanges(layout, marks)]
}

function bareSheet({ words }: Sheet, { area, shapes }: LaidSheet): Drawing {
  const { width, height } = area
  return { ...told(words), width, height, shapes: [group({ x: -area.x, y: -area.y }, shapes)] }
}

function fittingSheet({ words, icons }: Sheet, { area, shapes }: LaidSheet, measure: MeasureText): Drawing {
  const legend = drawLegend(words.legend, icons, measure)
  const scale = Math.max(1, area.width / FRAME_WIDTH, area.height / FRAME_WIDTH)
  const inner = Math.max(area.width, legend.width * scale)
  const header = drawHeader(words, inner / scale, measure)
  const footer = drawFooter(legend, words, inner / scale, measure)

  const margin = MARGIN * scale
  const mapY = margin + header.height * scale
  const footerY = mapY + area.height
  const width = inner + 2 * margin
  return {
    ...told(words),
    width,
    height: footerY + footer.height * scale + margin,
    background: PRINT_COLORS.surface,
    shapes: [
      group({ x: margin, y: margin, scale }, header.drawing),
      group({ x: (width - area.width) / 2 - area.x, y: mapY - area.y }, shapes),
      group({ x: margin, y: footerY, scale }, footer.drawing),
    ],
  }
}

/** The map as large as the page lets it be, between its title block and its legend. */
function pageSheet(
  { words, icons }: Sheet,
  { area, shapes }: LaidSheet,
  measure: MeasureText,
  paper: Extract<Paper, { kind: 'page' }>,
): Drawing {
  const { width, height, frame } = pageSize(paper.size, paper.orientation)
  const margin = MARGIN * frame
  const inner = width - 2 * margin
  const legend = drawLegend(words.legend, icons, measure, inner / frame)
  const header = drawHeader(words, inner / frame, measure)
  const footer = drawFooter(legend, words, inner / frame, measure)
  const mapY = margin + header.height * frame
  const footerY = height - margin - footer.height * frame
  const room = Math.max(1, footerY - mapY)
  const scale = Math.min(inner / area.width, room / area.height, LARGEST_SCALE * frame)
  return {
    ...told(words),
    width,
    height,
    background: PRINT_COLORS.surface,
    shapes: [
      group({ x: margin, y: margin, scale: frame }, header.drawing),
      group(
        {
          x: (width - area.width * scale) / 2 - area.x * scale,
          y: mapY + (room - area.height * scale) / 2 - area.y * scale,
          scale,
        },
        shapes,
      ),
      group({ x: margin, y: footerY, scale: frame }, footer.drawing),
    ],
  }
}

function told(words: SheetWords): Pick<Drawing, 'title' | 'description'> {
  const { title, subtitle, date, counts, source } = words
  return {
    title: `${title} : ${subtitle}`,
    description: [date, counts, source].filter(Boolean).join('. '),
  }
}
