import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { openStore, type Store } from '../map-session/store'

/** What is drawn faded, so that the rest stands out: what a filter leaves out, or what is not around one actor. */
export interface Faded {
  readonly actors: ReadonlySet<ActorId>
  readonly links: ReadonlySet<LinkId>
}

export const NOTHING_FADED: Faded = { actors: new Set(), links: new Set() }

/** Near and far drawings both follow it; whoever filters sets it. */
export type Emphasis = Store<Faded>

export function openEmphasis(): Emphasis {
  return openStore(NOTHING_FADED)
}
