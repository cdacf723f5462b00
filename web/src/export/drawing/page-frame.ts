import type { Box } from '../../drawing/geometry'
import { type Paper, pageSize } from './paper'

/** A page of a file of views, measured in units of A3 whatever its paper: read at arm's length, and from the wall when it is projected. */
export interface PageFrame extends Pick<Box, 'width' | 'height'> {
  readonly isPortrait: boolean
  /** Of the line over its foot. */
  readonly footY: number
  /** The paper itself, in the units of a drawing. */
  readonly paper: Pick<Box, 'width' | 'height'>
  /** From the units of the page to those of a drawing. */
  readonly scale: number
}

export const PAGE_MARGIN = 60
/** What stands there needs more lines on a narrow page. */
const FOOT = { landscape: 92, portrait: 124 } as const
const A3 = { long: 1587, short: 1122 } as const

/** Of what is no page, such as an image, a view has the shape of A4. */
export function pageFrame(paper: Paper): PageFrame {
  const { size, orientation } = paper.kind === 'page' ? paper : ({ size: 'a4', orientation: 'landscape' } as const)
  const isPortrait = orientation === 'portrait'
  const [width, height] = isPortrait ? [A3.short, A3.long] : [A3.long, A3.short]
  const sheet = pageSize(size, orientation)
  return {
    ...{ width, height, isPortrait, footY: height - FOOT[orientation] },
    paper: { width: sheet.width, height: sheet.height },
    scale: sheet.width / width,
  }
}
