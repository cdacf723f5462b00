import type { MapView } from '@maillage/shared/document/map-view'
import { Subscribers } from '@maillage/shared/document/subscribers'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'
import { pillBox, pillShare } from '../../drawing/badge-places'
import { type Box, overlaps, type Point } from '../../drawing/geometry'
import { badgesOf } from '../../drawing/link-look'
import { type LinkLane, type LinkPath, linkLanes, linkPath, pairOf, type Stretch } from '../../drawing/link-path'
import type { CardScene } from './card-scene'
import { crossing, SpatialGrid } from './spatial-grid'

export interface LinkDrawing {
  readonly path: LinkPath
  /** The centre of the pill with its badges. */
  readonly pill: Point
}

/** Where links ran before they changed; undefined for those that have come. */
export type LinkChanges = ReadonlyMap<LinkId, LinkPath | undefined>

/** Where every link is drawn at this moment. Only the links of a card that moves are drawn anew. */
export class LinkScene {
  readonly #view: MapView
  readonly #cards: CardScene
  readonly #subscribers = new Subscribers()
  readonly #followers = new Set<(changes: LinkChanges) => void>()
  readonly #drawings = new Map<LinkId, LinkDrawing>()
  readonly #grid = new SpatialGrid<LinkId>()
  readonly #pills = new SpatialGrid<LinkId>()
  /** Where along its link each pill stands; kept while cards move, chosen again when they rest. */
  readonly #shares = new Map<LinkId, number>()
  /** Links whose pill has not been placed since they changed. */
  readonly #stale = new Set<LinkId>()
  /** The links between the same two actors share the room between them. */
  readonly #siblings = new Map<string, Set<LinkId>>()
  readonly #pairs = new Map<LinkId, string>()
  readonly #lanes = new Map<LinkId, LinkLane>()
  readonly #stops: readonly (() => void)[]

  constructor(view: MapView, cards: CardScene) {
    this.#view = view
    this.#cards = cards
    this.#refresh(view.linkIds())
    this.#stops = [
      view.onChanges(({ links }) => this.#refresh(links)),
      cards.onMoves((moves) => this.#redraw(linksOf(view, moves.keys()))),
    ]
  }

  drawing(id: LinkId): LinkDrawing | undefined {
    return this.#drawings.get(id)
  }

  /** The links of which something may lie in a part of the map. */
  within(area: Box): Set<LinkId> {
    return this.#grid.within(area)
  }

  /** The links of which something does lie in some parts of the map, with what that is of the whole of each. */
  crossing(areas: readonly Box[]): Map<LinkId, Stretch[]> {
    return crossing(this.#grid, areas, (id) => this.#drawings.get(id)?.path.whole)
  }

  /** A box around a link. */
  box(id: LinkId): Box | undefined {
    return this.#grid.boxes.get(id)
  }

  onDrawingChange(id: LinkId, listener: () => void): () => void {
    return this.#subscribers.add(id, listener)
  }

  /** Told which links run elsewhere, look different, have come or gone. */
  onChanges(listener: (changes: LinkChanges) => void): () => void {
    this.#followers.add(listener)
    return () => {
      this.#followers.delete(listener)
    }
  }

  /** Finds places for the pills of links that are shown; all of them anew when all links are. */
  placePills(shown: readonly LinkId[], labels: readonly Box[]): void {
    const areAll = shown.length === this.#drawings.size
    const due = areAll ? shown : shown.filter((id) => this.#stale.has(id))
    for (const id of due) this.#pills.delete(id)
    const changed = due.filter((id) => this.#placePill(id, labels))
    this.#subscribers.notify(changed)
  }

  close(): void {
    for (const stop of this.#stops) stop()
    this.#subscribers.clear()
    this.#followers.clear()
  }

  #refresh(ids: Iterable<LinkId>): void {
    const due = new Set(ids)
    const pairs = new Set<string>()
    for (const id of [...due]) {
      const before = this.#pairs.get(id)
      const link = this.#view.link(id)
      const after = link && pairOf(link.from, link.to)
      this.#stale.add(id)
      if (before === after) continue
      for (const pair of [before, after]) if (pair) pairs.add(pair)
      this.#join(id, before, after)
    }
    for (const pair of pairs) for (const id of this.#layLanes(pair)) due.add(id)
    this.#redraw(due, { isLookNew: true })
  }

  #join(id: LinkId, before: string | undefined, after: string | undefined): void {
    if (before) {
      const siblings = this.#siblings.get(before)
      siblings?.delete(id)
      if (siblings?.size === 0) this.#siblings.delete(before)
    }
    if (!after) {
      this.#pairs.delete(id)
      this.#lanes.delete(id)
      return
    }
    this.#pairs.set(id, after)
    this.#siblings.set(after, (this.#siblings.get(after) ?? new Set()).add(id))
  }

  #layLanes(pair: string): readonly LinkId[] {
    const ids = [...(this.#siblings.get(pair) ?? [])].sort()
    const links = ids.flatMap((id) => this.#view.link(id) ?? [])
    for (const [id, lane] of linkLanes(links)) this.#lanes.set(id, lane)
    return ids
  }

  /** @param isLookNew whether these links may look different at the same place */
  #redraw(ids: Iterable<LinkId>, { isLookNew = false } = {}): void {
    const changed = new Map<LinkId, LinkPath | undefined>()
    for (const id of ids) {
      const link = this.#view.link(id)
      const path = link && this.#pathOf(link)
      const before = this.#drawings.get(id)?.path
      if (path?.d === before?.d) {
        if (isLookNew && path) changed.set(id, before)
        continue
      }
      changed.set(id, before)
      if (path) this.#draw(id, path)
      else this.#drop(id)
    }
    if (changed.size === 0) return
    for (const follow of this.#followers) follow(changed)
    this.#subscribers.notify(changed.keys())
  }

  #pathOf(link: Link): LinkPath | undefined {
    const from = this.#cards.box(link.from)
    const to = this.#cards.box(link.to)
    return from && to && linkPath(from, to, this.#lanes.get(link.id))
  }

  #draw(id: LinkId, path: LinkPath): void {
    this.#drawings.set(id, { path, pill: path.at(this.#shares.get(id) ?? 0.5) })
    this.#stale.add(id)
    this.#grid.setAlong(id, path.whole)
  }

  #drop(id: LinkId): void {
    this.#drawings.delete(id)
    this.#shares.delete(id)
    this.#stale.delete(id)
    this.#grid.delete(id)
    this.#pills.delete(id)
  }

  /** Whether the pill stands elsewhere now. */
  #placePill(id: LinkId, labels: readonly Box[]): boolean {
    const link = this.#view.link(id)
    const drawing = this.#drawings.get(id)
    this.#stale.delete(id)
    if (!link || !drawing) return false
    const { path, pill } = drawing
    const badgeCount = badgesOf(link).length
    const share = badgeCount === 0 ? 0.5 : pillShare(path, badgeCount, this.#isFree, (box) => isOff(labels, box))
    const place = path.at(share)
    this.#shares.set(id, share)
    if (badgeCount > 0) this.#pills.set(id, pillBox(place, badgeCount))
    if (place.x === pill.x && place.y === pill.y) return false
    this.#drawings.set(id, { path, pill: place })
    return true
  }

  readonly #isFree = (box: Box): boolean => this.#cards.within(box).size === 0 && this.#pills.within(box).size === 0
}

function linksOf(view: MapView, actors: Iterable<ActorId>): Set<LinkId> {
  const links = new Set<LinkId>()
  for (const actor of actors) for (const id of view.linksOf(actor)) links.add(id)
  return links
}

function isOff(labels: readonly Box[], box: Box): boolean {
  return !labels.some((label) => overlaps(label, box))
}
