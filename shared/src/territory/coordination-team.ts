import type { ActorType } from './actor-types'

/** The people whom the programmes pay to weave the links: coordinator and officers. Nobody else is the coordination. */
const TEAM: readonly string[] = ['territorial-coordination', 'partnership-officer'] satisfies ActorType[]

/** Whether an actor of this type belongs to the team that coordinates a territory. */
export function isCoordinationTeam(type: string): boolean {
  return TEAM.includes(type)
}
