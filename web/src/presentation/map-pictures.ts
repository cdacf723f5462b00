import type { RoomLayout } from './room-layout'
import type { SlideMapProps } from './slide-map'

/** The map of a slide, as it stands in the page. */
export interface MapPicture {
  /** Another one is another element of the page. */
  readonly key: number
  readonly shown: SlideMapProps
  /** Whether it moves as one, and nothing in it by itself. */
  readonly isStill: boolean
}

/** What is on the stage: the map, and for as long as the camera moves the one that gives way to it. */
export interface MapPictures {
  readonly now: MapPicture
  readonly before: MapPicture | undefined
}

/** More cards and links than this do not each find their own way at thirty frames a second without a graphics card. */
const MOST_GLIDING = 120

export function firstPicture(shown: SlideMapProps): MapPictures {
  return { now: { key: 0, shown, isStill: isLarge(shown) }, before: undefined }
}

/**
 * What comes to the stage next. Of a small map each thing glides to its new place. A large one is led as one picture to
 * where it lies in the next, and faded over into it: that costs the browser the same whatever is on them.
 */
export function nextPictures({ now, before }: MapPictures, shown: SlideMapProps): MapPictures {
  const isStill = isLarge(shown)
  // A map that changes under a view, or a window of another size, moves no camera.
  if (isSameReading(now.shown, shown)) return { now: { ...now, shown, isStill: now.isStill || isStill }, before }
  if (!isStill && !isLarge(now.shown)) return { now: { key: now.key, shown, isStill }, before: undefined }
  return { now: { key: now.key + 1, shown, isStill: true }, before: now }
}

function isLarge({ layout: { cards, links } }: SlideMapProps): boolean {
  return cards.length + links.length > MOST_GLIDING
}

function isSameReading(a: SlideMapProps, b: SlideMapProps): boolean {
  return a.scene.slide.id === b.scene.slide.id && a.isAround === b.isAround
}

/** Moves the picture of a map from its left top corner to where the map lies in another layout, as a CSS transform. */
export function wayFrom(own: RoomLayout, to: RoomLayout): string {
  const [a, b] = [mapOnStage(own), mapOnStage(to)]
  const [scaleX, scaleY] = [b.scaleX / a.scaleX, b.scaleY / a.scaleY]
  const matrix = [scaleX, 0, 0, scaleY, b.x - a.x * scaleX, b.y - a.y * scaleY]
  // Without the exponents that a very small number would have.
  return `matrix(${matrix.map((value) => value.toFixed(5)).join(', ')})`
}

/** From map units to the pixels of the stage: times, then plus. */
function mapOnStage({ camera: { x, y, scale }, place }: RoomLayout) {
  const [scaleX, scaleY] = [place.kx * scale, place.ky * scale]
  return { scaleX, scaleY, x: place.x * scale + x, y: place.y * scale + y }
}
