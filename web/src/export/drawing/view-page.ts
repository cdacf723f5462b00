import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { Box } from '../../drawing/geometry'
import type { Lit } from './draw-map'
import type { SheetLegend } from './sheet'
import type { SheetLook } from './sheet-look'

/** A saved reading of the map as a page for a committee, as plain data. */
export interface ViewPage {
  readonly title: string
  /** The words of the title that are marked. */
  readonly highlight?: string | undefined
  readonly lead: string
  readonly figures: readonly PageFigure[]
  /** Of what is lit; none where the view shows none. */
  readonly legend?: SheetLegend | undefined
  /** Such as « 3 sur 6 ». */
  readonly step: string
  /** Of when the map is, in words. */
  readonly date: string
  readonly notes: { readonly title: string; readonly text: string }
  /** Of the version that the view is pinned to; that of the sheet without one. */
  readonly map?: PlainMap | undefined
  /** All of the map unless said. */
  readonly lit?: Lit | undefined
  /** As at rest without one. */
  readonly look?: SheetLook | undefined
  readonly rest: 'fade' | 'hide'
  /** What of the map is framed; what is lit, without one. */
  readonly area?: Box | undefined
}

export interface PageFigure {
  readonly value: string
  readonly words: string
}
