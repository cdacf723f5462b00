import { ZONE_NAME, ZONE_RADIUS } from '../../drawing/drawn-zone'
import type { DrawnNote, NamedZone } from '../../drawing/layout-plain-map'
import { FREE_TEXT, STICKY, stickyPaths } from '../../drawing/note'
import { drawGlyph } from './draw-glyph'
import { line } from './draw-text'
import { PRINT_COLORS } from './print-colors'
import { group, path, rect, type Shape } from './shape'
import type { SheetIcons } from './sheet'

const GLYPH = 18

/** A note with its words; who wrote them stays in the room. */
export function drawNote({ note, layout, box }: DrawnNote): Shape {
  const { style, lineHeight, paddingX, paddingTop, baseline } = note.kind === 'sticky' ? STICKY : FREE_TEXT
  return group(
    { x: box.x, y: box.y },
    note.kind === 'sticky' ? drawPaper({ note, layout, box }) : undefined,
    layout.lines.map((words, index) =>
      words === '' ? undefined : line(words, { x: paddingX, y: paddingTop + index * lineHeight + baseline }, style),
    ),
  )
}

function drawPaper({ note: { color }, layout }: DrawnNote): Shape[] {
  const { paper, fold } = stickyPaths(layout)
  const edge = PRINT_COLORS[`paper-${color}-edge`]
  return [path(paper, { fill: PRINT_COLORS[`paper-${color}`], stroke: edge }), path(fold, { fill: edge })]
}

/** A zone that somebody drew; what lies under it is seen through. */
export function drawNamedZone({ zone: { sphere, color }, box }: NamedZone): Shape {
  return rect({
    ...box,
    radius: ZONE_RADIUS,
    fill: sphere ? PRINT_COLORS[`${sphere}-tint`] : PRINT_COLORS[`paper-${color}`],
    fillOpacity: 0.45,
    stroke: sphere ? PRINT_COLORS[`${sphere}-edge`] : PRINT_COLORS[`paper-${color}-edge`],
    strokeWidth: 1.5,
  })
}

/** The name at the top left, with the shape of its sphere: the colour alone would say nothing on grey paper. */
export function drawZoneName({ zone: { name, sphere }, box }: NamedZone, icons: SheetIcons): Shape {
  const { style, x, y } = ZONE_NAME
  const shift = sphere ? GLYPH + 7 : 0
  return group(
    { x: box.x + x, y: box.y + y },
    sphere ? drawGlyph(sphere, icons, { x: 0, y: -GLYPH / 2, size: GLYPH }) : undefined,
    name === '' ? undefined : line(name, { x: shift, y: 5 }, style, { fill: PRINT_COLORS[sphere ?? 'ink'] }),
  )
}
