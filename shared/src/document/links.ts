import type { ActorId } from '../map/ids'
import { LinkId, newId } from '../map/ids'
import { type Agreement, isDirected, type Level, LINK_ENDS, type Link, type LinkEnd } from '../map/link'
import { Problem } from '../protocol/problems'
import { checkTexts } from './actors'
import { createdFields, patchFields, RATING_KEYS, toggleInSet, writeAgreement, writeRatings } from './fields'
import { type Author, change, type Fields, type MapDocument, type Signature, USER_EDIT } from './map-document'
import { keepInTrash } from './trash'

export type LinkDraft = Pick<Link, 'from' | 'to'> & Partial<Omit<Link, 'id' | 'from' | 'to' | Signature>>

/** Fields that a person edits one by one; themes and the agreement have operations of their own. */
export type LinkPatch = {
  readonly [K in keyof Omit<Link, 'id' | 'from' | 'to' | 'themes' | 'agreement' | Signature>]?: Link[K] | undefined
}

/**
 * Links two actors and returns the link's id; a partnership without a level starts at 1.
 * Throws `link-to-itself`, or `actor-missing` when an end was deleted meanwhile.
 */
export function addLink(map: MapDocument, draft: LinkDraft, author: Author): LinkId {
  const [id] = addLinks(map, [draft], author)
  return id as LinkId
}

/** Adds several links in one change; all of them or, when one cannot be, none. Throws as `addLink` does. */
export function addLinks(map: MapDocument, drafts: readonly LinkDraft[], author: Author): LinkId[] {
  for (const draft of drafts) {
    if (draft.from === draft.to) throw new Problem('link-to-itself')
    if (!map.actors.has(draft.from) || !map.actors.has(draft.to)) throw new Problem('actor-missing')
    checkLinkTexts(draft)
  }
  return change(map, author, USER_EDIT, () =>
    drafts.map((draft) => {
      const kind = draft.kind ?? 'partnership'
      const level = draft.level ?? (kind === 'partnership' ? 1 : undefined)
      const id = LinkId.parse(newId())
      map.links.set(id, createdFields({ themes: [], state: 'current', ...draft, kind, level }, author))
      return id
    }),
  )
}

/** Throws `text-too-long`, also for a text of the agreement. */
export function checkLinkTexts(draft: Partial<LinkDraft>): void {
  checkTexts({ ...draft, ...draft.agreement })
}

/**
 * Changes fields of a link; one that becomes a partnership has a level from then on, one of another kind none. Throws
 * `not-found` when a peer deleted it meanwhile.
 */
export function updateLink(map: MapDocument, id: LinkId, patch: LinkPatch, author: Author): void {
  const fields = linkFields(map, id)
  checkTexts(patch)
  const whole = withLevels(patch, fields)
  const { ratings, ...values } = whole
  change(map, author, USER_EDIT, () => {
    if ('ratings' in whole) writeRatings(fields, ratings)
    patchFields(fields, values, author)
  })
}

/** Says how one end of a partnership sees its level; `undefined` takes that back. Throws `not-found`. */
export function setRating(map: MapDocument, id: LinkId, end: LinkEnd, level: Level | undefined, author: Author): void {
  const fields = linkFields(map, id)
  change(map, author, USER_EDIT, () => patchFields(fields, { [RATING_KEYS[end]]: level }, author))
}

/** Turns the direction around, both ends in one change: two people who do it at once turn it once. */
export function reverseLink(map: MapDocument, id: LinkId, author: Author): void {
  const fields = linkFields(map, id)
  const ends = { from: fields.get('to'), to: fields.get('from') }
  const voices = { [RATING_KEYS.from]: fields.get(RATING_KEYS.to), [RATING_KEYS.to]: fields.get(RATING_KEYS.from) }
  change(map, author, USER_EDIT, () => patchFields(fields, { ...ends, ...voices }, author))
}

/**
 * Leads a link to other actors, who have not said yet how they see it. Throws `not-found`, `link-to-itself`, or `actor-missing` when an end was deleted
 * meanwhile.
 */
export function relink(map: MapDocument, id: LinkId, ends: Partial<Pick<Link, 'from' | 'to'>>, author: Author): void {
  const fields = linkFields(map, id)
  const { from, to } = { from: fields.get('from'), to: fields.get('to'), ...ends }
  if (from === to) throw new Problem('link-to-itself')
  if (!map.actors.has(String(from)) || !map.actors.has(String(to))) throw new Problem('actor-missing')
  const voices = LINK_ENDS.filter((end) => ends[end] !== undefined && ends[end] !== fields.get(end))
  const silenced = Object.fromEntries(voices.map((end) => [RATING_KEYS[end], undefined]))
  change(map, author, USER_EDIT, () => patchFields(fields, { ...ends, ...silenced }, author))
}

export function setLinkTheme(map: MapDocument, id: LinkId, theme: string, isIn: boolean, author: Author): void {
  const fields = linkFields(map, id)
  change(map, author, USER_EDIT, () => toggleInSet(fields, 'themes', theme, isIn, author))
}

/** Records what makes the link formal; `undefined` takes the agreement away. Throws `not-found` or `text-too-long`. */
export function setAgreement(map: MapDocument, id: LinkId, agreement: Agreement | undefined, author: Author): void {
  const fields = linkFields(map, id)
  checkTexts(agreement ?? {})
  change(map, author, USER_EDIT, () => {
    writeAgreement(fields, agreement)
    patchFields(fields, {}, author)
  })
}

/** Removes links; later they are found in the trash. */
export function removeLinks(map: MapDocument, ids: Iterable<LinkId>, author: Author): void {
  const gone = [...ids]
  change(map, author, USER_EDIT, () => {
    keepInTrash(map, { links: gone }, author)
    for (const id of gone) map.links.delete(id)
  })
}

/** The links between two actors, in either direction. */
export function linksBetween(map: MapDocument, a: ActorId, b: ActorId): LinkId[] {
  return [...map.links]
    .filter(([, link]) => {
      const from = link.get('from')
      const to = link.get('to')
      return (from === a && to === b) || (from === b && to === a)
    })
    .map(([id]) => id as LinkId)
}

/** Only a partnership has levels; one that becomes a partnership starts at the first. */
function withLevels(patch: LinkPatch, fields: Fields): LinkPatch {
  if (patch.kind === undefined) return patch
  if (isDirected(patch.kind)) return { ...patch, level: undefined, levelBefore: undefined, ratings: undefined }
  return fields.get('level') === undefined ? { level: 1, ...patch } : patch
}

function linkFields(map: MapDocument, id: LinkId): Fields {
  const fields = map.links.get(id)
  if (!fields) throw new Problem('not-found')
  return fields
}
