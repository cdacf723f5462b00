import arabic from '@fontsource/ibm-plex-sans-arabic/unicode.json'
import emoji from '@fontsource/noto-emoji/unicode.json'
import notoSans from '@fontsource/noto-sans/unicode.json'
import armenian from '@fontsource/noto-sans-armenian/unicode.json'
import bengali from '@fontsource/noto-sans-bengali/unicode.json'
import ethiopic from '@fontsource/noto-sans-ethiopic/unicode.json'
import georgian from '@fontsource/noto-sans-georgian/unicode.json'
import hebrew from '@fontsource/noto-sans-hebrew/unicode.json'
import tamil from '@fontsource/noto-sans-tamil/unicode.json'
import { cssRanges, type Ranges, rangesWhere, unicodeRanges } from './unicode-ranges'

export interface FontFile {
  readonly weight: number
  readonly url: string
}

/** A font of the product for what the interface's own font lacks. */
export interface ScriptFace {
  readonly family: string
  readonly files: readonly FontFile[]
  /** What it is for, as CSS says it. */
  readonly unicodeRange: string
  readonly ranges: Ranges
  /** Each shape stands for letters of its own. */
  readonly isLetterByLetter: boolean
  /** Its letters change places and join in ways that only browsers know well. */
  readonly isComplex: boolean
}

const COMPLEX: ReadonlySet<string> = new Set(['devanagari', 'bengali', 'tamil'])

// Vite serves the files and tells their addresses; none is fetched before a text needs it.
const FILES = import.meta.glob<string>(
  [
    '/node_modules/@fontsource/noto-sans/files/noto-sans-{latin,latin-ext,cyrillic,cyrillic-ext,greek,greek-ext,vietnamese,devanagari}-{400,700}-normal.woff',
    '/node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-{400,700}-normal.woff',
    '/node_modules/@fontsource/noto-sans-armenian/files/noto-sans-armenian-armenian-{400,700}-normal.woff',
    '/node_modules/@fontsource/noto-sans-bengali/files/noto-sans-bengali-bengali-{400,700}-normal.woff',
    '/node_modules/@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-{400,700}-normal.woff',
    '/node_modules/@fontsource/noto-sans-georgian/files/noto-sans-georgian-georgian-{400,700}-normal.woff',
    '/node_modules/@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-{400,700}-normal.woff',
    '/node_modules/@fontsource/noto-sans-tamil/files/noto-sans-tamil-tamil-{400,700}-normal.woff',
    '/node_modules/@fontsource/noto-emoji/files/noto-emoji-[0-9]-400-normal.woff',
    '/node_modules/@fontsource/noto-emoji/files/noto-emoji-10-400-normal.woff',
  ],
  { eager: true, query: '?url', import: 'default' },
)

const WEIGHTS = [400, 700] as const

/** Every script that the product has a font for, by the families' order in which they are asked. */
export const SCRIPT_FACES: readonly ScriptFace[] = [
  ...facesOf('noto-sans', 'Noto Sans', notoSans),
  // Whose letters are not put together from strokes and dots: a reader of the PDF finds them again.
  ...facesOf('ibm-plex-sans-arabic', 'IBM Plex Sans Arabic', arabic),
  ...facesOf('noto-sans-hebrew', 'Noto Sans Hebrew', hebrew),
  ...facesOf('noto-sans-armenian', 'Noto Sans Armenian', armenian),
  ...facesOf('noto-sans-georgian', 'Noto Sans Georgian', georgian),
  ...facesOf('noto-sans-ethiopic', 'Noto Sans Ethiopic', ethiopic),
  ...facesOf('noto-sans-bengali', 'Noto Sans Bengali', bengali),
  ...facesOf('noto-sans-tamil', 'Noto Sans Tamil', tamil),
  ...facesOf('noto-emoji', 'Noto Emoji', emoji),
]

function facesOf(name: string, family: string, subsets: Readonly<Record<string, string>>): ScriptFace[] {
  return Object.entries(subsets).flatMap(([subset, unicodeRange]) => {
    const files = WEIGHTS.flatMap((weight) => {
      const file = `${name}-${subset.replace(/[[\]]/g, '')}-${weight}-normal.woff`
      const url = FILES[`/node_modules/@fontsource/${name}/files/${file}`]
      return url === undefined ? [] : [{ weight, url }]
    })
    if (files.length === 0) return []
    const isEmoji = family === 'Noto Emoji'
    const isLetterByLetter = !isEmoji && !COMPLEX.has(subset)
    const isComplex = COMPLEX.has(subset)
    const ranges = isEmoji ? rangesWhere(unicodeRanges(unicodeRange), isPictured) : unicodeRanges(unicodeRange)
    return [{ family, files, unicodeRange: cssRanges(ranges), ranges, isLetterByLetter, isComplex }]
  })
}

/** Digits, arrows and other signs of texts are in the font of pictures too, and are no pictures. */
function isPictured(codePoint: number): boolean {
  return codePoint >= 0x1f000 || /\p{Emoji_Presentation}|[\u200d\ufe0f]/u.test(String.fromCodePoint(codePoint))
}
