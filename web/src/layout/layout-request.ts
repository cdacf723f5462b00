import type { Position } from '@maillage/shared/map/actor'
import type { ActorId, LinkId, NoteId } from '@maillage/shared/map/ids'
import type { Sphere } from '@maillage/shared/map/sphere'
import type { Box } from '../drawing/geometry'

/** By the spheres of the actors, each in a zone of its own, or by their links alone. */
export type LayoutKind = 'spheres' | 'free'

export interface LayoutActor {
  readonly id: ActorId
  readonly sphere: Sphere
  /** Of the card. */
  readonly width: number
  readonly height: number
  readonly position?: Position | undefined
  /** It stays, and the others go around it. */
  readonly isFixed: boolean
}

export interface LayoutLink {
  readonly id: LinkId
  readonly from: ActorId
  readonly to: ActorId
  /** Drawn faded: where it cannot run clear of all cards, it misleads less than others. */
  readonly isQuiet: boolean
}

/** A note that lies beside an actor who may move: it goes along. */
export interface LayoutNote {
  readonly id: NoteId
  readonly width: number
  readonly height: number
  /** Its top left corner. */
  readonly position: Position
  readonly beside: ActorId
}

/** What stays and has no actor put on it: a note on its own, or a zone that somebody drew. */
export interface Obstacle extends Box {
  /** Those in the zone; it is theirs. */
  readonly inside: readonly ActorId[]
}

/** All that decides where the actors go; plain values, so that a worker can be asked. */
export interface LayoutRequest {
  readonly kind: LayoutKind
  readonly actors: readonly LayoutActor[]
  readonly links: readonly LayoutLink[]
  readonly notes: readonly LayoutNote[]
  readonly obstacles: readonly Obstacle[]
  /** The sizes of the words of the spheres, which stand in their zones. */
  readonly zoneLabels: Readonly<Record<Sphere, Pick<Box, 'width' | 'height'>>>
}

/** Where things go: actors by their centres, notes by their top left corners. */
export interface LayoutPlaces {
  readonly actors: ReadonlyMap<ActorId, Position>
  readonly notes: ReadonlyMap<NoteId, Position>
}

/** What the worker tells, in this order. */
export type LayoutAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'places'; readonly places: LayoutPlaces }
