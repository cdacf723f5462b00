import type { ActorId, LinkId } from '../map/ids'
import { addActors, type PlacedDraft } from './actors'
import { addLinks, checkLinkTexts, type LinkDraft } from './links'
import { type Author, change, type MapDocument, USER_EDIT } from './map-document'

/** An actor of the map, or the place of one among those that are added with the link. */
export type RowEnd = ActorId | number

export interface Rows {
  readonly actors: readonly PlacedDraft[]
  readonly links: readonly (Omit<LinkDraft, 'from' | 'to'> & { readonly from: RowEnd; readonly to: RowEnd })[]
}

export interface AddedRows {
  readonly actors: readonly ActorId[]
  readonly links: readonly LinkId[]
}

/**
 * Adds rows of a table, actors and then the links among them and others, in one change that one undo takes back.
 * Throws as `addActors` does, or `text-too-long`, and then adds nothing.
 */
export function addRows(map: MapDocument, { actors, links }: Rows, author: Author): AddedRows {
  // Before the change: a transaction is never rolled back.
  for (const { from: _from, to: _to, ...draft } of links) checkLinkTexts(draft)
  return change(map, author, USER_EDIT, () => {
    const added = addActors(map, actors, author)
    // A peer may have deleted an actor while the rows were reviewed.
    const endOf = (end: RowEnd) => (typeof end === 'number' ? added[end] : map.actors.has(end) ? end : undefined)
    const between = links.flatMap(({ from, to, ...draft }) => {
      const [first, second] = [endOf(from), endOf(to)]
      return first && second && first !== second ? [{ ...draft, from: first, to: second }] : []
    })
    return { actors: added, links: addLinks(map, between, author) }
  })
}
