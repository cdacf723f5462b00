import type { Drawing } from '../drawing/drawing'
import type { Paint, Placing, Shape, TextShape } from '../drawing/shape'
import { type Attributes, element, group, type Markup, ownMarkup, rounded, text } from './svg-markup'

/** A font that is part of the file, as a `data:` URL. */
export interface EmbeddedFace {
  readonly family: string
  /** Such as `400` or `200 800`. */
  readonly weight: string
  readonly unicodeRange: string
  readonly url: string
}

export interface SvgFonts {
  /** As in CSS, the preferred first. */
  readonly family: string
  readonly faces: readonly EmbeddedFace[]
}

/** The drawing as an SVG document: text stays text, and what is typed is never markup. */
export function paintSvg(drawing: Drawing, fonts: SvgFonts): string {
  const { width, height, background, title, description, shapes } = drawing
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      role: 'img',
      'aria-labelledby': 'title',
      'aria-describedby': 'description',
      'font-family': fonts.family,
    },
    element('title', { id: 'title' }, text(title)),
    element('desc', { id: 'description' }, text(description)),
    fonts.faces.length > 0 ? element('style', {}, ownMarkup(fonts.faces.map(fontFace).join(''))) : undefined,
    background ? element('rect', { width, height, fill: background }) : undefined,
    shapes.map(paintShape),
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.svg}\n`
}

function fontFace({ family, weight, unicodeRange, url }: EmbeddedFace): string {
  return `@font-face{font-family:'${family}';font-weight:${weight};unicode-range:${unicodeRange};src:url(${url})}`
}

function paintShape(shape: Shape): Markup {
  switch (shape.kind) {
    case 'group': {
      const title = shape.title === undefined ? undefined : element('title', {}, text(shape.title))
      const opacity = shape.opacity === undefined ? undefined : String(shape.opacity)
      return group({ transform: transformOf(shape), opacity }, title, clipped(shape, shape.shapes.map(paintShape)))
    }
    case 'rect': {
      const { x, y, width, height, radius } = shape
      return element('rect', { x: x || undefined, y: y || undefined, width, height, rx: radius, ...paintOf(shape) })
    }
    case 'path':
      return element('path', { d: shape.d, ...paintOf(shape) })
    case 'text':
      return paintText(shape)
    default:
      return shape satisfies never
  }
}

/** A document inside the document shows nothing outside its edges, and needs no id that another drawing may have too. */
function clipped({ clip }: Placing, content: readonly Markup[]): Markup | readonly Markup[] {
  if (!clip) return content
  const viewBox = [clip.x, clip.y, clip.width, clip.height].map(rounded).join(' ')
  return element('svg', { ...clip, viewBox, preserveAspectRatio: 'none', overflow: 'hidden' }, content)
}

function transformOf({ x = 0, y = 0, scale = 1, turn = 0 }: Placing): string | undefined {
  const steps = [
    x !== 0 || y !== 0 ? `translate(${rounded(x)} ${rounded(y)})` : '',
    // Two decimals would shift the far edge of a large map by some units.
    scale !== 1 ? `scale(${Number(scale.toFixed(5))})` : '',
    turn !== 0 ? `rotate(${rounded(turn)})` : '',
  ]
  return steps.filter(Boolean).join(' ') || undefined
}

function paintOf({ fill = 'none', fillOpacity, stroke, strokeWidth, dash, isRound }: Paint): Attributes {
  return {
    fill,
    'fill-opacity': fillOpacity === undefined ? undefined : String(fillOpacity),
    stroke,
    'stroke-width': strokeWidth,
    'stroke-dasharray': dash?.join(' ') || undefined,
    'stroke-linecap': isRound ? 'round' : undefined,
    'stroke-linejoin': isRound ? 'round' : undefined,
  }
}

function paintText({ words, x, y, size, weight, fill, anchor, halo }: TextShape): Markup {
  const outline = halo && {
    stroke: halo.color,
    'stroke-width': halo.width,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  }
  const place = { x, y, 'text-anchor': anchor === 'start' ? undefined : anchor }
  return element('text', { ...place, 'font-size': size, 'font-weight': weight, fill, ...outline }, text(words))
}
