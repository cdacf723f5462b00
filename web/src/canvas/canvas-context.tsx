import type { ActorId } from '@maillage/shared/map/ids'
import { createContext, use } from 'react'
import type { MapSession } from '../map-session/open-map-session'
import type { Selection, SelectionStore } from '../map-session/selection'
import { openStore, type Store } from '../map-session/store'
import type { SnapLine } from './drag/alignment'
import { type Emphasis, openEmphasis } from './emphasis'
import type { Hovered } from './far/live-layer'
import { LevelSwitch } from './level-switch'
import type { ShownLooks } from './look/shown-looks'
import { MapFocus } from './map-focus'
import { NearWindow } from './near/near-window'
import type { AnnotationId } from './notes/annotation-node'
import { AnnotationScene } from './notes/annotation-scene'
import { QuietScene } from './quiet-scene'
import { CardScene, type MapTexts } from './scene/card-scene'
import { LinkScene } from './scene/link-scene'
import { ZoneScene } from './scene/zone-scene'
import { type Heading, openSight, type SightStore } from './sight'
import { CHOOSE, type Composing, type Linking, type Listing, type Tool } from './tool'

/** What the parts of the canvas share; each follows only what it draws. */
export interface Canvas {
  readonly cards: CardScene
  readonly links: LinkScene
  readonly annotations: AnnotationScene
  readonly quiet: QuietScene
  readonly zones: ZoneScene
  readonly sight: SightStore
  /** Where the camera is on its way to; a gesture ends it. */
  readonly heading: Store<Heading | undefined>
  readonly window: NearWindow
  readonly level: LevelSwitch
  readonly emphasis: Emphasis
  /** What a filter takes off the map. */
  readonly hidden: Emphasis
  /** How actors are drawn where somebody or a view chose that; undefined at rest. */
  readonly looks: Store<ShownLooks | undefined>
  readonly focus: MapFocus
  readonly tool: Store<Tool>
  readonly linking: Store<Linking | undefined>
  readonly composing: Store<Composing | undefined>
  /** The note or the zone that is being written on the map itself. */
  readonly writing: Store<AnnotationId | undefined>
  readonly listing: Store<Listing | undefined>
  /** The actor whose name is a field on its card. */
  readonly naming: Store<ActorId | undefined>
  /** The selection that a long press began and taps add to. */
  readonly gathered: Store<Selection | undefined>
  /** What the thing in the hand stands in line with. */
  readonly snapLines: Store<readonly SnapLine[]>
  /** What the pointer is over where the map is painted. */
  readonly hovered: Store<Hovered>
  /** The last thing that happened, for screen readers. */
  readonly said: Store<string>
  close(): void
}

export function openCanvas({ view, presence }: MapSession, selection: SelectionStore, texts: MapTexts): Canvas {
  const cards = new CardScene(view, presence, texts)
  const links = new LinkScene(view, cards)
  const annotations = new AnnotationScene(view, cards, presence, texts.measure)
  const quiet = new QuietScene(view, selection)
  const zones = new ZoneScene(view, cards)
  const sight = openSight()
  const window = new NearWindow(view, cards, links, zones)
  const level = new LevelSwitch(sight, cards, window)
  const hidden = openEmphasis()
  const focus = new MapFocus(view, hidden)
  const showSelected = () => {
    const { actors, notes, zones: drawn } = selection.read()
    window.setSelected(actors)
    annotations.setSelected(new Set<AnnotationId>([...notes, ...drawn]))
  }
  showSelected()
  const stop = selection.subscribe(showSelected)
  return {
    cards,
    links,
    annotations,
    quiet,
    zones,
    sight,
    heading: openStore<Heading | undefined>(undefined),
    window,
    level,
    emphasis: openEmphasis(),
    hidden,
    looks: openStore<ShownLooks | undefined>(undefined),
    focus,
    tool: openStore(CHOOSE),
    linking: openStore<Linking | undefined>(undefined),
    composing: openStore<Composing | undefined>(undefined),
    writing: openStore<AnnotationId | undefined>(undefined),
    listing: openStore<Listing | undefined>(undefined),
    naming: openStore<ActorId | undefined>(undefined),
    gathered: openStore<Selection | undefined>(undefined),
    snapLines: openStore<readonly SnapLine[]>([]),
    hovered: openStore<Hovered>({}),
    said: openStore(''),
    close() {
      stop()
      focus.close()
      annotations.close()
      quiet.close()
      level.close()
      window.close()
      zones.close()
      links.close()
      cards.close()
    },
  }
}

const CanvasContext = createContext<Canvas | null>(null)
export const CanvasProvider = CanvasContext.Provider

export function useCanvas(): Canvas {
  const canvas = use(CanvasContext)
  if (!canvas) throw new Error('useCanvas needs a CanvasProvider above it')
  return canvas
}
