import * as z from 'zod/mini'

/** The four roles of a territory, from the one that may do most. */
export const ROLES = ['facilitator', 'editor', 'contributor', 'viewer'] as const
export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** Whether the role writes to the map itself; a contributor proposes, a viewer looks. */
export function canEdit(role: Role): boolean {
  return role === 'facilitator' || role === 'editor'
}

/** Whether the role manages access, locks and erases. */
export function canFacilitate(role: Role): boolean {
  return role === 'facilitator'
}
