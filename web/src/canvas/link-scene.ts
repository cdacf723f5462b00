import type { MapView } from '@maillage/shared/document/map-view'
import { Subscribers } from '@maillage/shared/document/subscribers'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { PillPlaces } from '../drawing/badge-places'
import type { Point } from '../drawing/geometry'
import { badgesOf } from '../drawing/link-look'
import { type LinkLane, type LinkPath, linkLanes, linkPath } from '../drawing/link-path'
import type { CardScene } from './card-scene'

export interface LinkDrawing {
  readonly path: LinkPath
  /** The centre of the pill with its badges. */
  readonly pill: Point
}

/** Where every link is drawn at this moment. Only the links of a card that moves are drawn anew. */
export class LinkScene {
  readonly #view: MapView
  readonly #cards: CardScene
  readonly #subscribers = new Subscribers()
  readonly #drawings = new Map<LinkId, LinkDrawing>()
  /** Where along its link each pill stands; kept while cards move, chosen again when they rest. */
  readonly #shares = new Map<LinkId, number>()
  readonly #following = new Map<ActorId, () => void>()
  readonly #stops: readonly (() => void)[]
  #lanes: ReadonlyMap<LinkId, LinkLane> = new Map()

  constructor(view: MapView, cards: CardScene) {
    this.#view = view
    this.#cards = cards
    this.#refreshList()
    this.#stops = [
      view.onListChange(() => this.#refreshList()),
      view.onAnyChange(() => this.#placePills()),
      cards.onRest(() => this.#placePills()),
    ]
  }

  drawing(id: LinkId): LinkDrawing | undefined {
    return this.#drawings.get(id)
  }

  onDrawingChange(id: LinkId, listener: () => void): () => void {
    return this.#subscribers.add(id, listener)
  }

  close(): void {
    for (const stop of [...this.#stops, ...this.#following.values()]) stop()
    this.#subscribers.clear()
  }

  #refreshList(): void {
    const links = this.#view.linkIds().flatMap((id) => this.#view.link(id) ?? [])
    this.#lanes = linkLanes(links)
    const known = new Set(links.map(({ id }) => id))
    for (const id of this.#drawings.keys()) if (!known.has(id)) this.#drawings.delete(id)
    this.#follow(new Set(links.flatMap(({ from, to }) => [from, to])))
    this.#redraw(known)
    this.#placePills()
  }

  #follow(actors: ReadonlySet<ActorId>): void {
    for (const [id, stop] of this.#following) {
      if (actors.has(id)) continue
      stop()
      this.#following.delete(id)
    }
    for (const id of actors) {
      if (this.#following.has(id)) continue
      this.#following.set(
        id,
        this.#cards.onCardChange(id, () => this.#redraw(this.#view.linksOf(id))),
      )
    }
  }

  #redraw(ids: Iterable<LinkId>): void {
    const changed: LinkId[] = []
    for (const id of ids) {
      const link = this.#view.link(id)
      const from = link && this.#cards.box(link.from)
      const to = link && this.#cards.box(link.to)
      if (!from || !to) continue
      const path = linkPath(from, to, this.#lanes.get(id))
      if (path.d === this.#drawings.get(id)?.path.d) continue
      this.#drawings.set(id, { path, pill: path.at(this.#shares.get(id) ?? 0.5) })
      changed.push(id)
    }
    this.#subscribers.notify(changed)
  }

  #placePills(): void {
    if (!this.#cards.isAtRest()) return
    const boxes = this.#cards.restingBoxes()
    const labels = this.#cards.zones(boxes).map(({ labelBox }) => labelBox)
    const pills = new PillPlaces(boxes.values(), labels)
    const changed: LinkId[] = []
    for (const [id, { path, pill }] of this.#drawings) {
      const link = this.#view.link(id)
      const share = pills.take(path, link ? badgesOf(link).length : 0)
      const place = path.at(share)
      this.#shares.set(id, share)
      if (place.x === pill.x && place.y === pill.y) continue
      this.#drawings.set(id, { path, pill: place })
      changed.push(id)
    }
    this.#subscribers.notify(changed)
  }
}
