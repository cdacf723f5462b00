import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { quietMoment } from '../../design/quiet-moment'
import type { LookColor } from '../../drawing/card-look'
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
  dot(sphere: Sphere, size: number, color: LookColor): CanvasImageSource
  /** The shape with its icon; undefined until its picture is there. */
  glyph(sphere: Sphere, color: LookColor): CanvasImageSource | undefined
}

/** How much wider the picture of a dot is than its shape. */
export const DOT_RIM = WHOLE / 32

/** @param icons the pictures of the six icons, each where it stands in its shape */
export function openSprites(
  palette: Palette,
  pixelRatio: number,
  icons: ReadonlyMap<Sphere, CanvasImageSource>,
): Sprites {
  const dots = new Map<string, HTMLCanvasElement>()
  const glyphs = new Map<string, HTMLCanvasElement>()
  return {
    dot(sphere, size, color) {
      const pixels = Math.max(1, Math.round(size * DOT_RIM * pixelRatio))
      const key = `${sphere} ${color} ${pixels}`
      const known = dots.get(key)
      if (known) return known
      const drawn = drawShape(sphere, {
        pixels,
        fill: palette.actor(color),
        outline: palette.surface,
        outlineWidth: 2 * RIM,
        rim: RIM,
      })
      dots.set(key, drawn)
      return drawn
    },
    glyph(sphere, color) {
      const key = `${sphere} ${color}`
      const icon = icons.get(sphere)
      const known = glyphs.get(key)
      if (known || !icon) return known
      const drawn = drawGlyph(sphere, palette.actor(color), icon)
      glyphs.set(key, drawn)
      return drawn
    },
  }
}

interface Shape {
  readonly pixels: number
  readonly fill: string
  readonly outline: string
  readonly outlineWidth: number
  /** Around the shape, for its outline. */
  readonly rim: number
}

function drawShape(sphere: Sphere, { pixels, fill, outline, outlineWidth, rim }: Shape): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = pixels
  canvas.height = pixels
  const context = canvas.getContext('2d')
  if (!context) return canvas
  const shape = new Path2D(SPHERE_SHAPES[sphere].path)
  const scale = pixels / (32 + 2 * rim)
  context.setTransform(scale, 0, 0, scale, rim * scale, rim * scale)
  context.lineJoin = 'round'
  context.lineWidth = outlineWidth
  context.strokeStyle = outline
  context.stroke(shape)
  context.fillStyle = fill
  context.fill(shape)
  return canvas
}

/** As the page draws it: the shape in any colour, with its icon. */
function drawGlyph(sphere: Sphere, color: string, icon: CanvasImageSource): HTMLCanvasElement {
  const drawn = drawShape(sphere, { pixels: GLYPH_PIXELS, fill: color, outline: color, outlineWidth: 2.4, rim: 1.5 })
  const context = drawn.getContext('2d')
  context?.resetTransform()
  context?.drawImage(icon, 0, 0, GLYPH_PIXELS, GLYPH_PIXELS)
  return drawn
}

/** The icons of the glyphs in the page as pictures of their own; each is handed over when it has been read. */
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
      .replaceAll(`var(--${sphere})`, 'none')
      .replaceAll('var(--on-sphere)', palette.onSphere)
    const picture = new Image()
    picture.onload = () => onRead(sphere, picture)
    picture.src = `data:image/svg+xml,${encodeURIComponent(markup)}`
  }
}
