import type { ActorId, NoteId } from '@maillage/shared/map/ids'
import type { Sphere } from '@maillage/shared/map/sphere'
import type { Box } from '../drawing/geometry'
import { ZONE_LABEL_ROOM } from '../drawing/hull'
import type { Curve, Spot } from './curve'
import type { LayoutActor, LayoutNote } from './layout-request'

/** A link that comes nearer to a card than this seems to touch it. */
export const CLEARANCE = 6
/** Between a card and a note beside it. */
const NOTE_GAP = 8

/** How far something reaches from the centre of a card. */
export interface Extent {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A note with its top left corner as seen from the centre of its card. */
export interface TiedNote {
  readonly id: NoteId
  readonly dx: number
  readonly dy: number
}

/** A card on the board: an actor whose place is being looked for. Places are whole numbers. */
export interface Card extends Spot {
  readonly id: ActorId
  readonly sphere: Sphere
  readonly isFixed: boolean
  /** What its zone needs around its centre: the card, and above it the word of the sphere. */
  readonly zone: Extent
  /** What it needs itself around its centre: the card, with the notes that lie beside it. */
  readonly room: Extent
  readonly notes: readonly TiedNote[]
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
  notes: readonly LayoutNote[] = [],
): Card {
  const halfWidth = width / 2
  const halfHeight = height / 2
  // The word may stand out at either side of a narrow card.
  const side = Math.max(halfWidth, label.width - halfWidth + ZONE_LABEL_ROOM.indent)
  const [x, y] = position ?? [0, 0]
  const beside = notes.map((note) => ({ id: note.id, box: besideCard(note, { x, y, width, height }) }))
  const room = extentOf(halfWidth, halfHeight, beside)
  const card = {
    id,
    sphere,
    isFixed: isFixed && position !== undefined,
    halfWidth,
    halfHeight,
    zone: {
      left: Math.max(side, room.left),
      right: Math.max(side, room.right),
      top: Math.max(halfHeight + ZONE_LABEL_ROOM.gap + label.height, room.top),
      bottom: room.bottom,
    },
    room,
    notes: beside.map(({ id, box }) => ({ id, dx: box.x, dy: box.y })),
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

/** A note as seen from the centre of its card; where it lies on the card, it is pulled off to the nearest side. */
function besideCard({ width, height, position }: LayoutNote, card: Box): Box {
  const halfWidth = card.width / 2 + NOTE_GAP
  const halfHeight = card.height / 2 + NOTE_GAP
  const [x, y] = [position[0] - card.x, position[1] - card.y]
  const ways = [
    { by: x + width + halfWidth, x: -halfWidth - width, y },
    { by: halfWidth - x, x: halfWidth, y },
    { by: y + height + halfHeight, x, y: -halfHeight - height },
    { by: halfHeight - y, x, y: halfHeight },
  ]
  const isOff = ways.some(({ by }) => by <= 0)
  const nearest = ways.reduce((best, way) => (way.by < best.by ? way : best))
  return isOff ? { x, y, width, height } : { x: nearest.x, y: nearest.y, width, height }
}

function extentOf(halfWidth: number, halfHeight: number, notes: readonly { readonly box: Box }[]): Extent {
  return {
    left: Math.max(halfWidth, ...notes.map(({ box }) => -box.x)),
    right: Math.max(halfWidth, ...notes.map(({ box }) => box.x + box.width)),
    top: Math.max(halfHeight, ...notes.map(({ box }) => -box.y)),
    bottom: Math.max(halfHeight, ...notes.map(({ box }) => box.y + box.height)),
  }
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
