import { PILL, PillPlaces, pillWidth } from '../../drawing/badge-places'
import type { DrawnLink, MapLayout } from '../../drawing/layout-plain-map'
import { marksOf } from '../../drawing/link-marks'
import { markedLook, signSlots } from '../../drawing/marked-look'
import { type ChangeKind, linkAsMarked, type MapMarks, SIGNS, signOf } from '../../map-session/map-marks'
import { line } from './draw-text'
import { PRINT_COLORS } from './print-colors'
import { group, rect, type Shape } from './shape'

const COLORS: Readonly<Record<ChangeKind, string>> = {
  stronger: PRINT_COLORS['d-up'],
  added: PRINT_COLORS['d-add'],
  planned: PRINT_COLORS['ink-2'],
  weaker: PRINT_COLORS['d-down'],
  gone: PRINT_COLORS['d-del'],
  changed: PRINT_COLORS['ink-2'],
}

type ColoredLink = DrawnLink & { readonly color: string }

/** Links as their marks show them, without badges; those that stayed as they were step back. */
export function markedLinks(links: readonly DrawnLink[], marks: MapMarks): ColoredLink[] {
  return links.flatMap((drawn): ColoredLink[] => {
    const mark = marks.links.get(drawn.link.id)
    if (mark?.kind === 'absent') return []
    const look = markedLook(linkAsMarked(drawn.link, mark), mark)
    const color = mark && mark.kind !== 'then' ? COLORS[mark.kind] : PRINT_COLORS['link-dim']
    return [{ ...drawn, look, marks: marksOf(look, drawn.path), badges: [], isQuiet: false, color }]
  })
}

/** The signs of what became of links and actors. */
export function drawChanges({ links, cards, zones }: MapLayout, marks: MapMarks): Shape[] {
  const places = new PillPlaces(
    cards.map(({ box }) => box),
    zones.map(({ labelBox }) => labelBox),
  )
  const ofLinks = links.flatMap(({ link, path }) => {
    const mark = marks.links.get(link.id)
    const sign = mark && signOf(mark)
    if (!mark || !sign || mark.kind === 'then' || mark.kind === 'absent') return []
    const slots = signSlots(sign)
    return [drawSign(path.at(places.take(path, slots)), sign, pillWidth(slots), COLORS[mark.kind])]
  })
  const ofActors = cards.flatMap(({ actor, box }) => {
    const kind = marks.actors.get(actor.id)
    if (!kind || kind === 'absent') return []
    const color = COLORS[kind]
    const dash = kind === 'gone' || kind === 'planned' ? [6, 4] : undefined
    const outline = { ...box, radius: 11, stroke: color, strokeWidth: 2.5, dash }
    return [rect(outline), drawSign({ x: box.x + box.width, y: box.y }, SIGNS[kind], PILL.height, color)]
  })
  return [...ofLinks, ...ofActors]
}

function drawSign({ x, y }: { readonly x: number; readonly y: number }, sign: string, width: number, color: string) {
  const { height } = PILL
  return group(
    { x: Math.round(x), y: Math.round(y) },
    rect({
      x: -width / 2,
      y: -height / 2,
      width,
      height,
      radius: height / 2,
      fill: color,
      stroke: PRINT_COLORS.surface,
      strokeWidth: 2,
    }),
    line(sign, { x: 0, y: 4.5 }, { size: 13, weight: 700 }, { fill: PRINT_COLORS.surface, anchor: 'middle' }),
  )
}
