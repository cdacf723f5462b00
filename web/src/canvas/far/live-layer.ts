import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Selection } from '../../map-session/selection'
import { type Sight, seenArea } from '../sight'
import type { Linking } from '../tool'
import { dotSizeOf } from './dot-size'
import { paintNames } from './names'
import { paintActors, paintRing } from './paint-actors'
import { paintChosenLink, paintLinks, seenParts } from './paint-links'
import type { Moving } from './paint-map'
import type { Brush, FarScene } from './painting'
import { type Pen, penOn } from './pen'

/** What the pointer is over. */
export interface Hovered {
  readonly actor?: ActorId
  readonly link?: LinkId
}

/** What stands out, over the map. */
export interface Chosen {
  readonly selection: Selection
  readonly hovered: Hovered
  readonly linking: Linking | undefined
}

/** A canvas as large as the stage, painted anew at each frame in which something on it changes. */
export class LiveLayer {
  readonly #element: HTMLCanvasElement
  readonly #context: (CanvasRenderingContext2D & Pen) | undefined
  /** Nothing is live. */
  isEmpty = true

  readonly #isOnMap: boolean

  /** @param isOnMap whether its element is in one that moves with the map already */
  constructor(element: HTMLCanvasElement, { isOnMap }: { readonly isOnMap: boolean }) {
    this.#element = element
    this.#isOnMap = isOnMap
    const context = element.getContext('2d')
    this.#context = context ? penOn(context) : undefined
    this.hide()
  }

  /** What is empty is not there: a browser copies each canvas of the page at each frame. */
  hide(): void {
    this.isEmpty = true
    this.#element.style.visibility = 'hidden'
  }

  paint(
    brush: Omit<Brush, 'context' | 'areas'>,
    scene: FarScene,
    moving: Moving,
    chosen: Chosen,
    sight: Sight,
    ratio: number,
  ): void {
    const context = this.#context
    const isEmpty = moving.actors.size + moving.links.size === 0 && isNothingChosen(chosen)
    if (isEmpty) this.hide()
    if (isEmpty || !context) return
    if (this.isEmpty) this.#element.style.visibility = 'visible'
    this.isEmpty = false
    this.#fit(sight, ratio)
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, this.#element.width, this.#element.height)
    const scale = sight.zoom * ratio
    context.setTransform(scale, 0, 0, scale, sight.x * ratio, sight.y * ratio)
    const own = { ...brush, context, areas: [seenArea(sight)] }
    paintLinks(own, scene, seenParts(own, scene, moving.links))
    for (const id of chosen.selection.links) paintChosenLink(own, scene, id)
    if (chosen.hovered.link) paintChosenLink(own, scene, chosen.hovered.link)
    paintLinking(own, scene, chosen.linking)
    paintActors(own, scene, moving.actors)
    paintNamed(own, scene, moving, chosen.hovered)
    paintRings(own, scene, chosen)
  }

  /** As large as the stage, in the pixels of the screen. */
  #fit({ x, y, zoom, width, height }: Sight, ratio: number): void {
    const [pixelsWide, pixelsHigh] = [Math.round(width * ratio), Math.round(height * ratio)]
    if (this.#element.width !== pixelsWide) this.#element.width = pixelsWide
    if (this.#element.height !== pixelsHigh) this.#element.height = pixelsHigh
    if (!this.#isOnMap) return
    const { style } = this.#element
    style.transform = `translate(${-x / zoom}px, ${-y / zoom}px) scale(${1 / zoom})`
    style.width = `${width}px`
    style.height = `${height}px`
  }
}

function isNothingChosen({ selection, hovered, linking }: Chosen): boolean {
  return selection.actors.size + selection.links.size === 0 && !hovered.actor && !hovered.link && !linking
}

/** What moves keeps its name; what is pointed at shows it also where there is no room for all. */
function paintNamed(brush: Brush, scene: FarScene, moving: Moving, { actor }: Hovered): void {
  if (brush.detail === 'cards') return
  if (brush.detail === 'names') paintNames(brush, scene, moving.actors)
  if (!actor) return
  paintActors(brush, scene, [actor])
  paintNames(brush, scene, [actor])
}

function paintRings(brush: Brush, scene: FarScene, { selection, hovered, linking }: Chosen): void {
  const ring = (id: ActorId | undefined, color: string) => {
    const box = id && scene.cards.box(id)
    if (box) paintRing(brush, box, color, dotSizeOf(scene, id, brush.zoom))
  }
  const { ink, softInk, highlighter } = brush.palette
  ring(hovered.actor, softInk)
  for (const id of selection.actors) ring(id, ink)
  ring(linking?.from, ink)
  ring(linking?.target, highlighter)
}

function paintLinking({ context, palette, zoom }: Brush, { cards }: FarScene, linking: Linking | undefined): void {
  const from = linking && cards.box(linking.from)
  if (!linking || !from) return
  const to = linking.target && cards.box(linking.target)
  context.strokeStyle = palette.ink
  context.lineWidth = 2.5 / zoom
  context.setLineDash([6 / zoom, 5 / zoom])
  context.beginPath()
  context.moveTo(from.x + from.width / 2, from.y + from.height / 2)
  context.lineTo(to ? to.x + to.width / 2 : linking.to.x, to ? to.y + to.height / 2 : linking.to.y)
  context.stroke()
  context.setLineDash([])
}
