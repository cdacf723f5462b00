import type { ItemPlaces } from '@maillage/shared/document/move-items'
import type { Position } from '@maillage/shared/map/actor'
import { useCallback } from 'react'
import { centreOf } from '../../drawing/geometry'
import { useMapSession } from '../../map-session/map-session-context'
import { useCanvas } from '../canvas-context'
import type { Offset } from '../scene/peer-drags'
import { useCanvasActs } from '../use-canvas-acts'
import { type Group, withContents } from './zone-contents'

interface MoveOptions {
  /** A zone without what lies in it. */
  readonly isAlone: boolean
}

/** Moves a group by so much, as keys do; returns whether there was anything to move. */
export function useMoveGroup(): (group: Group, by: Offset, options: MoveOptions) => boolean {
  const { annotations, cards } = useCanvas()
  const { view } = useMapSession()
  const acts = useCanvasActs()
  return useCallback(
    (group, by, { isAlone }) => {
      const { actors, notes, zones } = isAlone ? group : withContents(group, { view, cards, annotations })
      // What is on its way is moved on from where it belongs, not from where it is drawn.
      const stored = {
        actors: placesOf(actors, (id) => view.position(id) ?? middleOf(cards.box(id))),
        notes: placesOf(notes, (id) => view.note(id)?.position),
        zones: placesOf(zones, (id) => (annotations.isLed(id) ? undefined : cornerOf(view.zone(id)?.area))),
      }
      const places: ItemPlaces = {
        actors: shifted(stored.actors, by),
        notes: shifted(stored.notes, by),
        zones: shifted(stored.zones, by),
      }
      const count = stored.actors.size + stored.notes.size + stored.zones.size
      if (count > 0) acts.move(places)
      return count > 0
    },
    [acts, annotations, cards, view],
  )
}

function placesOf<Id>(ids: Iterable<Id>, placeOf: (id: Id) => Position | undefined): Map<Id, Position> {
  const places = new Map<Id, Position>()
  for (const id of ids) {
    const place = placeOf(id)
    if (place) places.set(id, place)
  }
  return places
}

function shifted<Id>(places: ReadonlyMap<Id, Position>, [dx, dy]: Offset): Map<Id, Position> {
  return new Map([...places].map(([id, [x, y]]) => [id, [x + dx, y + dy]]))
}

function middleOf(box: Parameters<typeof centreOf>[0] | undefined): Position | undefined {
  if (!box) return undefined
  const { x, y } = centreOf(box)
  return [x, y]
}

function cornerOf(area: readonly [number, number, number, number] | undefined): Position | undefined {
  return area && [area[0], area[1]]
}
