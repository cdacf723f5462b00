import type { ActorId } from '@maillage/shared/map/ids'
import type { Sphere } from '@maillage/shared/map/sphere'
import type { Box } from '../drawing/geometry'
import { ZONE_LABEL_ROOM } from '../drawing/hull'
import type { Curve, Spot } from './curve'
import type { LayoutActor } from './layout-request'

/** A link that comes nearer to a card than this seems to touch it. */
export const CLEARANCE = 6

/** A card on the board: an actor whose place is being looked for. Places are whole numbers. */
export interface Card extends Spot {
  readonly id: ActorId
  readonly sphere: Sphere
  readonly isFixed: boolean
  /** What its zone needs around its centre: the card, and above it the word of the sphere. */
  readonly zone: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  readonly curves: Curve[]
  readonly neighbours: Card[]
  x: number
  y: number
  left: number
  right: number
  top: number
  bottom: number
  /** Where it stood before, as far as it should stay near. */
  anchor: { readonly x: number; readonly y: number } | undefined
}

export function openCard(
  { id, sphere, width, height, position, isFixed }: LayoutActor,
  label: Pick<Box, 'width' | 'height'>,
): Card {
  const halfWidth = width / 2
  const halfHeight = height / 2
  // The word may stand out at either side of a narrow card.
  const side = Math.max(halfWidth, label.width - halfWidth + ZONE_LABEL_ROOM.indent)
  const [x, y] = position ?? [0, 0]
  const card = {
    id,
    sphere,
    isFixed: isFixed && position !== undefined,
    halfWidth,
    halfHeight,
    zone: {
      left: side,
      right: side,
      top: halfHeight + ZONE_LABEL_ROOM.gap + label.height,
      bottom: halfHeight,
    },
    curves: [],
    neighbours: [],
    x,
    y,
    left: 0,
    right: 0,
    top: 0,
    bottom: 0,
    anchor: position ? { x, y } : undefined,
  }
  bound(card)
  return card
}

/** The box around a card that no link of others should touch. */
function bound(card: Pick<Card, 'x' | 'y' | 'halfWidth' | 'halfHeight' | 'left' | 'right' | 'top' | 'bottom'>): void {
  card.left = card.x - card.halfWidth - CLEARANCE
  card.right = card.x + card.halfWidth + CLEARANCE
  card.top = card.y - card.halfHeight - CLEARANCE
  card.bottom = card.y + card.halfHeight + CLEARANCE
}

/** Puts a card elsewhere, with its links. */
export function put(card: Card, x: number, y: number): void {
  card.x = x
  card.y = y
  bound(card)
  for (const curve of card.curves) curve.follow()
}
