import type { ActorId, LinkId, NoteId, ViewId, ZoneId } from '@maillage/shared/map/ids'
import type { Area } from '@maillage/shared/map/paper'
import { createContext, use } from 'react'
import type { MapFilter } from '../map-session/map-filter'
import { type MapLook, openMapLook } from '../map-session/map-look'
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
  /** From where the map is looked at; undefined while it is not drawn. */
  readonly lens: Store<Lens | undefined>
  /** The saved view by which the map is read. */
  readonly shown: Store<ShownView | undefined>
  /** How actors are drawn: as the view says, or as this person chose. */
  readonly look: Store<MapLook>
}

/** The camera over the map, in map units. */
export interface Lens {
  /** What is seen beside the panels. */
  seen(): Area
  /** Whether all that is lit is seen. */
  seesAllLit(): boolean
  /** Glides to an area, or to what is lit. */
  frame(area: Area | undefined): void
}

export interface ShownView {
  readonly id: ViewId
  readonly title: string
  /** What it set: another filter since then is this person's own. */
  readonly filter: MapFilter
  /** What it says of colours and sizes, or what this person has made of that since. */
  readonly look: MapLook
  /** Where the version is seen to which it is pinned. */
  readonly versionPath: string | undefined
}

export type FindingSheet =
  | 'none'
  | 'filters'
  | 'palette'
  | 'help'
  | 'export'
  | 'print'
  | 'views'
  | 'look'
  | 'versions'
  | 'trash'
  | 'rename'
  | 'forget'

/** What only the map itself can do. */
export type MapAct = 'actor' | 'link' | 'note' | 'zone' | 'spheres' | 'free' | 'fit'

export function openFinding(): Finding {
  const shown = openStore<ShownView | undefined>(undefined)
  return {
    goal: openStore<Place | undefined>(undefined),
    sheet: openStore<FindingSheet>('none'),
    asked: openStore<MapAct | undefined>(undefined),
    lens: openStore<Lens | undefined>(undefined),
    shown,
    look: openMapLook(shown),
  }
}

const FindingContext = createContext<Finding | null>(null)
export const FindingProvider = FindingContext.Provider

export function useFinding(): Finding {
  const finding = use(FindingContext)
  if (!finding) throw new Error('useFinding needs a FindingProvider above it')
  return finding
}
