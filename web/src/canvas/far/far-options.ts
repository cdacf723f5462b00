import type { MapMarks } from '../../map-session/map-marks'
import type { Store } from '../../map-session/store'
import type { Emphasis } from '../emphasis'
import type { SightStore } from '../sight'
import type { Chosen } from './live-layer'
import type { FarScene } from './painting'

/** Where it paints. */
export interface FarElements {
  readonly live: HTMLCanvasElement
  /** Two new plates, of which one is seen, under what is live. */
  addPlates(): readonly [HTMLCanvasElement, HTMLCanvasElement]
  /** Holds the glyphs of the spheres, where there are any to paint. */
  readonly glyphs?: ParentNode
}

export interface FarOptions {
  readonly scene: FarScene
  /** The whole map, or its links alone, in an element that moves with the map, among others. */
  readonly kind: 'map' | 'links'
  readonly sight: SightStore
  readonly emphasis: Emphasis
  readonly marks: Store<MapMarks>
  /** Whether what is faded is not to be seen at all. */
  isRestHidden(): boolean
  readonly chosen: () => Chosen
  /** When `scene.quiet` says something else. */
  onQuietChange(listener: () => void): () => void
  /** All that is seen is painted. */
  onPainted(): void
  /** What it paints on is lost: it is to be opened anew, with other elements. */
  onFailure(): void
}
