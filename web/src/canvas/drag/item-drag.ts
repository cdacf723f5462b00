import type { MapView } from '@maillage/shared/document/map-view'
import type { ItemPlaces } from '@maillage/shared/document/move-items'
import type { Position } from '@maillage/shared/map/actor'
import { ActorId } from '@maillage/shared/map/ids'
import { type Box, boundsOf, type Point } from '../../drawing/geometry'
import type { Presence } from '../../map-session/presence'
import { NOTHING_SELECTED, type Selection, type SelectionStore } from '../../map-session/selection'
import type { Store } from '../../map-session/store'
import { type AnnotationId, groupOf, type MapNode } from '../notes/annotation-node'
import type { AnnotationScene } from '../notes/annotation-scene'
import { type Group, withContents } from '../notes/zone-contents'
import type { CardScene } from '../scene/card-scene'
import type { Offset } from '../scene/peer-drags'
import { type Alignment, alignedShift, type SnapLine, sameLines } from './alignment'
import { snappedShift } from './snap'

export type DraggedItem = Pick<MapNode, 'id' | 'type'>

/** Cards, notes and zones in the hand, near and far. Points are on the screen. */
export interface ItemDrag {
  /** Where the pointer took what it may come to drag. */
  takeAt(at: Point): void
  /**
   * Takes an item, and with it the selection that it is in.
   *
   * @param isAlone a zone leaves behind what lies in it
   */
  start(lead: DraggedItem, options: { readonly isAlone: boolean }): void
  /** Moves all, in line with others or so that the one under the pointer stands on the grid, unless it is free of both. */
  move(at: Point, options: { readonly isFree: boolean }): void
  /** Lets go where all is seen. */
  stop(): void
}

interface Stage {
  readonly view: MapView
  readonly cards: CardScene
  readonly annotations: AnnotationScene
  readonly selection: Pick<SelectionStore, 'read'>
  readonly presence: Pick<Presence, 'drag'>
  readonly snapLines: Store<readonly SnapLine[]>
  /** What can be stood in line with. */
  seen(): Seen
  /** Keeps the new places. */
  move(places: ItemPlaces): void
  /** The place on the map of a point on the screen. */
  placeAt(point: Point): Point
}

/** Boxes in view, by the ids of what they are of, and how many map units a pixel of the screen is. */
export interface Seen {
  readonly boxes: ReadonlyMap<string, Box>
  readonly unit: number
}

/** How near to a line something is drawn to it, in pixels. */
const REACH = 5
const NO_LINES: readonly SnapLine[] = []

/** What is held, before it is moved, and what it can be stood in line with. */
interface Around {
  readonly box: Box | undefined
  readonly others: readonly Box[]
  readonly reach: number
}

const NOTHING_AROUND: Around = { box: undefined, others: [], reach: 0 }

/** What somebody drags, the others see move live; the map changes once, when it is dropped. */
export function openItemDrag(stage: Stage): ItemDrag {
  const { view, cards, annotations, selection, presence, snapLines, move, placeAt } = stage
  let taken: Point = { x: 0, y: 0 }
  let lead: DraggedItem | undefined
  let held: Group = NOTHING_SELECTED
  let shift: Offset = [0, 0]
  let around = NOTHING_AROUND
  const isLocked = (id: string) => view.actor(id as ActorId)?.isLocked === true
  const startOf = ({ id, type }: DraggedItem): Position | undefined =>
    type === 'actor' ? cards.heldAt(ActorId.parse(id)) : annotations.heldAt(id as AnnotationId)
  const alignmentAt = (point: Point, isFree: boolean): Alignment => {
    const at = placeAt(point)
    const wanted = [Math.round(at.x - taken.x), Math.round(at.y - taken.y)] as const
    const start = lead && startOf(lead)
    if (isFree || !start || !around.box) return { shift: wanted, lines: NO_LINES }
    return alignedShift(around.box, { wanted, base: snappedShift(start, wanted) }, around.others, around.reach)
  }
  return {
    takeAt(at) {
      taken = placeAt(at)
    },
    start(item, { isAlone }) {
      lead = item
      const chosen = groupAround(item, selection.read())
      const group = isAlone ? chosen : withContents(chosen, { view, cards, annotations })
      // Pulled by a locked card nothing moves: it would leave the others behind.
      held = isLocked(item.id) ? NOTHING_SELECTED : { ...group, actors: without(group.actors, isLocked) }
      shift = [0, 0]
      around = lookAround(stage, held)
      cards.hold(held.actors)
      annotations.hold([...held.notes, ...held.zones])
    },
    move(at, { isFree }) {
      const { actors, notes, zones } = held
      if (actors.size + notes.size + zones.size === 0) return
      const aligned = alignmentAt(at, isFree)
      shift = aligned.shift
      if (!sameLines(aligned.lines, snapLines.read())) snapLines.set(aligned.lines)
      cards.drag(shift)
      annotations.drag(shift)
      presence.drag({ ids: [...zones, ...notes, ...actors], by: shift })
    },
    stop() {
      const { actors, notes, zones } = held
      held = NOTHING_SELECTED
      snapLines.set(NO_LINES)
      // What a peer has deleted meanwhile is held no more.
      const places = {
        actors: placesAfter(actors, (id) => cards.heldAt(id), shift),
        notes: placesAfter(notes, (id) => annotations.heldAt(id), shift),
        zones: placesAfter(zones, (id) => (annotations.isLed(id) ? undefined : annotations.heldAt(id)), shift),
      }
      const isMoved = shift[0] !== 0 || shift[1] !== 0
      if (isMoved && places.actors.size + places.notes.size + places.zones.size > 0) move(places)
      cards.release()
      annotations.release()
      presence.drag(null)
    },
  }
}

/** Looked for once: it hardly changes while something is in the hand. */
function lookAround({ cards, annotations, seen }: Stage, { actors, notes, zones }: Group): Around {
  const own = new Map<string, Box>(cards.boxesOf(actors))
  for (const id of [...notes, ...zones]) {
    const box = annotations.box(id)
    if (box) own.set(id, box)
  }
  const { boxes, unit } = seen()
  const others = [...boxes].flatMap(([id, box]) => (own.has(id) ? [] : [box]))
  return { box: boundsOf(own.values()), others, reach: REACH * unit }
}

/** The selection that an item is in, else the item alone. */
function groupAround(lead: DraggedItem, selection: Selection): Group {
  const alone = groupOf([lead])
  const isIn = (['actors', 'notes', 'zones'] as const).some((kind) => {
    const selected: ReadonlySet<string> = selection[kind]
    return alone[kind].size > 0 && selected.has(lead.id)
  })
  return isIn ? selection : alone
}

function without<Id extends string>(ids: ReadonlySet<Id>, isOut: (id: string) => boolean): ReadonlySet<Id> {
  return new Set([...ids].filter((id) => !isOut(id)))
}

function placesAfter<Id>(
  ids: Iterable<Id>,
  startOf: (id: Id) => Position | undefined,
  [dx, dy]: Offset,
): Map<Id, Position> {
  const places = new Map<Id, Position>()
  for (const id of ids) {
    const start = startOf(id)
    if (start) places.set(id, [start[0] + dx, start[1] + dy])
  }
  return places
}
