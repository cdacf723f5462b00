import type { TerritoryId } from '@maillage/shared/map/ids'
import { openStore } from '../map-session/store'

export interface Paused {
  readonly territory: TerritoryId
  readonly step: number
  /** When it began, so that it is still the first of two. */
  readonly since: number
}

/** The presentation that somebody left for the map, to come back to where it was. */
export const paused = openStore<Paused | undefined>(undefined)

/** Whether this person has stepped aside from a presentation that they followed. */
export const steppedAside = openStore(false)
