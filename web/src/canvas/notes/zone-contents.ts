import type { MapView } from '@maillage/shared/document/map-view'
import type { ActorId, NoteId, ZoneId } from '@maillage/shared/map/ids'
import { liesIn } from '../../drawing/drawn-zone'
import { type Box, containsBox } from '../../drawing/geometry'
import type { CardScene } from '../scene/card-scene'
import type { AnnotationId } from './annotation-node'
import type { AnnotationScene } from './annotation-scene'

/** What moves together. */
export interface Group {
  readonly actors: ReadonlySet<ActorId>
  readonly notes: ReadonlySet<NoteId>
  readonly zones: ReadonlySet<ZoneId>
}

interface Scenes {
  readonly view: MapView
  readonly cards: CardScene
  readonly annotations: AnnotationScene
}

/** The group with all that lies in its zones: whoever moves a zone moves that along. */
export function withContents({ actors, notes, zones }: Group, { view, cards, annotations }: Scenes): Group {
  const outer = [...zones].flatMap((id) => annotations.box(id) ?? [])
  if (outer.length === 0) return { actors, notes, zones }
  const isInside = (box: Box) => outer.some((zone) => liesIn(zone, box))
  const boxOf = (id: AnnotationId) => annotations.box(id)
  const cardsInside = [...cards.boxes()].filter(([, box]) => isInside(box)).map(([id]) => id)
  const notesInside = view.noteIds().filter((id) => {
    const box = boxOf(id)
    return box && isInside(box)
  })
  const zonesInside = view.zoneIds().filter((id) => {
    const box = boxOf(id)
    return box && outer.some((zone) => containsBox(zone, box))
  })
  return {
    actors: new Set([...actors, ...cardsInside]),
    notes: new Set([...notes, ...notesInside]),
    zones: new Set([...zones, ...zonesInside]),
  }
}
