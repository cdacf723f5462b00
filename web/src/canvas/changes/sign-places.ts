import type { LinkId } from '@maillage/shared/map/ids'
import { PillPlaces, pillWidth } from '../../drawing/badge-places'
import type { Box, Point } from '../../drawing/geometry'
import { signSlots } from '../../drawing/marked-look'
import { type MapMarks, signOf } from '../../map-session/map-marks'
import type { Canvas } from '../canvas-context'

export interface PlacedSign extends Point {
  readonly sign: string
  readonly kind: string
  readonly width: number
}

/** Where the sign of each changed link stands, off the cards and off one another where that can be. */
export function signPlaces(
  { links: marks }: MapMarks,
  { cards, links, zones }: Pick<Canvas, 'cards' | 'links' | 'zones'>,
): ReadonlyMap<LinkId, PlacedSign> {
  const signs = [...marks].flatMap(([id, mark]) => {
    const sign = signOf(mark)
    return sign === undefined ? [] : [{ id, sign, kind: mark.kind }]
  })
  if (signs.length === 0) return new Map()
  const labels: Box[] = zones.zones().map(({ labelBox }) => labelBox)
  const places = new PillPlaces(cards.boxes().values(), labels)
  return new Map(
    signs.flatMap(({ id, sign, kind }) => {
      const path = links.drawing(id)?.path
      if (!path) return []
      const slots = signSlots(sign)
      const { x, y } = path.at(places.take(path, slots))
      return [[id, { x, y, sign, kind, width: pillWidth(slots) }] as const]
    }),
  )
}
