import type { Drawing } from '../drawing/drawing'
import type { GroupShape, Paint, Shape, TextShape } from '../drawing/shape'

type Context = OffscreenCanvasRenderingContext2D

/** Draws on a canvas at so many pixels a unit. */
export function paintCanvas(context: Context, { shapes, background, width, height }: Drawing, look: CanvasLook): void {
  const { scale, family } = look
  context.setTransform(scale, 0, 0, scale, 0, 0)
  // As in SVG.
  context.miterLimit = 4
  if (background) {
    context.fillStyle = background
    context.fillRect(0, 0, width, height)
  }
  const pen: Pen = { context, family, paths: new Map() }
  for (const shape of shapes) paint(shape, { opacity: 1, scale }, pen)
}

export interface CanvasLook {
  readonly scale: number
  /** Of its fonts, as CSS names them. */
  readonly family: string
}

interface Pen {
  readonly context: Context
  readonly family: string
  /** The marks and icons that come again and again. */
  readonly paths: Map<string, Path2D>
}

/** What a shape has from the groups around it. */
interface Around {
  readonly opacity: number
  /** Pixels a unit. */
  readonly scale: number
}

function paint(shape: Shape, around: Around, pen: Pen): void {
  const { context } = pen
  const { opacity } = around
  switch (shape.kind) {
    case 'group':
      paintGroup(shape, around, pen)
      return
    case 'rect': {
      const { x, y, width, height, radius = 0 } = shape
      const path = new Path2D()
      path.roundRect(x, y, width, height, radius)
      paintPath(path, shape, opacity, context)
      return
    }
    case 'path':
      paintPath(pathOf(shape.d, pen), shape, opacity, context)
      return
    case 'text':
      // Nobody reads it, and a large map as a small picture is mostly that.
      if (shape.size * around.scale >= 1) paintText(shape, opacity, pen)
      return
    default:
      shape satisfies never
  }
}

function paintGroup(group: GroupShape, around: Around, pen: Pen): void {
  const { context } = pen
  const { x = 0, y = 0, scale = 1, turn = 0, clip, reach, shapes } = group
  const inside = { opacity: around.opacity * (group.opacity ?? 1), scale: around.scale * scale }
  if (reach !== undefined && reach * inside.scale < 1) return
  context.save()
  if (x !== 0 || y !== 0) context.translate(x, y)
  if (scale !== 1) context.scale(scale, scale)
  if (turn !== 0) context.rotate((turn * Math.PI) / 180)
  if (clip) {
    context.beginPath()
    context.rect(clip.x, clip.y, clip.width, clip.height)
    context.clip()
  }
  for (const each of shapes) paint(each, inside, pen)
  context.restore()
}

/** Longer ones are of one link or zone and come once. */
const KEPT_LENGTH = 400

function pathOf(d: string, { paths }: Pen): Path2D {
  const known = paths.get(d)
  if (known) return known
  const path = new Path2D(d)
  if (d.length <= KEPT_LENGTH && paths.size < 2000) paths.set(d, path)
  return path
}

function paintPath(path: Path2D, paint: Paint, opacity: number, context: Context): void {
  const { fill, fillOpacity = 1, stroke, strokeWidth = 1, dash = [], isRound = false } = paint
  if (fill && fill !== 'none') {
    context.globalAlpha = opacity * fillOpacity
    context.fillStyle = fill
    context.fill(path)
  }
  if (!stroke) return
  context.globalAlpha = opacity
  context.strokeStyle = stroke
  context.lineWidth = strokeWidth
  context.lineCap = isRound ? 'round' : 'butt'
  context.lineJoin = isRound ? 'round' : 'miter'
  context.setLineDash([...dash])
  context.stroke(path)
}

function paintText({ words, x, y, size, weight, fill, anchor, halo }: TextShape, opacity: number, pen: Pen): void {
  const { context, family } = pen
  context.globalAlpha = opacity
  context.font = `${weight} ${size}px ${family}`
  context.textAlign = anchor === 'end' ? 'right' : anchor === 'middle' ? 'center' : 'left'
  context.textBaseline = 'alphabetic'
  if (halo) {
    context.strokeStyle = halo.color
    context.lineWidth = halo.width
    context.lineJoin = 'round'
    context.setLineDash([])
    context.strokeText(words, x, y)
  }
  context.fillStyle = fill
  context.fillText(words, x, y)
}
