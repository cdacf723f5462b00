import variableExt from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url'
import variable from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import subsets from '@fontsource-variable/atkinson-hyperlegible-next/unicode.json'
import { type Ranges, unicodeRanges } from './unicode-ranges'

export const LATIN_FAMILY = 'Atkinson Hyperlegible Next Variable'

export interface LatinFace {
  readonly family: string
  /** Every weight between. */
  readonly weight: string
  readonly url: string
  readonly unicodeRange: string
  readonly ranges: Ranges
}

/** The interface's own font, as the page itself has it. */
export const LATIN_FACES: readonly [LatinFace, LatinFace] = [
  faceOf(variable, subsets.latin),
  faceOf(variableExt, subsets['latin-ext']),
]

export const LATIN_RANGES: Ranges = LATIN_FACES.flatMap(({ ranges }) => ranges)

function faceOf(url: string, unicodeRange: string): LatinFace {
  return { family: LATIN_FAMILY, weight: '200 800', url, unicodeRange, ranges: unicodeRanges(unicodeRange) }
}
