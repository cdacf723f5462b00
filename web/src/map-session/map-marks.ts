import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Level, Link } from '@maillage/shared/map/link'
import { createContext, use } from 'react'
import { openStore, type Store, useStored } from './store'

/** What became of a link between two moments, or what of it is to be seen at one. */
export type LinkMark =
  | { readonly kind: 'added' | 'gone' | 'planned' | 'changed'; readonly level?: Level | undefined }
  | { readonly kind: 'stronger' | 'weaker'; readonly from: Level; readonly level: Level }
  /** It stands as it does, at the level that it had then. */
  | { readonly kind: 'then'; readonly level: Level | undefined }
  /** It is not to be seen. */
  | { readonly kind: 'absent' }

/** The kinds that are pointed at with a sign and a colour. */
export const CHANGE_KINDS = ['stronger', 'added', 'planned', 'weaker', 'gone', 'changed'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export type ActorMark = Exclude<ChangeKind, 'stronger' | 'weaker'> | 'absent'

/** What is marked on a map, on top of what it says. */
export interface MapMarks {
  readonly actors: ReadonlyMap<ActorId, ActorMark>
  readonly links: ReadonlyMap<LinkId, LinkMark>
  /** Whether links without a mark step back. */
  readonly isRestPale: boolean
}

export const NO_MARKS: MapMarks = { actors: new Map(), links: new Map(), isRestPale: false }

/** The signs stand for their kind also in black and white. */
export const SIGNS: Readonly<Record<ChangeKind, string>> = {
  stronger: '▲',
  added: '+',
  planned: '◎',
  weaker: '▼',
  gone: '×',
  changed: '≠',
}

/** What stands in the pill of a link: « + 4 », « ▲ 2 → 4 ». */
export function signOf(mark: LinkMark): string | undefined {
  switch (mark.kind) {
    case 'absent':
    case 'then':
      return undefined
    case 'stronger':
    case 'weaker':
      return `${SIGNS[mark.kind]} ${mark.from} → ${mark.level}`
    default:
      return mark.level === undefined || mark.kind === 'changed'
        ? SIGNS[mark.kind]
        : `${SIGNS[mark.kind]} ${mark.level}`
  }
}

/** A link as its mark shows it. */
export function linkAsMarked(link: Link, mark: LinkMark | undefined): Link {
  if (!mark || mark.kind === 'absent') return link
  if (mark.kind === 'planned') return { ...link, state: 'planned' }
  const { level: _, ...rest } = link
  const level = mark.kind === 'changed' ? link.level : mark.level
  const shown: Link = { ...rest, ...(level !== undefined && { level }) }
  return mark.kind === 'changed' ? shown : { ...shown, state: 'current' }
}

/** The marks of a map, and what is pointed at beside it. */
export interface MarkedMap {
  readonly marks: Store<MapMarks>
  /** What the map goes to and lets flash, without taking the keyboard from where it is. */
  readonly pointed: Store<Pointed | undefined>
}

/** A new object each time, so that the same thing can be pointed at again. */
export interface Pointed {
  readonly id: ActorId | LinkId
}

export function openMarkedMap(): MarkedMap {
  return { marks: openStore(NO_MARKS), pointed: openStore<Pointed | undefined>(undefined) }
}

const MarkedMapContext = createContext<MarkedMap>(openMarkedMap())
export const MarkedMapProvider = MarkedMapContext.Provider

/** Of the map that is shown; nothing is marked where nobody marks. */
export function useMarkedMap(): MarkedMap {
  return use(MarkedMapContext)
}

export function useMapMarks(): MapMarks {
  return useStored(useMarkedMap().marks)
}
