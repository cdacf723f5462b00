import type { ActorId, LinkId } from '../map/ids'
import { type OwnType, sphereOfOwnType } from '../map/own-words'
import type { PlacedActor } from '../map/plain-map'
import { guessActorType } from '../territory/guess-actor-type'
import { CORE_PART_CODES, CORE_PARTS, CORE_THEMES, type CorePart, type CorePartCode } from '../territory/national-core'
import type { Theme } from '../territory/themes'
import type { Network } from './network'

/** Present as it is everywhere, there in a form of the territory's own, or missing. */
export type CoreState = 'present' | 'adapted' | 'missing'

export interface CorePartState {
  readonly part: CorePartCode
  readonly state: CoreState
  /** Who it is. */
  readonly actors: readonly ActorId[]
}

export interface CoreThemeState {
  readonly theme: Theme
  readonly state: CoreState
  /** The links that work on it. */
  readonly links: readonly LinkId[]
  /** The actors that do. */
  readonly actors: readonly ActorId[]
}

/** How the coordination is carried: by a chantier as in most territories, otherwise as in Lille, or not at all. */
export interface CarryingState {
  readonly state: CoreState
  /** Who carries it. */
  readonly actors: readonly ActorId[]
}

export interface CommonCore {
  readonly parts: readonly CorePartState[]
  readonly themes: readonly CoreThemeState[]
  readonly carrying: CarryingState
}

/**
 * What of the national core a territory has, adapts or lacks.
 *
 * - A part is present with an actor of one of its types, and adapted with one of a type that may stand in its place, or
 *   of the territory's own type that says so by its name.
 * - A theme is present with a link that works on it, and adapted while actors alone do.
 * - Carrying is present where a chantier carries the coordination, adapted where there is a coordination all the same.
 *
 * An empty map lacks everything.
 */
export function commonCoreOf(network: Network, ownTypes: readonly OwnType[] = []): CommonCore {
  const actors = [...network.actors.values()]
  const ownTypeOf = new Map(ownTypes.map((type) => [type.code, meantBy(type)]))
  const parts = CORE_PART_CODES.map((part) => partState(part, actors, ownTypeOf))
  return {
    parts,
    themes: CORE_THEMES.map((theme) => themeState(theme, network)),
    carrying: carryingState(network, parts.find(({ part }) => part === 'coordination')?.state ?? 'missing'),
  }
}

/** What the map lacks of the national core. */
export function missingOf({ parts, themes }: CommonCore): { parts: CorePartCode[]; themes: Theme[] } {
  return {
    parts: parts.filter(({ state }) => state === 'missing').map(({ part }) => part),
    themes: themes.filter(({ state }) => state === 'missing').map(({ theme }) => theme),
  }
}

/** The type of ours that an own one tells by its name, « Équipe CSAPA mobile ». */
function meantBy({ code, label }: OwnType): string | undefined {
  return guessActorType(label, sphereOfOwnType(code))
}

function partState(
  part: CorePartCode,
  actors: readonly PlacedActor[],
  ownTypeOf: ReadonlyMap<string, string | undefined>,
): CorePartState {
  const { types, adapted }: CorePart = CORE_PARTS[part]
  const isOneOf = (list: readonly string[], type: string | undefined) => type !== undefined && list.includes(type)
  const own = actors.filter(({ type }) => isOneOf(types, type))
  if (own.length > 0) return { part, state: 'present', actors: idsOf(own) }
  const alike = actors.filter(({ type }) => isOneOf(adapted, type) || isOneOf(types, ownTypeOf.get(type)))
  return { part, state: alike.length > 0 ? 'adapted' : 'missing', actors: idsOf(alike) }
}

function themeState(theme: Theme, network: Network): CoreThemeState {
  const links = network.links.filter((link) => link.themes.includes(theme)).map(({ id }) => id)
  const actors = idsOf([...network.actors.values()].filter((actor) => actor.themes.includes(theme)))
  const state = links.length > 0 ? 'present' : actors.length > 0 ? 'adapted' : 'missing'
  return { theme, state, links, actors }
}

function carryingState(network: Network, coordination: CoreState): CarryingState {
  const carrying = new Set(network.links.filter(({ kind }) => kind === 'carrying').map(({ from }) => from))
  const carriers = [...network.actors.values()].filter(({ id, isCarrier }) => isCarrier || carrying.has(id))
  const isByChantier = carriers.some(({ type }) => type === 'aci')
  const isThere = carriers.length > 0 || coordination !== 'missing'
  return { state: isByChantier ? 'present' : isThere ? 'adapted' : 'missing', actors: idsOf(carriers) }
}

function idsOf(actors: readonly PlacedActor[]): ActorId[] {
  return actors.map(({ id }) => id).sort()
}
