import { countEndingSoon } from '@maillage/shared/map/agreement-end'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { MeasureText } from '../drawing/card'
import { type Box, grown } from '../drawing/geometry'
import {
  type DrawnNote,
  type DrawnZone,
  layoutPlainMap,
  type MapLabels,
  type MapLayout,
  ZONE_LABEL_HEIGHT,
  ZONE_LABEL_STYLE,
} from '../drawing/layout-plain-map'
import type { MapMarks } from '../map-session/map-marks'
import { type CardParts, drawCard } from './draw-card'
import { drawChanges, markedLinks } from './draw-changes'
import { drawFooter } from './draw-footer'
import { drawHeader } from './draw-header'
import { drawLegend } from './draw-legend'
import { drawBadges, drawLink } from './draw-link'
import { drawNamedZone, drawNote, drawZoneName } from './draw-note'
import { line } from './draw-text'
import { PRINT_COLORS, PRINT_FONT } from './print-colors'
import type { SheetIcons, SheetWords } from './sheet'
import { element, group, type Markup, ownMarkup, rounded, text } from './svg-markup'

export interface MapSvgOptions {
  readonly words: SheetWords
  readonly labels: MapLabels
  readonly icons: SheetIcons
  readonly measure: MeasureText
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** The font as a `data:` URL, so that the file looks the same elsewhere; without it, whatever is there is used. */
  readonly fontUrl?: string | undefined
  /** What became of it: the map is drawn without the sheet around it, which a report has already. */
  readonly marks?: MapMarks | undefined
}

export interface MapSvg {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const MARGIN = 48
/** Around the map; a flag stands astride the edge of its card. */
const MAP_PADDING = 28
/** Up to this width the frame is drawn at its own size; it grows with a larger map, to be read beside it. */
const FRAME_WIDTH = 1500
const EMPTY: Box = { x: 0, y: 0, width: 640, height: 320 }

/** A whole map on one sheet: title block, map, legend. One picture for files and for print, always light. */
export function mapSvg(map: PlainMap, options: MapSvgOptions): MapSvg {
  const { words, labels, icons, measure, today, fontUrl, marks } = options
  const layout = layoutPlainMap(map, labels, measure)
  const area = grown(layout.bounds ?? EMPTY, MAP_PADDING)
  const parts = { icons, words, measure, endings: countEndingSoon(map.links, today) }
  if (marks) return markedMapSvg(layout, area, parts, marks, options)
  const legend = drawLegend(words.legend, icons, measure)
  const scale = Math.max(1, area.width / FRAME_WIDTH, area.height / FRAME_WIDTH)
  const inner = Math.max(area.width, legend.width * scale)
  const header = drawHeader(words, inner / scale, measure)
  const footer = drawFooter(legend, words, inner / scale, measure)

  const margin = MARGIN * scale
  const mapY = margin + header.height * scale
  const footerY = mapY + area.height
  const width = rounded(inner + 2 * margin)
  const height = rounded(footerY + footer.height * scale + margin)
  const frame = (y: number, drawing: Markup) =>
    group({ transform: `translate(${rounded(margin)} ${rounded(y)}) scale(${scale})` }, drawing)
  const mapX = (width - area.width) / 2 - area.x
  const sheet = [
    element('rect', { width, height, fill: PRINT_COLORS.surface }),
    frame(margin, header.drawing),
    group({ transform: `translate(${rounded(mapX)} ${rounded(mapY - area.y)})` }, drawMap(layout, parts)),
    frame(footerY, footer.drawing),
  ]
  return { svg: document(width, height, words, sheet, fontUrl), width, height }
}

/** The map alone, to be set into a report. */
function markedMapSvg(
  layout: MapLayout,
  area: Box,
  parts: CardParts,
  marks: MapMarks,
  { words, fontUrl }: MapSvgOptions,
): MapSvg {
  const [width, height] = [rounded(area.width), rounded(area.height)]
  const drawing = group(
    { transform: `translate(${rounded(-area.x)} ${rounded(-area.y)})` },
    drawMap({ ...layout, links: markedLinks(layout.links, marks) }, parts),
    drawChanges(layout, marks),
  )
  return { svg: document(width, height, words, [drawing], fontUrl), width, height }
}

/** Zones under links under labels and badges, then texts, cards and sticky notes: the order of the screen. */
function drawMap({ zones, namedZones, links, cards, notes }: MapLayout, parts: CardParts): Markup[] {
  const [stickies, texts] = [notes.filter(isSticky), notes.filter((note) => !isSticky(note))]
  return [
    group({}, zones.map(drawZone)),
    group({}, namedZones.map(drawNamedZone)),
    group(
      {},
      namedZones.map((zone) => drawZoneName(zone, parts.icons)),
    ),
    group(
      {},
      links.map((link) => drawLink(link)),
    ),
    group(
      {},
      links.map((link) => drawBadges(link, parts.icons)),
    ),
    group({}, zones.map(drawZoneLabel)),
    group({}, texts.map(drawNote)),
    group(
      {},
      cards.map((card) => drawCard(card, parts)),
    ),
    group({}, stickies.map(drawNote)),
  ]
}

function isSticky({ note }: DrawnNote): boolean {
  return note.kind === 'sticky'
}

function drawZone({ sphere, d }: DrawnZone): Markup {
  return element('path', {
    d,
    fill: PRINT_COLORS[`${sphere}-tint`],
    stroke: PRINT_COLORS[`${sphere}-edge`],
    'stroke-width': 1.25,
  })
}

/** With a halo of its zone, since links run under it. */
function drawZoneLabel({ sphere, label, labelBox }: DrawnZone): Markup {
  return line(label, { x: labelBox.x, y: labelBox.y + ZONE_LABEL_HEIGHT - 5 }, ZONE_LABEL_STYLE, {
    fill: PRINT_COLORS[sphere],
    stroke: PRINT_COLORS[`${sphere}-tint`],
    'stroke-width': 5,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  })
}

function document(
  width: number,
  height: number,
  words: SheetWords,
  sheet: readonly Markup[],
  fontUrl: string | undefined,
): string {
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'title',
      'aria-describedby': 'description',
      'font-family': PRINT_FONT,
    },
    element('title', { id: 'title' }, text(`${words.title} : ${words.subtitle}`)),
    element('desc', { id: 'description' }, text([words.date, words.counts, words.source].filter(Boolean).join('. '))),
    fontUrl ? element('style', {}, fontFace(fontUrl)) : undefined,
    sheet,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.svg}\n`
}

function fontFace(url: string): Markup {
  return ownMarkup(
    `@font-face{font-family:'Atkinson Hyperlegible Next Variable';font-weight:200 800;src:url(${url}) format('woff2')}`,
  )
}
