import type { MapView } from '@maillage/shared/document/map-view'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { type Box, containsBox, grown } from '../../drawing/geometry'
import { openStore, type Store } from '../../map-session/store'
import type { CardScene } from '../scene/card-scene'
import type { LinkScene } from '../scene/link-scene'
import type { ZoneScene } from '../scene/zone-scene'
import { type CardNode, cardNode } from './card-node'

/** Up to so many actors all are mounted, wherever one looks: nothing comes or goes while panning. */
export const SMALL_MAP = 150
/** Mounted beyond each side of what is seen, as a share of its size. */
const MARGIN = 0.35
/** What is seen may come that near to the edge of what is mounted before more is. */
const TOLERANCE = 0.1
/** After so long a rest also those elements follow that nobody sees. */
const UNSEEN_MS = 1000
/** Mounted in one frame; what is in view goes first. */
const CARDS_A_FRAME = 24
const LINKS_A_FRAME = 48

/** What of the map is in the page: a window around what is seen, and all of a small map. */
export class NearWindow {
  readonly #view: MapView
  readonly #cards: CardScene
  readonly #links: LinkScene
  readonly #zones: ZoneScene
  /** In the order of the ids. */
  #nodes = new Map<ActorId, CardNode>()
  readonly #linkIds = new Set<LinkId>()
  readonly #stops: readonly (() => void)[]
  /** For React Flow; what has not changed stays the same object. */
  readonly nodes: Store<readonly CardNode[]> = openStore<readonly CardNode[]>([])
  readonly links: Store<readonly LinkId[]> = openStore<readonly LinkId[]>([])
  /** Undefined while all that there is, or nothing, is mounted. */
  readonly area: Store<Box | undefined> = openStore<Box | undefined>(undefined)
  /** Counts the moments at which the elements of painted links have to be where these run. */
  readonly unseenDue: Store<number> = openStore(0)
  #unseenTimer: ReturnType<typeof setTimeout> | undefined
  #selected: ReadonlySet<ActorId> = new Set()
  /** Undefined while nothing is to be mounted. */
  #area: Box | undefined
  #frame = 0

  constructor(view: MapView, cards: CardScene, links: LinkScene, zones: ZoneScene) {
    this.#view = view
    this.#cards = cards
    this.#links = links
    this.#zones = zones
    this.#stops = [
      cards.onMoves((moves) => this.#follow(moves.keys())),
      view.onListChange(() => this.#fill()),
      view.onChanges(({ links: changed }) => changed.size > 0 && this.#placePills()),
      cards.onRest(() => {
        this.#placePills()
        clearTimeout(this.#unseenTimer)
        this.#unseenTimer = setTimeout(this.#bringUnseen, UNSEEN_MS)
      }),
      () => cancelAnimationFrame(this.#frame),
      () => clearTimeout(this.#unseenTimer),
    ]
    this.#fill()
  }

  get isSmall(): boolean {
    return this.#view.actorIds().length <= SMALL_MAP
  }

  /** Whether all that is to be mounted is. */
  get isFull(): boolean {
    return this.#frame === 0
  }

  has(id: ActorId): boolean {
    return this.#nodes.has(id)
  }

  /** Mounts what lies in and around this part of the map; nothing without one. */
  look(seen: Box | undefined): void {
    const isInside =
      seen && this.#area && containsBox(this.#area, grown(seen, seen.width * TOLERANCE, seen.height * TOLERANCE))
    const isTooLarge = seen && this.#area && this.#area.width > 3 * seen.width
    if (seen === this.#area || (isInside && !isTooLarge)) return
    this.#area = seen && grown(seen, seen.width * MARGIN, seen.height * MARGIN)
    if (this.isSmall) return
    this.area.set(this.#area)
    this.#fill()
  }

  /** Somebody points at the map or goes through it: also what is not seen has to be in its place now. */
  bringUnseen(): void {
    if (this.#unseenTimer !== undefined && this.#cards.isAtRest()) this.#bringUnseen()
  }

  setSelected(selected: ReadonlySet<ActorId>): void {
    const before = this.#selected
    this.#selected = selected
    this.#follow(new Set([...before, ...selected]))
  }

  close(): void {
    for (const stop of this.#stops) stop()
  }

  readonly #bringUnseen = (): void => {
    clearTimeout(this.#unseenTimer)
    this.#unseenTimer = undefined
    this.unseenDue.set(this.unseenDue.read() + 1)
  }

  /** These cards have moved, come, gone, or are selected or no longer so. */
  #follow(ids: Iterable<ActorId>): void {
    let isChanged = false
    let isLonger = false
    for (const id of ids) {
      const box = this.#cards.box(id)
      const before = this.#nodes.get(id)
      const node = box && (before || this.#isWanted(box)) ? this.#nodeOf(id, box) : undefined
      if (node === before) continue
      isChanged = true
      isLonger ||= !before
      if (node) this.#nodes.set(id, node)
      else this.#nodes.delete(id)
    }
    // What only moves keeps its place among the others.
    if (isLonger) this.#nodes = inOrder(this.#nodes)
    if (isChanged) this.#publishNodes()
  }

  #isWanted(box: Box): boolean {
    return this.isSmall || (this.#area !== undefined && containsBox(this.#area, box))
  }

  #nodeOf(id: ActorId, box: Box): CardNode {
    const before = this.#nodes.get(id)
    const isSelected = this.#selected.has(id)
    const { x, y } = before?.position ?? {}
    const isSame =
      before?.selected === isSelected &&
      before.width === box.width &&
      before.height === box.height &&
      x === box.x + box.width / 2 &&
      y === box.y + box.height / 2
    return isSame ? before : cardNode(id, box, isSelected)
  }

  /** Brings what is mounted nearer to what should be, a part of it a frame. */
  readonly #fill = (): void => {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    const area = this.#area
    const isSmall = this.isSmall
    if (isSmall) this.area.set(undefined)
    const cards = isSmall ? new Set(this.#view.actorIds()) : area ? this.#cards.within(area) : new Set<ActorId>()
    const links = isSmall ? new Set(this.#view.linkIds()) : new Set(area && this.#links.crossing([area]).keys())
    const areCardsIn = this.#fillCards(cards, isSmall ? Number.POSITIVE_INFINITY : CARDS_A_FRAME)
    const areLinksIn = this.#fillLinks(links, isSmall ? Number.POSITIVE_INFINITY : LINKS_A_FRAME)
    if (!areCardsIn || !areLinksIn) this.#frame = requestAnimationFrame(this.#fill)
    else this.#placePills()
  }

  #fillCards(wanted: ReadonlySet<ActorId>, most: number): boolean {
    let isChanged = false
    for (const id of this.#nodes.keys()) if (!wanted.has(id)) isChanged = this.#nodes.delete(id)
    const missing = this.#nearestFirst(
      [...wanted].filter((id) => !this.#nodes.has(id)),
      (id) => this.#cards.box(id),
    )
    for (const id of missing.slice(0, most)) {
      const box = this.#cards.box(id)
      if (box) this.#nodes.set(id, this.#nodeOf(id, box))
      isChanged = true
    }
    if (missing.length > 0) this.#nodes = inOrder(this.#nodes)
    if (isChanged) this.#publishNodes()
    return missing.length <= most
  }

  #fillLinks(wanted: ReadonlySet<LinkId>, most: number): boolean {
    const before = this.#linkIds.size
    let isChanged = false
    for (const id of this.#linkIds) if (!wanted.has(id)) isChanged = this.#linkIds.delete(id)
    const missing = this.#nearestFirst(
      [...wanted].filter((id) => !this.#linkIds.has(id)),
      (id) => this.#links.box(id),
    )
    for (const id of missing.slice(0, most)) this.#linkIds.add(id)
    if (isChanged || before !== this.#linkIds.size) this.links.set([...this.#linkIds].sort())
    return missing.length <= most
  }

  #nearestFirst<Id>(ids: Id[], boxOf: (id: Id) => Box | undefined): Id[] {
    const area = this.#area
    if (!area || ids.length < CARDS_A_FRAME) return ids
    const x = area.x + area.width / 2
    const y = area.y + area.height / 2
    const away = (id: Id) => {
      const box = boxOf(id)
      return box ? Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y) : 0
    }
    return ids
      .map((id) => ({ id, away: away(id) }))
      .sort((a, b) => a.away - b.away)
      .map(({ id }) => id)
  }

  #publishNodes(): void {
    this.nodes.set([...this.#nodes.values()])
  }

  #placePills(): void {
    if (!this.#cards.isAtRest()) return
    this.#links.placePills(
      this.links.read(),
      this.#zones.zones().map(({ labelBox }) => labelBox),
    )
  }
}

function inOrder<Id, T>(items: ReadonlyMap<Id, T>): Map<Id, T> {
  return new Map([...items].sort(([a], [b]) => (a < b ? -1 : 1)))
}
