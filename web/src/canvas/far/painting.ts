import type { MapView } from '@maillage/shared/document/map-view'
import type { LinkId } from '@maillage/shared/map/ids'
import type { Box } from '../../drawing/geometry'
import type { MapMarks } from '../../map-session/map-marks'
import type { Store } from '../../map-session/store'
import type { Faded } from '../emphasis'
import type { ShownLooks } from '../look/shown-looks'
import type { QuietScene } from '../quiet-scene'
import type { CardScene } from '../scene/card-scene'
import type { LinkScene } from '../scene/link-scene'
import type { ZoneScene } from '../scene/zone-scene'
import type { Detail } from './detail'
import type { Palette } from './palette'
import type { Pen } from './pen'
import type { Sprites } from './sprites'

/** What there is to paint. */
export interface FarScene {
  readonly view: MapView
  readonly cards: CardScene
  readonly links: LinkScene
  readonly zones: ZoneScene
  readonly quiet: Pick<QuietScene, 'isFaded' | 'isQuiet'>
  readonly looks: Pick<Store<ShownLooks | undefined>, 'read' | 'subscribe'>
}

/** Links of which whoever paints knows by itself where they run and how they are drawn. */
export interface KnownLinks {
  /** These may run elsewhere or look different now; all of them where none is named. */
  outdate(ids?: Iterable<LinkId>): void
  /** Paints those that lie in the areas of the brush, by their looks or in their order, without some of them. */
  paint(brush: Brush, scene: FarScene, options: KnownLinksOptions): void
}

export interface KnownLinksOptions {
  readonly without: ReadonlySet<LinkId>
  readonly areInOrder: boolean
}

/** Paints what became of things. */
export interface SignPainter {
  paintLinkSigns(brush: Brush, scene: FarScene, area: Box): void
  paintActorSigns(brush: Brush, scene: FarScene, area: Box): void
}

/** How it is painted. The pen is in map units; what keeps its size on the screen is divided by the zoom. */
export interface Brush {
  readonly context: Pen
  /** Of the map: what lies outside of these is not seen, and need not be painted. */
  readonly areas: readonly Box[]
  readonly zoom: number
  readonly detail: Detail
  readonly palette: Palette
  readonly sprites: Sprites
  readonly faded: Faded
  /** How strongly what is faded is seen: not at all where a filter hides it. */
  readonly fadedAlpha: number
  /** What became of what is painted. */
  readonly marks: MapMarks
  /** Undefined where each link has to be handed over. */
  readonly knownLinks: KnownLinks | undefined
  /** Undefined where nothing is marked, and until it has come. */
  readonly signs: SignPainter | undefined
}

/** Of what a filter leaves out. */
export const FADED_ALPHA = 0.16

export const FONT = '"Atkinson Hyperlegible Next Variable", system-ui, sans-serif'
