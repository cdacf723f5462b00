import type { PlacedActor } from '../map/plain-map'
import type { WordKey } from '../words/words'
import { type FieldWords, levelsOf } from './field-words'
import type { JoinedLink } from './file-source'

export type GraphValue = string | number | boolean | undefined

/** A field of actors or of links, as programs that read graphs know it. */
export interface GraphField<Item> {
  /** The same in every language. */
  readonly id: string
  readonly type: 'string' | 'integer' | 'double' | 'boolean'
  readonly title: WordKey
  read(item: Item, words: FieldWords): GraphValue
}

/** Every field of an actor, but for its name and place, which graphs have a place for, and for who wrote it. */
export const ACTOR_FIELDS: readonly GraphField<PlacedActor>[] = [
  actor('type', (one, words) => words.type(one)),
  actor('sphere', (one, words) => words.sphere(one)),
  actor('commune', (one) => one.commune),
  actor('themes', (one, words) => words.themes(one.themes)),
  actor('tags', (one) => one.tags.join(', ')),
  { ...actor('isCarrier', (one) => one.isCarrier), type: 'boolean' },
  { ...actor('isFunder', (one) => one.isFunder), type: 'boolean' },
  actor('programmes', (one, words) => words.programmes(one.programmes)),
  actor('state', (one, { words }) => words.say(`linkState.${one.state ?? 'current'}`)),
  actor('since', (one) => one.since),
  actor('until', (one) => one.until),
  actor('informedOn', (one) => one.informedOn),
  actor('notConcerned', (one, words) => words.themes(one.notConcerned)),
  actor('address', (one) => one.address),
  actor('siret', (one) => one.siret),
  actor('website', (one) => one.website),
  actor('description', (one) => one.description),
  actor('quote', (one) => one.quote),
  actor('quoteSource', (one) => one.quoteSource),
  { ...actor('isLocked', (one) => one.isLocked ?? false), type: 'boolean' },
  actor('updatedOn', (one) => one.updatedAt?.slice(0, 10)),
]

export const LINK_FIELDS: readonly GraphField<JoinedLink>[] = [
  link('kind', ({ link: one }, { words }) => words.say(`linkKind.${one.kind}`)),
  { ...link('level', ({ link: one }) => levelsOf(one).level), type: 'integer' },
  { ...link('levelBefore', ({ link: one }) => levelsOf(one).levelBefore), type: 'integer' },
  { ...link('ratingFrom', ({ link: one }) => levelsOf(one).ratings?.from), type: 'integer' },
  { ...link('ratingTo', ({ link: one }) => levelsOf(one).ratings?.to), type: 'integer' },
  link('themes', ({ link: one }, words) => words.themes(one.themes)),
  link('state', ({ link: one }, { words }) => words.say(`linkState.${one.state}`)),
  link('since', ({ link: one }) => one.since),
  link('until', ({ link: one }) => one.until),
  link('agreement', ({ link: one }, { words }) => one.agreement && words.say(`agreementKind.${one.agreement.kind}`)),
  link('agreementStart', ({ link: one }) => one.agreement?.start),
  link('agreementEnd', ({ link: one }) => one.agreement?.end),
  { ...link('amount', ({ link: one }) => one.agreement?.amount), type: 'double' },
  link('funder', ({ link: one }) => one.agreement?.funder),
  link('purpose', ({ link: one }) => one.agreement?.purpose),
  link('description', ({ link: one }) => one.description),
  link('quote', ({ link: one }) => one.quote),
  link('quoteSource', ({ link: one }) => one.quoteSource),
  link('updatedOn', ({ link: one }) => one.updatedAt?.slice(0, 10)),
]

/** The value as a file writes it; undefined for what is not there or is no number. */
export function graphText(value: GraphValue): string | undefined {
  if (value === undefined || value === '') return undefined
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : String(value)
}

type KeyPart<Of extends string> = WordKey extends infer Key
  ? Key extends `file.${Of}.${infer Part}`
    ? Part
    : never
  : never

function actor(id: KeyPart<'actor'>, read: GraphField<PlacedActor>['read']): GraphField<PlacedActor> {
  return { id, type: 'string', title: `file.actor.${id}`, read }
}

function link(id: KeyPart<'link'>, read: GraphField<JoinedLink>['read']): GraphField<JoinedLink> {
  return { id, type: 'string', title: `file.link.${id}`, read }
}
