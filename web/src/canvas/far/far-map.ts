import type { ActorId } from '@maillage/shared/map/ids'
import type { Box } from '../../drawing/geometry'
import type { LaidZone } from '../../drawing/layout-plain-map'
import { withSized } from '../look/shown-looks'
import type { CardMoves } from '../scene/card-scene'
import type { LinkChanges } from '../scene/link-scene'
import type { Sight } from '../sight'
import { detailAt } from './detail'
import type { FarElements, FarOptions } from './far-options'
import { Inks } from './inks'
import { LiveLayer } from './live-layer'
import { Movers } from './movers'
import { Pace } from './pace'
import { paintGroundLinks, paintMap } from './paint-map'
import { type Brush, FADED_ALPHA } from './painting'
import { onPaletteChange } from './palette'
import { PlateWorkshop } from './plate-workshop'

/** After so long without a step of the camera the map is painted at its zoom. */
const STILL_MS = 140
/** Between two looks at who has come to rest. */
const SETTLE_MS = 120
/** So many changes at once are a new map. */
const MANY = 400

/** The map from afar, or the links of a large one: painted, since no browser holds some thousand elements in motion. */
export class FarMap {
  readonly #options: FarOptions
  readonly #elements: FarElements
  readonly #workshop: PlateWorkshop
  readonly #live: LiveLayer
  readonly #movers: Movers
  readonly #pace = new Pace()
  readonly #inks: Inks
  readonly #stops: readonly (() => void)[]
  #isShown = false
  /** As they were when all was at rest. */
  #zones: readonly LaidZone[] = []
  #areZonesDue = false
  #isLiveDue = false
  /** A frame has come while something was being painted. */
  #hasWaited = false
  #lookedAt = 0
  #frame = 0
  #settleTimer: ReturnType<typeof setTimeout> | undefined

  constructor(options: FarOptions, elements: FarElements) {
    const { scene, sight, emphasis, kind, marks } = options
    const place = { isOnMap: kind === 'links' }
    this.#options = options
    this.#elements = elements
    this.#inks = new Inks(scene.looks)
    this.#movers = new Movers((id) => scene.view.linksOf(id))
    this.#live = new LiveLayer(elements.live, place)
    this.#workshop = new PlateWorkshop(scene, elements, place, {
      onDone: () => this.#goOn(),
      onFonts: () => this.#spoil(),
      onFailure: options.onFailure,
    })
    this.#renewColors()
    this.#stops = [
      sight.subscribe(() => this.#look()),
      scene.cards.onMoves((moves) => this.#follow(moves)),
      scene.links.onChanges((changes) => this.#followLinks(changes)),
      emphasis.subscribe(() => this.#spoil()),
      options.onQuietChange(() => this.#spoil()),
      marks.subscribe(() => this.#followMarks()),
      onPaletteChange(() => this.#renewColors()),
      ...(kind === 'map' ? this.#followRest() : []),
    ]
    this.#followMarks()
    this.#hide()
  }

  #followMarks(): void {
    this.#spoil()
    void this.#inks.fetchSigns(this.#options.marks.read(), () => this.#spoil())
  }

  /** What there is on a map besides its links. */
  #followRest(): (() => void)[] {
    const { view, zones, cards, looks } = this.#options.scene
    return [
      view.onChanges(({ actors, links }) => this.#spoilActors(withSized(actors, links, this.#options.scene))),
      looks.subscribe(() => this.#renewColors()),
      zones.onZonesChange(() => this.#followZones()),
      cards.onTextsChange(() => this.#spoil()),
    ]
  }

  /** Paints, and is seen once it is painted; while it is not shown it costs nothing. */
  show(isShown: boolean): void {
    if (isShown === this.#isShown) return
    this.#isShown = isShown
    if (isShown) {
      this.#lookedAt = 0
      if (this.#options.kind === 'map') this.#renewZones()
      this.#wake()
    } else this.#hide()
  }

  /** What is chosen has changed. */
  refresh(): void {
    this.#isLiveDue = true
    this.#wake()
  }

  close(): void {
    this.#isShown = false
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#settleTimer)
    for (const stop of this.#stops) stop()
    this.#workshop.close()
  }

  #hide(): void {
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#settleTimer)
    this.#frame = 0
    this.#movers.clear()
    this.#workshop.hide()
    this.#live.hide()
  }

  #wake(): void {
    if (this.#isShown) this.#frame ||= requestAnimationFrame(this.#step)
  }

  /** What was sent is on the screen. Where that was all, no frame is asked for: each costs, also where nothing is new. */
  #goOn(): void {
    const { plates } = this.#workshop
    const isAll = plates.hasFront && plates.isPainted && !plates.isBlurred(this.#options.sight.read())
    if (this.#hasWaited || !isAll || !this.#movers.isEmpty) this.#wake()
    else this.#pace.rest()
  }

  /** Something on the plates is another, and what is live where there is any. */
  #repaint(): void {
    this.#isLiveDue ||= !this.#movers.isEmpty || !this.#live.isEmpty
    if (this.#isLiveDue || !this.#workshop.plates.isPainted) this.#wake()
  }

  #look(): void {
    if (!this.#isShown) return
    this.#lookedAt = performance.now()
    this.#workshop.place(this.#options.sight.read())
    this.refresh()
  }

  /** One frame: begins what is missing, paints as much as there is time for, and what moves on top. */
  readonly #step = (now: number): void => {
    this.#frame = 0
    const sight = this.#options.sight.read()
    this.#settle(now)
    if (this.#inks.fitScreen()) this.#renewColors()
    this.#hasWaited = this.#workshop.studio.isBusy
    if (!this.#hasWaited) this.#paintPlates(now, sight)
    const isPainted = this.#workshop.plates.isPainted && !this.#workshop.studio.isBusy
    if (isPainted && this.#movers.arePainted()) this.#isLiveDue = true
    if (this.#isLiveDue && this.#workshop.hasFront) this.#paintLive()
    if (isPainted && !this.#workshop.plates.isBlurred(sight)) this.#pace.rest()
    // What is being painted tells when it is.
    else if (!this.#workshop.studio.isBusy) this.#wake()
    clearTimeout(this.#settleTimer)
    if (!this.#movers.isEmpty) this.#settleTimer = setTimeout(() => this.#wake(), SETTLE_MS)
  }

  /** Shows what has been painted, and goes on where the camera is now. */
  #paintPlates(now: number, sight: Sight): void {
    if (this.#workshop.plates.turn(sight)) this.#appear()
    const isStill = now - this.#lookedAt > STILL_MS
    const bounds = this.#options.scene.cards.bounds()
    if (bounds) this.#workshop.plates.follow(sight, bounds, { isStill, pixelRatio: this.#inks.ratio })
    if (this.#workshop.plates.isPainted) return
    const count = this.#pace.next(now, { isStill, tookMs: this.#workshop.studio.tookMs })
    const { kind, scene } = this.#options
    const moving = this.#movers.leftOut()
    this.#workshop.plates.paintSome(sight, count, (pen, areas, { zoom, names }) => {
      const brush = { ...this.#brush(zoom), context: pen, areas }
      if (kind === 'links') paintGroundLinks(brush, scene, moving)
      else paintMap(brush, scene, { zones: this.#zones, names, moving })
    })
    this.#workshop.studio.send()
    if (!this.#workshop.studio.isBusy && this.#workshop.plates.turn(sight)) this.#appear()
  }

  #appear(): void {
    this.#workshop.shown()
    this.#isLiveDue = true
    performance.mark('map drawn')
    this.#options.onPainted()
  }

  #paintLive(): void {
    this.#isLiveDue = false
    const { kind, scene } = this.#options
    const sight = this.#options.sight.read()
    const { actors, links } = this.#movers.live()
    const moving = { actors: kind === 'map' ? actors : new Set<ActorId>(), links }
    this.#live.paint(this.#brush(sight.zoom), scene, moving, this.#options.chosen(), sight, this.#inks.ratio)
  }

  #brush(zoom: number): Omit<Brush, 'context' | 'areas'> {
    const faded = this.#options.emphasis.read()
    const fadedAlpha = this.#options.isRestHidden() ? 0 : FADED_ALPHA
    const { palette, signs, sprites } = this.#inks
    const looks = { palette, signs, sprites, faded, fadedAlpha, marks: this.#options.marks.read() }
    return { zoom, detail: detailAt(zoom), ...looks, knownLinks: this.#workshop.studio.knownLinks }
  }

  #settle(now: number): void {
    const { settled, left } = this.#movers.settle(now)
    for (const id of settled) this.#spoilActor(id)
    if (left.length > 0) this.#isLiveDue = true
    if (this.#areZonesDue && this.#movers.areResting) this.#renewZones()
  }

  #follow(moves: CardMoves): void {
    if (!this.#isShown) return
    if (moves.size > MANY) return void this.#spoil()
    for (const [id, before] of moves) {
      const isKnown = this.#movers.has(id)
      if (!isKnown && !this.#isOnPlates(id, before)) continue
      const isMoving = isKnown || this.#options.scene.cards.isMoving(id)
      if (!this.#options.scene.view.actor(id)) this.#movers.forget(id)
      else if (isMoving) this.#movers.moved(id, performance.now())
      if (isKnown || this.#options.kind === 'links') continue
      // What comes to its place at once is painted there at once.
      const after = isMoving ? undefined : this.#options.scene.cards.box(id)
      for (const box of [before, after]) if (box) this.#workshop.plates.spoilAround(box)
    }
    this.#repaint()
  }

  /** What moves elsewhere concerns nobody here. */
  #isOnPlates(id: ActorId, before: Box | undefined): boolean {
    const { cards, links, view } = this.#options.scene
    const isSeen = (box: Box | undefined) => box !== undefined && this.#workshop.plates.hold(box)
    return isSeen(before) || isSeen(cards.box(id)) || view.linksOf(id).some((link) => isSeen(links.box(link)))
  }

  #followLinks(changes: LinkChanges): void {
    this.#workshop.studio.knownLinks?.outdate(changes.keys())
    if (!this.#isShown) return
    if (changes.size > MANY) return void this.#spoil()
    for (const [id, before] of changes) {
      const link = this.#options.scene.view.link(id)
      // A link of what moves is painted apart. Where it was is painted anew once, when its end is known to move.
      if (link && (this.#movers.has(link.from) || this.#movers.has(link.to))) continue
      for (const path of [before, this.#options.scene.links.drawing(id)?.path])
        if (path) this.#workshop.plates.spoilPath(path)
    }
    this.#repaint()
  }

  #spoilActors(ids: ReadonlySet<ActorId>): void {
    if (!this.#isShown) return
    if (ids.size > MANY) return void this.#spoil()
    for (const id of ids) if (!this.#movers.has(id)) this.#spoilActor(id)
    this.#repaint()
  }

  #spoilActor(id: ActorId): void {
    const { cards, links, view } = this.#options.scene
    for (const link of view.linksOf(id)) {
      const path = links.drawing(link)?.path
      if (path) this.#workshop.plates.spoilPath(path)
    }
    const own = cards.box(id)
    if (own && this.#options.kind === 'map') this.#workshop.plates.spoilAround(own)
  }

  /** Outlines follow what moves once it rests: they are most of the ground. */
  #followZones(): void {
    this.#areZonesDue = true
    this.#wake()
  }

  /** Only the zones that are others now are painted anew. */
  #renewZones(): void {
    this.#areZonesDue = false
    const before = this.#zones
    this.#zones = this.#options.scene.zones.zones()
    for (const zone of [...before, ...this.#zones]) {
      if (!before.includes(zone) || !this.#zones.includes(zone)) this.#workshop.plates.spoilBox(zone.bounds)
    }
  }

  #spoil(): void {
    this.#workshop.spoil()
    this.refresh()
  }

  #renewColors(): void {
    this.#inks.renew(this.#elements.glyphs, () => {
      if (detailAt(this.#options.sight.read().zoom) === 'cards') this.#spoil()
    })
    this.#spoil()
  }
}
