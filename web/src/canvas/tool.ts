import type { Position } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import type { Sphere } from '@maillage/shared/map/sphere'
import type { Point } from '../drawing/geometry'

/** What the next click on the map means. */
export type Tool =
  | { readonly kind: 'choose' }
  /** Places an actor, of a sphere when one was picked. */
  | { readonly kind: 'actor'; readonly sphere?: Sphere }
  /** Links two actors; `from` is the one chosen already. */
  | { readonly kind: 'link'; readonly from?: ActorId }
  /** Puts a note or a text down. */
  | { readonly kind: 'note' | 'text' }
  /** Draws a zone. */
  | { readonly kind: 'zone' }

export const CHOOSE: Tool = { kind: 'choose' }

/** A link on its way from an actor to the pointer. */
export interface Linking {
  readonly from: ActorId
  readonly to: Point
  /** The actor under the pointer, which would become the other end. */
  readonly target: ActorId | undefined
}

/** An actor about to be named, at its place. */
export interface Composing {
  readonly position: Position
  readonly sphere?: Sphere
  /** What stands in the field already. */
  readonly name?: string
  /** The actor that it will be linked to. */
  readonly linkedTo?: ActorId
}

/** A list of names about to become actors, around a place. */
export interface Listing {
  readonly position: Position
  /** Empty until somebody writes or pastes it. */
  readonly text: string
}
