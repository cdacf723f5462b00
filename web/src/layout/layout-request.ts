import type { Position } from '@maillage/shared/map/actor'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
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

/** All that decides where the actors go; plain values, so that a worker can be asked. */
export interface LayoutRequest {
  readonly kind: LayoutKind
  readonly actors: readonly LayoutActor[]
  readonly links: readonly LayoutLink[]
  /** The sizes of the words of the spheres, which stand in their zones. */
  readonly zoneLabels: Readonly<Record<Sphere, Pick<Box, 'width' | 'height'>>>
}

/** What the worker tells, in this order. */
export type LayoutAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'places'; readonly places: ReadonlyMap<ActorId, Position> }
