import type { ActorType } from './actor-types'
import type { Theme } from './themes'

/**
 * The national core: what is found in all territories of the programmes, « un socle de principes », while its form is
 * the territory's own, « à géométrie variable ». Each part names the types that are it, and those that a territory may
 * have in its place.
 */
export interface CorePart {
  readonly types: readonly ActorType[]
  readonly adapted: readonly ActorType[]
}

export const CORE_PARTS = {
  chantiers: { types: ['aci'], adapted: ['ei', 'ai', 'etti', 'eiti', 'other-insertion'] },
  coordination: { types: ['territorial-coordination'], adapted: ['collective', 'network'] },
  officers: { types: ['partnership-officer'], adapted: [] },
  committee: { types: ['body'], adapted: ['collective'] },
  national: { types: ['convergence-france'], adapted: ['network'] },
  'health-insurance': { types: ['cpam'], adapted: ['health-centre', 'other-health'] },
  care: {
    types: ['cmp', 'csapa', 'caarud', 'medical-housing', 'health-centre', 'hospital'],
    adapted: ['mdph', 'other-health'],
  },
  employers: { types: ['company'], adapted: ['geiq', 'etti', 'ea', 'other-employment'] },
  'employment-services': {
    types: ['france-travail', 'local-mission', 'plie', 'cap-emploi'],
    adapted: ['training-body', 'other-employment'],
  },
  shelters: { types: ['chrs', 'chu', 'day-centre', 'siao'], adapted: ['asylum-housing', 'other-housing'] },
  'lasting-homes': {
    types: ['social-residence', 'family-boarding-house', 'social-landlord'],
    adapted: ['other-housing'],
  },
  authorities: {
    types: ['metropolis', 'commune', 'department', 'region'],
    adapted: ['ccas', 'other-institutions'],
  },
  state: { types: ['state'], adapted: ['justice', 'other-institutions'] },
} as const satisfies Record<string, CorePart>
export type CorePartCode = keyof typeof CORE_PARTS
export const CORE_PART_CODES = Object.keys(CORE_PARTS) as readonly CorePartCode[]

/** What people of the chantiers need most: the themes of the officers, and what stands between them and work or a home. */
export const CORE_THEMES = [
  'health',
  'employment',
  'housing',
  'mobility',
  'digital',
  'rights',
] as const satisfies readonly Theme[]
