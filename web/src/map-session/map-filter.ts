import type { Actor } from '@maillage/shared/map/actor'
import { foldName } from '@maillage/shared/map/fold-name'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'
import { NO_VIEW_FILTER } from '@maillage/shared/map/no-view-filter'
import { gapToDiscuss } from '@maillage/shared/map/two-voices'
import type { Rest, Surroundings, ViewFilter } from '@maillage/shared/map/view-filter'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { foldedOnce, hasWords, wordsIn } from './folded-once'

/** Actors and links that something counted, lit as they are; the actors at the ends of a link are lit with it. */
export interface Counted {
  readonly actors: readonly ActorId[]
  readonly links: readonly LinkId[]
  /** What they are, in words. */
  readonly text: string
  /** The address where they were counted. */
  readonly countedAt: string
}

/**
 * What is to be seen of a map. An empty list asks for nothing; of one list, any value will do; all lists that ask
 * for something must be satisfied. It is a plain value, which a view keeps.
 */
export interface MapFilter extends ViewFilter {
  readonly focus: Surroundings | undefined
  /** Nothing but these, as far as they are still there. */
  readonly counted: Counted | undefined
  /** What becomes of all else on the map. */
  readonly rest: Rest
}

export const NO_FILTER: MapFilter = {
  ...NO_VIEW_FILTER,
  focus: undefined,
  counted: undefined,
  rest: 'fade',
}

export const FILTER_PARTS = [
  'spheres',
  'themes',
  'levels',
  'points',
  'types',
  'kinds',
  'states',
  'tags',
  'programmes',
] as const
export type FilterPart = (typeof FILTER_PARTS)[number]

/** How many choices are made in the lists; the words and the actor in focus are in view by themselves. */
export function choiceCount(filter: MapFilter, parts: readonly FilterPart[] = FILTER_PARTS): number {
  return parts.reduce((count, part) => count + filter[part].length, 0)
}

export function asksForNothing(filter: MapFilter): boolean {
  const { words, focus, counted } = filter
  return choiceCount(filter) === 0 && foldName(words) === '' && focus === undefined && counted === undefined
}

/** The filter without the choices of its lists. */
export function withoutChoices({ words, focus, counted, rest }: MapFilter): MapFilter {
  return { ...NO_FILTER, words, focus, counted, rest }
}

/** @param typeLabel the word for the actor's type, which is searched too */
export function matchesActor(filter: MapFilter, actor: Actor, typeLabel = ''): boolean {
  return (
    isOneOf(filter.spheres, sphereOf(actor.type)) &&
    isOneOf(filter.types, actor.type) &&
    hasOneOf(filter.tags, actor.tags) &&
    hasOneOf(filter.programmes, actor.programmes) &&
    hasOneOf(filter.themes, actor.themes) &&
    fits(filter.words, () => [searchText(actor), foldedOnce(typeLabel)])
  )
}

/** The two actors that a link links, as far as they are known. */
export interface LinkEnds {
  readonly from: Actor | undefined
  readonly to: Actor | undefined
}

/**
 * A link is of the spheres, types, tags and programmes of either of its actors, and is found by the names of both. A
 * filter is asked of thousands of links at once: what it does not ask for costs nothing.
 */
export function matchesLink(filter: MapFilter, link: Link, ends: LinkEnds): boolean {
  const { spheres, types, tags, programmes } = filter
  return (
    (filter.levels.length === 0 || hasLevel(filter, link)) &&
    (filter.points.length === 0 || gapToDiscuss(link) !== undefined) &&
    isOneOf(filter.kinds, link.kind) &&
    isOneOf(filter.states, link.state) &&
    hasOneOf(filter.themes, link.themes) &&
    (spheres.length === 0 || isOfEither(ends, ({ type }) => isOneOf(spheres, sphereOf(type)))) &&
    (types.length === 0 || isOfEither(ends, ({ type }) => isOneOf(types, type))) &&
    (tags.length === 0 || isOfEither(ends, (actor) => hasOneOf(tags, actor.tags))) &&
    (programmes.length === 0 || isOfEither(ends, (actor) => hasOneOf(programmes, actor.programmes))) &&
    fits(filter.words, () => [ends.from?.name, ends.to?.name, link.description].map((text = '') => foldedOnce(text)))
  )
}

function hasLevel({ levels }: MapFilter, { kind, level }: Link): boolean {
  return kind === 'partnership' && level !== undefined && levels.includes(level)
}

function isOfEither({ from, to }: LinkEnds, is: (actor: Actor) => boolean): boolean {
  return (from !== undefined && is(from)) || (to !== undefined && is(to))
}

function isOneOf<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value)
}

function hasOneOf<T>(wanted: readonly T[], values: readonly T[]): boolean {
  return wanted.length === 0 || wanted.some((one) => values.includes(one))
}

/** Texts are folded only where something is looked for in them. */
function fits(typed: string, foldedTexts: () => readonly string[]): boolean {
  return typed === '' || hasWords(wordsIn(typed), ...foldedTexts())
}

/** Actors are immutable values, so each is folded once. */
const searchTexts = new WeakMap<Actor, string>()

function searchText(actor: Actor): string {
  const known = searchTexts.get(actor)
  if (known !== undefined) return known
  const { name, commune, description, tags } = actor
  const text = foldName([name, commune, description, ...tags].filter(Boolean).join(' '))
  searchTexts.set(actor, text)
  return text
}
