import { type OwnWords, sphereOfOwnType } from '../map/own-words'
import type { Sphere } from '../map/sphere'

/**
 * What an actor can be, each in one sphere, in the order of the palette. The first type of a sphere is
 * the one a new actor gets when only the sphere was chosen. `other-*` keeps what no type names.
 */
export const ACTOR_TYPES = {
  aci: 'insertion',
  ai: 'insertion',
  ei: 'insertion',
  etti: 'insertion',
  eiti: 'insertion',
  geiq: 'insertion',
  ea: 'insertion',
  'other-insertion': 'insertion',
  chrs: 'housing',
  chu: 'housing',
  'social-residence': 'housing',
  'family-boarding-house': 'housing',
  'asylum-housing': 'housing',
  siao: 'housing',
  'social-landlord': 'housing',
  'day-centre': 'housing',
  'other-housing': 'housing',
  cpam: 'health',
  cmp: 'health',
  csapa: 'health',
  caarud: 'health',
  'medical-housing': 'health',
  'health-centre': 'health',
  hospital: 'health',
  mdph: 'health',
  'other-health': 'health',
  company: 'employment',
  'france-travail': 'employment',
  'local-mission': 'employment',
  plie: 'employment',
  'cap-emploi': 'employment',
  'training-body': 'employment',
  'other-employment': 'employment',
  metropolis: 'institutions',
  commune: 'institutions',
  ccas: 'institutions',
  department: 'institutions',
  region: 'institutions',
  state: 'institutions',
  caf: 'institutions',
  justice: 'institutions',
  'other-institutions': 'institutions',
  'territorial-coordination': 'coordination',
  'partnership-officer': 'coordination',
  'convergence-france': 'coordination',
  network: 'coordination',
  evaluation: 'coordination',
  body: 'coordination',
  programme: 'coordination',
  collective: 'coordination',
  'other-coordination': 'coordination',
} as const satisfies Record<string, Sphere>

export type ActorType = keyof typeof ACTOR_TYPES
export const ACTOR_TYPE_CODES = Object.keys(ACTOR_TYPES) as readonly ActorType[]

export function isActorType(code: string): code is ActorType {
  return Object.hasOwn(ACTOR_TYPES, code)
}

/** Whether it can be an actor's type: one of ours, or one that a territory added, even where its word is lost. */
export function isTypeCode(code: string): boolean {
  return isActorType(code) || sphereOfOwnType(code) !== undefined
}

/** The sphere of a type, ours or the territory's own; an unknown one (a map from elsewhere) is shown with the coordination. */
export function sphereOf(type: string): Sphere {
  return isActorType(type) ? ACTOR_TYPES[type] : (sphereOfOwnType(type) ?? 'coordination')
}

export function typesOf(sphere: Sphere): ActorType[] {
  return ACTOR_TYPE_CODES.filter((type) => ACTOR_TYPES[type] === sphere)
}

/** The types that a territory can choose from: those that all have, then its own. */
export function typesOffered({ types }: Pick<OwnWords, 'types'>): string[] {
  return [...ACTOR_TYPE_CODES, ...types.map(({ code }) => code)]
}

/** The type of a new actor of which only the sphere is known. */
export function defaultTypeOf(sphere: Sphere): ActorType {
  return ACTOR_TYPE_CODES.find((type) => ACTOR_TYPES[type] === sphere) ?? 'other-coordination'
}
