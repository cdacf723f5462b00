import type { ActorId, LinkId, NoteId, ZoneId } from '@maillage/shared/map/ids'
import { createContext, use } from 'react'
import { openStore, type Store } from '../map-session/store'

/** One thing on the map that can be gone to. */
export type Place =
  | { readonly kind: 'actor'; readonly id: ActorId }
  | { readonly kind: 'link'; readonly id: LinkId }
  | { readonly kind: 'note'; readonly id: NoteId }
  | { readonly kind: 'zone'; readonly id: ZoneId }

/** What the parts of the page that help to find things share. */
export interface Finding {
  /** The thing that the map is to go to, as soon as it is drawn. */
  readonly goal: Store<Place | undefined>
  /** The sheet that is open over the page. */
  readonly sheet: Store<FindingSheet>
  /** What the map is asked to do. */
  readonly asked: Store<MapAct | undefined>
}

export type FindingSheet =
  | 'none'
  | 'filters'
  | 'palette'
  | 'help'
  | 'export'
  | 'versions'
  | 'trash'
  | 'rename'
  | 'forget'

/** What only the map itself can do. */
export type MapAct = 'actor' | 'link' | 'note' | 'zone' | 'spheres' | 'free' | 'fit'

export function openFinding(): Finding {
  return {
    goal: openStore<Place | undefined>(undefined),
    sheet: openStore<FindingSheet>('none'),
    asked: openStore<MapAct | undefined>(undefined),
  }
}

const FindingContext = createContext<Finding | null>(null)
export const FindingProvider = FindingContext.Provider

export function useFinding(): Finding {
  const finding = use(FindingContext)
  if (!finding) throw new Error('useFinding needs a FindingProvider above it')
  return finding
}
