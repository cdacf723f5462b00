import type { Actor } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import { LARGEST_GLYPH } from '../../drawing/card'
import type { CardLook } from '../../drawing/card-look'
import { lookOn } from '../look/shown-looks'
import { dotSize } from './detail'
import type { FarScene } from './painting'
import { DOT_RIM } from './sprites'

/** A carrier is told from afar too. */
const CARRIER = 1.5

/** Of one actor, in pixels on the screen. */
export function dotSizeOf(scene: Pick<FarScene, 'view' | 'looks'>, id: ActorId, zoom: number): number {
  const actor = scene.view.actor(id)
  return dotSizeBy(actor, actor && lookOn(scene, actor), zoom)
}

/** The same of an actor whose look is known. */
export function dotSizeBy(actor: Actor | undefined, look: CardLook | undefined, zoom: number): number {
  return dotSize(zoom) * (look?.scale ?? 1) * (actor?.isCarrier ? CARRIER : 1)
}

/** How far from its middle the largest dot reaches with its halo, in map units. */
export function dotReach(zoom: number): number {
  return (dotSize(zoom) * LARGEST_GLYPH * CARRIER * DOT_RIM) / 2 / zoom
}
