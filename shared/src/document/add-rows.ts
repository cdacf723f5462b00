import type { Position } from '../map/actor'
import type { ActorId, LinkId } from '../map/ids'
import { type ActorDraft, addActor } from './actors'
import { addLink, type LinkDraft } from './links'
import { type Author, type MapDocument, USER_EDIT } from './map-document'

/** An actor of the map, or the place of one among those that are added with the link. */
export type RowEnd = ActorId | number

export interface Rows {
  readonly actors: readonly { readonly draft: ActorDraft; readonly position: Position }[]
  readonly links: readonly (Omit<LinkDraft, 'from' | 'to'> & { readonly from: RowEnd; readonly to: RowEnd })[]
}

export interface AddedRows {
  readonly actors: readonly ActorId[]
  readonly links: readonly LinkId[]
}

/** Adds rows of a table, actors and then the links among them and others, in one change that one undo takes back. */
export function addRows(map: MapDocument, { actors, links }: Rows, author: Author): AddedRows {
  return map.doc.transact(() => {
    const added = actors.map(({ draft, position }) => addActor(map, draft, position, author))
    const idOf = (end: RowEnd): ActorId | undefined => (typeof end === 'number' ? added[end] : end)
    const linked = links.flatMap(({ from, to, ...draft }) => {
      const ends = [idOf(from), idOf(to)] as const
      // A peer may have deleted an actor while the rows were reviewed; a transaction is never rolled back.
      const [first, second] = ends.map((id) => (id && map.actors.has(id) ? id : undefined))
      return first && second && first !== second ? [addLink(map, { ...draft, from: first, to: second }, author)] : []
    })
    return { actors: added, links: linked }
  }, USER_EDIT)
}
