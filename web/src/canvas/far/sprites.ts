import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { quietMoment } from '../../design/quiet-moment'
import { SPHERE_SHAPES } from '../../drawing/shapes'
import type { Palette } from './palette'

/** Of a picture around its shape, for the halo; in units of the shape, which is 32 wide. */
const RIM = 3
const WHOLE = 32 + 2 * RIM
/** Pictures of glyphs are drawn once at this size and made smaller. */
const GLYPH_PIXELS = 96

/** The shapes of the spheres as small pictures: copying one is cheaper than filling its outline some thousand times. */
export interface Sprites {
  /** The shape alone, `size` wide on the screen. */
  dot(sphere: Sphere, size: number): CanvasImageSource
  /** The shape with its icon; undefined until its picture is there. */
  glyph(sphere: Sphere): CanvasImageSource | undefined
}

/** How much wider the picture of a dot is than its shape. */
export const DOT_RIM = WHOLE / 32

/** @param glyphs the pictures of the six shapes with their icons, as the page draws them */
export function openSprites(
  palette: Palette,
  pixelRatio: number,
  glyphs: ReadonlyMap<Sphere, CanvasImageSource>,
): Sprites {
  const dots = new Map<string, HTMLCanvasElement>()
  return {
    dot(sphere, size) {
      const pixels = Math.max(1, Math.round(size * DOT_RIM * pixelRatio))
      const key = `${sphere} ${pixels}`
      const known = dots.get(key)
      if (known) return known
      const drawn = drawDot(SPHERE_SHAPES[sphere].path, palette.spheres[sphere].strong, palette.surface, pixels)
      dots.set(key, drawn)
      return drawn
    },
    glyph: (sphere) => glyphs.get(sphere),
  }
}

function drawDot(path: string, color: string, halo: string, pixels: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = pixels
  canvas.height = pixels
  const context = canvas.getContext('2d')
  if (!context) return canvas
  const shape = new Path2D(path)
  context.scale(pixels / WHOLE, pixels / WHOLE)
  context.translate(RIM, RIM)
  context.lineJoin = 'round'
  context.lineWidth = 2 * RIM
  context.strokeStyle = halo
  context.stroke(shape)
  context.fillStyle = color
  context.fill(shape)
  return canvas
}

/** The glyphs in the page as pictures of their own; each is handed over when it has been read. */
export async function readGlyphs(
  page: ParentNode,
  palette: Palette,
  onRead: (sphere: Sphere, picture: CanvasImageSource) => void,
): Promise<void> {
  // What is seen at first comes before these pictures: they are seen on cards alone.
  await quietMoment()
  for (const sphere of SPHERES) {
    const drawing = page.querySelector(`[data-glyph="${sphere}"] > svg`)?.cloneNode(true)
    if (!(drawing instanceof SVGElement)) continue
    drawing.setAttribute('width', String(GLYPH_PIXELS))
    drawing.setAttribute('height', String(GLYPH_PIXELS))
    const markup = new XMLSerializer()
      .serializeToString(drawing)
      .replaceAll(`var(--${sphere})`, palette.spheres[sphere].strong)
      .replaceAll('var(--on-sphere)', palette.onSphere)
    const picture = new Image()
    picture.onload = () => onRead(sphere, picture)
    picture.src = `data:image/svg+xml,${encodeURIComponent(markup)}`
  }
}
