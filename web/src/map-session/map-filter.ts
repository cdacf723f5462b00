import type { Actor } from '@maillage/shared/map/actor'
import { foldName } from '@maillage/shared/map/fold-name'
import type { Level, Link } from '@maillage/shared/map/link'
import type { Sphere } from '@maillage/shared/map/sphere'
import { sphereOf } from '@maillage/shared/territory/actor-types'

/**
 * What is to be seen of a map. An empty list asks for nothing; of one list, any value will do; all lists that ask
 * for something must be satisfied.
 */
export interface MapFilter {
  /** Each of these words must be found, accents and case ignored. */
  readonly words: string
  readonly spheres: readonly Sphere[]
  readonly types: readonly string[]
  readonly themes: readonly string[]
  /** Asked of links only. */
  readonly levels: readonly Level[]
}

export const NO_FILTER: MapFilter = { words: '', spheres: [], types: [], themes: [], levels: [] }

/** How many choices are made in the lists; the words are in view by themselves. */
export function choiceCount({ spheres, types, themes, levels }: MapFilter): number {
  return spheres.length + types.length + themes.length + levels.length
}

/** @param typeLabel the word for the actor's type, which is searched too */
export function matchesActor(filter: MapFilter, actor: Actor, typeLabel = ''): boolean {
  return (
    isOneOf(filter.spheres, sphereOf(actor.type)) &&
    isOneOf(filter.types, actor.type) &&
    hasOneOf(filter.themes, actor.themes) &&
    hasWords(filter.words, [searchText(actor), foldName(typeLabel)])
  )
}

/** The two actors that a link links, as far as they are known. */
export interface LinkEnds {
  readonly from: Actor | undefined
  readonly to: Actor | undefined
}

/** A link is of the spheres and types of either of its actors, and is found by the names of both. */
export function matchesLink(filter: MapFilter, link: Link, ends: LinkEnds): boolean {
  const actors = [ends.from, ends.to].filter((actor) => actor !== undefined)
  return (
    hasOneOf(filter.levels, link.kind === 'partnership' && link.level ? [link.level] : []) &&
    hasOneOf(filter.themes, link.themes) &&
    hasOneOf(
      filter.spheres,
      actors.map(({ type }) => sphereOf(type)),
    ) &&
    hasOneOf(
      filter.types,
      actors.map(({ type }) => type),
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
  return foldName(words)
    .split(' ')
    .every((word) => folded.some((text) => text.includes(word)))
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
