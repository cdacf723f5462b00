import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Sphere } from '@maillage/shared/map/sphere'
import { quietMoment } from '../../design/quiet-moment'
import { type Box, boundsOf } from '../../drawing/geometry'
import type { LaidZone } from '../../drawing/layout-plain-map'
import type { CardMoves } from '../scene/card-scene'
import type { LinkChanges } from '../scene/link-scene'
import { detailAt } from './detail'
import type { FarElements, FarOptions } from './far-options'
import { LiveLayer } from './live-layer'
import { Movers } from './movers'
import { Pace } from './pace'
import { paintGroundLinks, paintMap } from './paint-map'
import { type Brush, FADED_ALPHA } from './painting'
import { onPaletteChange, type Palette, readPalette } from './palette'
import { Plates } from './plates'
import { openSprites, readGlyphs } from './sprites'

/** After so long without a step of the camera the map is painted at its zoom. */
const STILL_MS = 140
/** Between two looks at who has come to rest. */
const SETTLE_MS = 120
/** So many changes at once are a new map. */
const MANY = 400
const MOST_PIXELS = 2
const NO_ACTORS: ReadonlySet<ActorId> = new Set()

/** The map from afar, or the links of a large one: painted, since no browser holds some thousand elements in motion. */
export class FarMap {
  readonly #options: FarOptions
  readonly #elements: FarElements
  readonly #plates: Plates
  readonly #live: LiveLayer
  readonly #movers: Movers
  readonly #pace = new Pace()
  readonly #glyphs = new Map<Sphere, CanvasImageSource>()
  readonly #stops: readonly (() => void)[]
  #isShown = false
  #ratio = 1
  #palette = readPalette()
  #sprites = openSprites(this.#palette, 1, this.#glyphs)
  /** As they were when all was at rest. */
  #zones: readonly LaidZone[] = []
  #areZonesDue = false
  #isLiveDue = false
  #lookedAt = 0
  #frame = 0
  #settleTimer: ReturnType<typeof setTimeout> | undefined

  constructor(options: FarOptions, elements: FarElements) {
    const { scene, sight, emphasis, kind, marks } = options
    const place = { isOnMap: kind === 'links' }
    this.#options = options
    this.#elements = elements
    this.#movers = new Movers((id) => scene.view.linksOf(id))
    this.#live = new LiveLayer(elements.live, place)
    this.#plates = new Plates(scene, elements.plates, place)
    this.#renewColors()
    this.#stops = [
      sight.subscribe(() => this.#look()),
      scene.cards.onMoves((moves) => this.#follow(moves)),
      scene.links.onChanges((changes) => this.#followLinks(changes)),
      emphasis.subscribe(() => this.#spoil()),
      options.onQuietChange(() => this.#spoil()),
      marks.subscribe(() => this.#spoil()),
      onPaletteChange(() => this.#renewColors()),
      ...(kind === 'map' ? this.#followRest() : []),
    ]
    this.#hide()
  }

  /** What there is on a map besides its links. */
  #followRest(): (() => void)[] {
    const { view, zones, cards } = this.#options.scene
    return [
      view.onChanges(({ actors }) => this.#spoilActors(actors)),
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
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#settleTimer)
    for (const stop of this.#stops) stop()
  }

  #hide(): void {
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#settleTimer)
    this.#frame = 0
    this.#movers.clear()
    this.#plates.hide()
    this.#elements.live.style.visibility = 'hidden'
  }

  #wake(): void {
    if (this.#isShown) this.#frame ||= requestAnimationFrame(this.#step)
  }

  #look(): void {
    if (!this.#isShown) return
    this.#lookedAt = performance.now()
    this.#plates.place(this.#options.sight.read())
    this.refresh()
  }

  /** One frame: begins what is missing, paints as much as there is time for, and what moves on top. */
  readonly #step = (now: number): void => {
    this.#frame = 0
    const sight = this.#options.sight.read()
    const bounds = boundsOf(this.#options.scene.cards.boxes().values())
    const isStill = now - this.#lookedAt > STILL_MS
    this.#settle(now)
    this.#fitScreen()
    if (bounds) this.#plates.follow(sight, bounds, { isStill, pixelRatio: this.#ratio })
    if (!this.#plates.isPainted && this.#paintPlates(this.#pace.next(now, { isStill }))) this.#appear()
    if (this.#plates.isPainted && this.#movers.arePainted()) this.#isLiveDue = true
    if (this.#isLiveDue && this.#plates.hasFront) this.#paintLive()
    if (!this.#plates.isPainted || this.#plates.isBlurred(sight)) this.#wake()
    else this.#pace.rest()
    clearTimeout(this.#settleTimer)
    if (!this.#movers.isEmpty) this.#settleTimer = setTimeout(() => this.#wake(), SETTLE_MS)
  }

  #paintPlates(count: number): boolean {
    const { kind, scene, sight } = this.#options
    const moving = this.#movers.leftOut()
    return this.#plates.paintSome(sight.read(), count, (context, areas, { zoom, names }) => {
      const brush = { ...this.#brush(zoom), context }
      if (kind === 'links') paintGroundLinks(brush, scene, moving, areas)
      else paintMap(brush, scene, { zones: this.#zones, names, moving }, areas)
    })
  }

  #appear(): void {
    this.#isLiveDue = true
    this.#elements.live.style.visibility = 'visible'
    performance.mark('map drawn')
    this.#options.onPainted()
  }

  #paintLive(): void {
    this.#isLiveDue = false
    const { kind, scene } = this.#options
    const sight = this.#options.sight.read()
    const { actors, links } = this.#movers.live()
    const moving = { actors: kind === 'map' ? actors : NO_ACTORS, links }
    this.#live.paint(this.#brush(sight.zoom), scene, moving, this.#options.chosen(), sight, this.#ratio)
  }

  #brush(zoom: number): Omit<Brush, 'context'> {
    const faded = this.#options.emphasis.read()
    const fadedAlpha = this.#options.isRestHidden() ? 0 : FADED_ALPHA
    const marks = this.#options.marks.read()
    return { zoom, detail: detailAt(zoom), palette: this.#palette, sprites: this.#sprites, faded, fadedAlpha, marks }
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
    const now = performance.now()
    for (const [id, before] of moves) {
      const isKnown = this.#movers.has(id)
      if (!isKnown && !this.#isOnPlates(id, before)) continue
      if (this.#options.scene.view.actor(id)) this.#movers.moved(id, now)
      else this.#movers.forget(id)
      if (before && !isKnown && this.#options.kind === 'map') this.#plates.spoilAround(before)
    }
    this.refresh()
  }

  /** What moves elsewhere concerns nobody here. */
  #isOnPlates(id: ActorId, before: Box | undefined): boolean {
    const { cards, links, view } = this.#options.scene
    const isSeen = (box: Box | undefined) => box !== undefined && this.#plates.hold(box)
    return isSeen(before) || isSeen(cards.box(id)) || view.linksOf(id).some((link) => isSeen(links.box(link)))
  }

  #followLinks(changes: LinkChanges): void {
    if (!this.#isShown) return
    if (changes.size > MANY) return void this.#spoil()
    for (const [id, before] of changes) {
      // Told before its end is known to move: where it was is painted anew once, and not at each step.
      if (this.#isLive(id)) continue
      for (const path of [before, this.#options.scene.links.drawing(id)?.path]) if (path) this.#plates.spoilPath(path)
    }
    this.refresh()
  }

  /** A link of what moves is painted apart. */
  #isLive(id: LinkId): boolean {
    const link = this.#options.scene.view.link(id)
    return link !== undefined && (this.#movers.has(link.from) || this.#movers.has(link.to))
  }

  #spoilActors(ids: ReadonlySet<ActorId>): void {
    if (!this.#isShown) return
    if (ids.size > MANY) return void this.#spoil()
    for (const id of ids) if (!this.#movers.has(id)) this.#spoilActor(id)
    this.refresh()
  }

  #spoilActor(id: ActorId): void {
    const { cards, links, view } = this.#options.scene
    for (const link of view.linksOf(id)) {
      const path = links.drawing(link)?.path
      if (path) this.#plates.spoilPath(path)
    }
    const own = cards.box(id)
    if (own && this.#options.kind === 'map') this.#plates.spoilAround(own)
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
      if (!before.includes(zone) || !this.#zones.includes(zone)) this.#plates.spoilBox(zone.bounds)
    }
  }

  #spoil(): void {
    this.#plates.spoil()
    this.refresh()
  }

  /** The window may have come to a screen of finer pixels, or the page been zoomed. */
  #fitScreen(): void {
    const ratio = Math.min(MOST_PIXELS, devicePixelRatio)
    if (ratio === this.#ratio) return
    this.#ratio = ratio
    this.#renewColors()
  }

  #renewColors(): void {
    this.#palette = readPalette()
    this.#sprites = openSprites(this.#palette, this.#ratio, this.#glyphs)
    if (this.#elements.glyphs) void this.#readGlyphs(this.#elements.glyphs, this.#palette)
    this.#spoil()
  }

  async #readGlyphs(from: ParentNode, palette: Palette): Promise<void> {
    // What is seen at first comes before these pictures: they are seen on cards alone.
    await quietMoment()
    readGlyphs(from, palette, (sphere, picture) => {
      if (palette !== this.#palette) return
      this.#glyphs.set(sphere, picture)
      if (detailAt(this.#options.sight.read().zoom) === 'cards') this.#spoil()
    })
  }
}
