import * as z from 'zod/mini'
import { CODE_LENGTH } from './lengths'
import { SPHERES, type Sphere } from './sphere'

/** The word itself, as people of the territory say it. */
const OwnLabel = z.string().check(z.minLength(1), z.maxLength(CODE_LENGTH))

/**
 * A type that a territory added to ours. Its sphere is part of its code, so that an actor stays in its sphere when the
 * word is lost: one peer may remove it while another takes it up.
 */
export const OwnTypeCode = z.string().check(z.regex(new RegExp(`^own-(${SPHERES.join('|')})-[a-z0-9-]{1,38}$`)))
export const OwnType = z.object({ code: OwnTypeCode, label: OwnLabel })
export type OwnType = z.infer<typeof OwnType>

/** A theme that a territory added to ours. */
export const OwnThemeCode = z.string().check(z.regex(/^own-[a-z0-9-]{1,50}$/))
export const OwnTheme = z.object({ code: OwnThemeCode, label: OwnLabel })
export type OwnTheme = z.infer<typeof OwnTheme>

/** What a territory says in its own words, beside the types and themes that all have. */
export interface OwnWords {
  readonly types: readonly OwnType[]
  readonly themes: readonly OwnTheme[]
}

/** The sphere that an own type belongs to, or undefined for any other code. */
export function sphereOfOwnType(code: string): Sphere | undefined {
  if (!OwnTypeCode.safeParse(code).success) return undefined
  return SPHERES.find((sphere) => code.startsWith(`own-${sphere}-`))
}

export function isOwnTheme(code: string): boolean {
  return OwnThemeCode.safeParse(code).success
}
