/** The worlds an actor belongs to, in the order in which the interface lists them. */
export const SPHERES = ['insertion', 'housing', 'health', 'employment', 'institutions', 'coordination'] as const
export type Sphere = (typeof SPHERES)[number]
