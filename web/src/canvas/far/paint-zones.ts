import { type Box, grown, overlaps } from '../../drawing/geometry'
import { type LaidZone, ZONE_LABEL_HEIGHT } from '../../drawing/layout-plain-map'
import { ZONE_WORD_SIZE } from './detail'
import { type Brush, FONT } from './painting'

/** The ground of the map: what lies under the links. */
export function paintZones({ context, palette, zoom }: Brush, zones: readonly LaidZone[], areas: readonly Box[]): void {
  context.lineWidth = Math.max(1.25, 1 / zoom)
  for (const zone of zones) {
    if (!areas.some((area) => overlaps(zone.bounds, area))) continue
    const { tint, edge } = palette.spheres[zone.sphere]
    context.fillStyle = tint
    context.fillShape(zone.d)
    context.strokeStyle = edge
    context.strokeShape(zone.d)
  }
}

/** The words of the spheres, over the links, with a halo of their zone. */
export function paintZoneWords(
  { context, palette, zoom }: Brush,
  zones: readonly LaidZone[],
  areas: readonly Box[],
): void {
  const scale = Math.max(1, 1 / zoom)
  context.font = `640 ${ZONE_WORD_SIZE * scale}px ${FONT}`
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.lineJoin = 'round'
  context.lineWidth = 5 * scale
  for (const { sphere, label, labelBox } of zones) {
    const reach = grown(labelBox, labelBox.width * scale)
    if (!areas.some((area) => overlaps(reach, area))) continue
    const { strong, tint } = palette.spheres[sphere]
    const y = labelBox.y + ZONE_LABEL_HEIGHT - 5
    context.strokeStyle = tint
    context.strokeText(label, labelBox.x, y)
    context.fillStyle = strong
    context.fillText(label, labelBox.x, y)
  }
}
