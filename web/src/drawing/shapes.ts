import type { Level } from '@maillage/shared/map/link'
import type { Sphere } from '@maillage/shared/map/sphere'

/** The outline of each sphere in a 32 x 32 box, and where its icon sits in it. */
export interface SphereShape {
  readonly path: string
  readonly icon: { readonly x: number; readonly y: number; readonly size: number }
}

export const SPHERE_SHAPES: Readonly<Record<Sphere, SphereShape>> = {
  insertion: { path: 'M16 1.5 28.6 8.75v14.5L16 30.5 3.4 23.25V8.75Z', icon: { x: 8.5, y: 8.5, size: 15 } },
  housing: { path: 'M16 2 30 13v15.5H2V13Z', icon: { x: 8.5, y: 11.1, size: 15 } },
  health: { path: 'M16 1.5a14.5 14.5 0 1 1 0 29a14.5 14.5 0 1 1 0-29Z', icon: { x: 8.5, y: 8.5, size: 15 } },
  employment: { path: 'M3 3h26v26H3Z', icon: { x: 8.5, y: 8.5, size: 15 } },
  institutions: { path: 'M3 3h26v15c0 6.5-6.2 10.6-13 12.7C9.2 28.6 3 24.5 3 18Z', icon: { x: 8.5, y: 7.5, size: 15 } },
  coordination: { path: 'M16 .5 31.5 16 16 31.5 .5 16Z', icon: { x: 9.6, y: 9.6, size: 12.9 } },
}

/** What stands at both ends of a link of a level. */
export type EndMark = 'none' | 'open-circle' | 'circle' | 'square' | 'bar'

export interface LevelStroke {
  /** Custom property of the colour. */
  readonly color: '--link' | '--link-weak'
  readonly width: number
  readonly dash: readonly number[]
  readonly isRound: boolean
  /** Width of the paper-coloured line inside, which makes a double rail; 0 for none. */
  readonly core: number
  readonly mark: EndMark
}

/** Five drawings of one ink, so that a level is read on grey paper too. */
export const LEVEL_STROKES: Readonly<Record<Level, LevelStroke>> = {
  1: { color: '--link-weak', width: 2.4, dash: [0.1, 6], isRound: true, core: 0, mark: 'none' },
  2: { color: '--link-weak', width: 2, dash: [8, 6], isRound: false, core: 0, mark: 'open-circle' },
  3: { color: '--link', width: 2.5, dash: [], isRound: false, core: 0, mark: 'circle' },
  4: { color: '--link', width: 5, dash: [], isRound: false, core: 0, mark: 'square' },
  5: { color: '--link', width: 8, dash: [], isRound: false, core: 3, mark: 'bar' },
}

/** Links of a kind without levels: a plain line, its direction drawn by an arrow. */
export const PLAIN_STROKE: LevelStroke = {
  color: '--link',
  width: 2,
  dash: [],
  isRound: false,
  core: 0,
  mark: 'none',
}
