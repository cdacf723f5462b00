import type { ActorId } from '../map/ids'
import { isBefore } from '../map/partial-date'
import type { Network } from './network'

/** Who knows what the others know, « un même niveau d'information ». */
export interface Information {
  /** The comité since when one counts as informed. */
  readonly since: string
  readonly informed: readonly ActorId[]
  /** Told for the last time before the comité for certain. */
  readonly outdated: readonly ActorId[]
  /** Of whom nobody wrote when they were told. */
  readonly unknown: readonly ActorId[]
}

/**
 * Actors that were not informed since the last comité, from the date that was written on them; a year or month that
 * may lie after it counts as informed. Undefined while no comité is known.
 * @param lastCommittee a day, month or year
 */
export function informationOf(network: Network, lastCommittee: string | undefined): Information | undefined {
  if (lastCommittee === undefined) return undefined
  const groups = { informed: [] as ActorId[], outdated: [] as ActorId[], unknown: [] as ActorId[] }
  for (const { id, informedOn } of network.actors.values()) {
    if (informedOn === undefined) groups.unknown.push(id)
    else if (isBefore(informedOn, lastCommittee)) groups.outdated.push(id)
    else groups.informed.push(id)
  }
  return { since: lastCommittee, ...groups }
}
