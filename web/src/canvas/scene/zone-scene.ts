import type { MapChanges, MapView } from '@maillage/shared/document/map-view'
import { Subscribers } from '@maillage/shared/document/subscribers'
import type { ActorId } from '@maillage/shared/map/ids'
import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { type Box, grown, overlaps, type Point } from '../../drawing/geometry'
import { highestOf, hullOf, isWellInside } from '../../drawing/hull'
import { inStack, type LaidZone, layoutZone } from '../../drawing/layout-plain-map'
import type { CardScene } from './card-scene'
import { Outermost } from './outermost'

interface Zone {
  readonly laid: LaidZone
  readonly hull: readonly Point[]
  readonly highest: Box
  /** Where a card that comes or goes may move the label. */
  readonly labelReach: Box
}

/**
 * The zones around the cards of each sphere, which follow the cards while they move. A card well inside its
 * zone moves without a new outline.
 */
export class ZoneScene {
  readonly #view: MapView
  readonly #cards: CardScene
  readonly #subscribers = new Subscribers()
  readonly #members = new Map(SPHERES.map((sphere) => [sphere, new Outermost()]))
  readonly #spheres = new Map<ActorId, Sphere>()
  readonly #zones = new Map<Sphere, Zone>()
  readonly #stale = new Set<Sphere>()
  readonly #stops: readonly (() => void)[]
  #laid: readonly LaidZone[] = []
  #hidden: ReadonlySet<ActorId> = new Set()

  constructor(view: MapView, cards: CardScene) {
    this.#view = view
    this.#cards = cards
    this.#follow(view.actorIds())
    this.#stops = [
      cards.onMoves((moves) => this.#follow(moves.keys())),
      view.onChanges(({ actors }: MapChanges) => this.#follow(actors)),
      cards.onTextsChange(() => this.#follow(view.actorIds(), { areAllStale: true })),
    ]
  }

  /** The largest first; the same array until one changes. */
  zones = (): readonly LaidZone[] => {
    if (this.#stale.size === 0) return this.#laid
    for (const sphere of this.#stale) this.#lay(sphere)
    this.#stale.clear()
    this.#laid = inStack(SPHERES.flatMap((sphere) => this.#zones.get(sphere)?.laid ?? []))
    return this.#laid
  }

  onZonesChange = (listener: () => void): (() => void) => this.#subscribers.add('zones', listener)

  /** A zone lies around what is drawn of its sphere alone. */
  setHidden(hidden: ReadonlySet<ActorId>): void {
    const before = this.#hidden
    this.#hidden = hidden
    this.#follow(new Set([...before, ...hidden]))
  }

  close(): void {
    for (const stop of this.#stops) stop()
    this.#subscribers.clear()
  }

  #follow(ids: Iterable<ActorId>, { areAllStale = false } = {}): void {
    for (const id of ids) this.#move(id)
    if (areAllStale) for (const sphere of SPHERES) this.#stale.add(sphere)
    if (this.#stale.size > 0) this.#subscribers.notify(['zones'])
  }

  #move(id: ActorId): void {
    const sphere = this.#spheres.get(id)
    const before = sphere && this.#members.get(sphere)?.get(id)
    const actor = this.#hidden.has(id) ? undefined : this.#view.actor(id)
    const after = actor && this.#cards.box(id)
    const next = actor && sphereOf(actor.type)
    if (before === after && sphere === next) return
    if (sphere && before) this.#look(sphere, before)
    if (sphere && sphere !== next) this.#members.get(sphere)?.delete(id)
    if (next && after) {
      this.#members.get(next)?.set(id, after)
      this.#spheres.set(id, next)
      this.#look(next, after)
    } else this.#spheres.delete(id)
  }

  /** A card has left this box or come into it. */
  #look(own: Sphere, box: Box): void {
    for (const sphere of SPHERES) {
      const zone = this.#zones.get(sphere)
      if (sphere === own && (!zone || box.y <= zone.highest.y || !isWellInside(zone.hull, box))) this.#stale.add(sphere)
      else if (zone && overlaps(zone.labelReach, box)) this.#stale.add(sphere)
    }
  }

  #lay(sphere: Sphere): void {
    const boxes = this.#members.get(sphere)?.boxes() ?? []
    const highest = highestOf(boxes)
    const { sphereLabel, measure } = this.#cards.texts
    const around = highest && grown(highest, LABEL_REACH.x, LABEL_REACH.y)
    const avoid = around && [...this.#cards.within(around)].flatMap((id) => this.#cards.box(id) ?? [])
    const laid = avoid && layoutZone(sphere, boxes, avoid, sphereLabel(sphere), measure)
    if (laid) {
      const hull = hullOf([...boxes, laid.labelBox])
      this.#zones.set(sphere, { laid, hull, highest, labelReach: around })
    } else this.#zones.delete(sphere)
  }
}

/** Around the highest card of a zone: its label stands above it, and reaches beyond a narrow one. */
const LABEL_REACH = { x: 320, y: 60 }
