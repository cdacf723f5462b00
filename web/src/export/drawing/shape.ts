import type { Box } from '../../drawing/geometry'

/**
 * A drawing as plain data, so that one routine serves every format: it crosses to a worker, and painters turn it into
 * SVG text, pixels or the pages of a PDF.
 */
export type Shape = GroupShape | RectShape | PathShape | TextShape

export interface GroupShape extends Placing {
  readonly kind: 'group'
  readonly shapes: readonly Shape[]
}

/** Applied in this order: moved, then scaled and turned around the new origin. */
export interface Placing {
  readonly x?: number | undefined
  readonly y?: number | undefined
  readonly scale?: number | undefined
  /** In degrees, clockwise. */
  readonly turn?: number | undefined
  /** What lies outside, in the group's own units, is not drawn. */
  readonly clip?: Box | undefined
  /** How far all that is inside reaches, in the group's own units, where much of a map is made of it: none of it is drawn smaller than a pixel. */
  readonly reach?: number | undefined
  /** Of each thing inside, from 0 to 1. */
  readonly opacity?: number | undefined
  /** The whole of what is drawn cut: shown beside a pointer, read aloud, found by a search. */
  readonly title?: string | undefined
}

/** How a shape is filled and outlined; neither without a colour. */
export interface Paint {
  readonly fill?: string | undefined
  readonly fillOpacity?: number | undefined
  readonly stroke?: string | undefined
  /** 1 unless said. */
  readonly strokeWidth?: number | undefined
  readonly dash?: readonly number[] | undefined
  /** Round ends and corners. */
  readonly isRound?: boolean | undefined
}

export interface RectShape extends Paint {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius?: number | undefined
}

export interface PathShape extends Paint {
  readonly kind: 'path'
  /** The data of an SVG path. */
  readonly d: string
}

/** One line of text, its baseline at `y`. */
export interface TextShape {
  readonly kind: 'text'
  readonly words: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly weight: number
  readonly fill: string
  readonly anchor?: TextAnchor | undefined
  /** Behind the letters, so that lines that run under them leave them readable. */
  readonly halo?: { readonly color: string; readonly width: number } | undefined
}

export type TextAnchor = 'start' | 'middle' | 'end'

/** What may stand in a group; undefined is left out, lists are laid flat. */
export type Content = Shape | undefined | readonly Content[]

export function group(placing: Placing, ...content: readonly Content[]): GroupShape {
  return { kind: 'group', ...placing, shapes: flat(content) }
}

export function rect(box: Omit<RectShape, 'kind'>): RectShape {
  return { kind: 'rect', ...box }
}

export function path(d: string, paint: Paint): PathShape {
  return { kind: 'path', d, ...paint }
}

function flat(content: readonly Content[]): Shape[] {
  return content.flatMap((each) => (each === undefined ? [] : isList(each) ? flat(each) : [each]))
}

function isList(content: Shape | readonly Content[]): content is readonly Content[] {
  return Array.isArray(content)
}

/** The words of a drawing in the order in which they are drawn, those of titles too. */
export function* wordsOf(shapes: readonly Shape[]): Generator<string> {
  for (const shape of shapes) {
    if (shape.kind === 'text') yield shape.words
    if (shape.kind !== 'group') continue
    if (shape.title) yield shape.title
    yield* wordsOf(shape.shapes)
  }
}
