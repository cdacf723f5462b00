import type { Shape } from './shape'

/** A finished drawing; painters make a file of it. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
  /** Undefined leaves what lies under it visible. */
  readonly background?: string | undefined
  /** In one line: whose map of what. */
  readonly title: string
  readonly description: string
}
