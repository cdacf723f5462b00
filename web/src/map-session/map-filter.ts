import type { Actor, Programme } from '@maillage/shared/map/actor'
import { foldName } from '@maillage/shared/map/fold-name'
import type { ActorId } from '@maillage/shared/map/ids'
import type { Level, Link, LinkKind, LinkState } from '@maillage/shared/map/link'
import type { Sphere } from '@maillage/shared/map/sphere'
import { sphereOf } from '@maillage/shared/territory/actor-types'

/** One actor and what can be reached from it within some steps. */
export interface Surroundings {
  readonly actor: ActorId
  readonly steps: number
}

/**
 * What is to be seen of a map. An empty list asks for nothing; of one list, any value will do; all lists that ask
 * for something must be satisfied. It is a plain value: a view may keep it.
 */
export interface MapFilter {
  /** Each of these words must be found, accents and case ignored. */
  readonly words: string
  readonly spheres: readonly Sphere[]
  readonly types: readonly string[]
  readonly tags: readonly string[]
  readonly programmes: readonly Programme[]
  readonly themes: readonly string[]
  /** Asked of links only, as are kinds and states. */
  readonly levels: readonly Level[]
  readonly kinds: readonly LinkKind[]
  readonly states: readonly LinkState[]
  readonly focus: Surroundings | undefined
  /** What becomes of all else on the map. */
  readonly rest: 'fade' | 'hide'
}

export const NO_FILTER: MapFilter = {
  words: '',
  spheres: [],
  types: [],
  tags: [],
  programmes: [],
  themes: [],
  levels: [],
  kinds: [],
  states: [],
  focus: undefined,
  rest: 'fade',
}

export const FILTER_PARTS = ['spheres', 'themes', 'levels', 'types', 'kinds', 'states', 'tags', 'programmes'] as const
export type FilterPart = (typeof FILTER_PARTS)[number]

/** How many choices are made in the lists; the words and the actor in focus are in view by themselves. */
export function choiceCount(filter: MapFilter, parts: readonly FilterPart[] = FILTER_PARTS): number {
  return parts.reduce((count, part) => count + filter[part].length, 0)
}

export function asksForNothing(filter: MapFilter): boolean {
  return choiceCount(filter) === 0 && foldName(filter.words) === '' && filter.focus === undefined
}

/** The filter without the choices of its lists. */
export function withoutChoices({ words, focus, rest }: MapFilter): MapFilter {
  return { ...NO_FILTER, words, focus, rest }
}

/** @param typeLabel the word for the actor's type, which is searched too */
export function matchesActor(filter: MapFilter, actor: Actor, typeLabel = ''): boolean {
  return (
    isOneOf(filter.spheres, sphereOf(actor.type)) &&
    isOneOf(filter.types, actor.type) &&
    hasOneOf(filter.tags, actor.tags) &&
    hasOneOf(filter.programmes, actor.programmes) &&
    hasOneOf(filter.themes, actor.themes) &&
    hasWords(filter.words, [searchText(actor), foldName(typeLabel)])
  )
}

/** The two actors that a link links, as far as they are known. */
export interface LinkEnds {
  readonly from: Actor | undefined
  readonly to: Actor | undefined
}

/** A link is of the spheres, types, tags and programmes of either of its actors, and is found by the names of both. */
export function matchesLink(filter: MapFilter, link: Link, ends: LinkEnds): boolean {
  const actors = [ends.from, ends.to].filter((actor) => actor !== undefined)
  return (
    hasOneOf(filter.levels, link.kind === 'partnership' && link.level ? [link.level] : []) &&
    isOneOf(filter.kinds, link.kind) &&
    isOneOf(filter.states, link.state) &&
    hasOneOf(filter.themes, link.themes) &&
    hasOneOf(
      filter.spheres,
      actors.map(({ type }) => sphereOf(type)),
    ) &&
    hasOneOf(
      filter.types,
      actors.map(({ type }) => type),
    ) &&
    hasOneOf(
      filter.tags,
      actors.flatMap(({ tags }) => tags),
    ) &&
    hasOneOf(
      filter.programmes,
      actors.flatMap(({ programmes }) => programmes),
    ) &&
    hasWords(filter.words, [...actors.map(({ name }) => foldName(name)), foldName(link.description ?? '')])
  )
}

function isOneOf<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value)
}

function hasOneOf<T>(wanted: readonly T[], values: readonly T[]): boolean {
  return wanted.length === 0 || wanted.some((one) => values.includes(one))
}

function hasWords(words: string, folded: readonly string[]): boolean {
  if (words === '') return true
  return wordsOf(words).every((word) => folded.some((text) => text.includes(word)))
}

/** The same words are looked for in thousands of things. */
let lastWords = { typed: '', folded: [''] }

function wordsOf(typed: string): readonly string[] {
  if (typed !== lastWords.typed) lastWords = { typed, folded: foldName(typed).split(' ') }
  return lastWords.folded
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
