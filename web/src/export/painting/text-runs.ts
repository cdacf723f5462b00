import bidiFactory from 'bidi-js'
import { chooseFace, clustersOf } from './choose-face'

/** A stretch of a line that one font draws in one direction. */
export interface TextRun<Face> {
  /** In the order in which it is read. */
  readonly words: string
  /** Undefined where no font of the product has its letters. */
  readonly face: Face | undefined
  readonly isRightToLeft: boolean
}

const bidi = bidiFactory()

/** What is written from right to left, and the marks that ask for it: https://www.unicode.org/reports/tr9/ */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
/** They order the letters around them, and are not drawn. */
const UNDRAWN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** What looks the same, for a font that has no shape of its own for it. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[\u2000-\u200a\u202f\u205f\u3000\t\n\r]/g, ' '],
  [/[\u2010\u2011]/g, '-'],
]

/** Where two faces have the same letters, the first is asked first. */
export interface FaceChoice<Face> {
  readonly faces: readonly Face[]
  has(face: Face, codePoint: number): boolean
}

/** A text with what a font may lack replaced by what looks the same, and without what is not drawn. */
export function drawnText(words: string): string {
  return alike(words).replace(UNDRAWN, '')
}

function alike(words: string): string {
  return ALIKE.reduce((all, [pattern, other]) => all.replace(pattern, other), words)
}

/** The runs of one line from left to right, each in the font that has its letters; the line itself starts at the left. */
export function textRuns<Face>(words: string, { faces, has }: FaceChoice<Face>): TextRun<Face>[] {
  const text = alike(words)
  if (!RIGHT_TO_LEFT.test(text)) {
    return joined(
      clustersOf(text.replace(UNDRAWN, '')).map((cluster) => ({ cluster, level: 0 })),
      { faces, has },
    ).map(({ run }) => run)
  }
  const levels = bidi.getEmbeddingLevels(text, 'ltr').levels
  const mirrored = bidi.getMirroredCharactersMap(text, levels)
  let at = 0
  const leveled = clustersOf(text).flatMap((cluster) => {
    const [index, level] = [at, levels[at] ?? 0]
    at += cluster.length
    const drawn = (mirrored.get(index) ?? cluster).replace(UNDRAWN, '')
    return drawn === '' ? [] : [{ cluster: drawn, level }]
  })
  return inOrder(joined(leveled, { faces, has })).map(({ run }) => turned(run))
}

interface Leveled {
  readonly cluster: string
  readonly level: number
}

interface LeveledRun<Face> {
  readonly run: TextRun<Face>
  readonly level: number
}

function joined<Face>(clusters: readonly Leveled[], { faces, has }: FaceChoice<Face>): LeveledRun<Face>[] {
  const runs: LeveledRun<Face>[] = []
  for (const { cluster, level } of clusters) {
    const last = runs.at(-1)
    // From right to left, a space or a sign goes with the letters before it: a run is written in one go.
    const isKept = level % 2 === 1 && last?.run.face !== undefined && !/\p{L}/u.test(cluster)
    const kept = isKept ? [last.run.face] : []
    const face = chooseFace(cluster, [...kept, ...faces], has)
    if (last && last.level === level && last.run.face === face) {
      runs[runs.length - 1] = { level, run: { ...last.run, words: last.run.words + cluster } }
    } else runs.push({ level, run: { words: cluster, face, isRightToLeft: level % 2 === 1 } })
  }
  return runs
}

/** Signs between letters from right to left have no direction by which the font would turn them. */
function turned<Face>(run: TextRun<Face>): TextRun<Face> {
  if (!run.isRightToLeft || RIGHT_TO_LEFT.test(run.words)) return run
  return { ...run, words: clustersOf(run.words).reverse().join(''), isRightToLeft: false }
}

/** Rule L2: from the highest level to the lowest odd one, what stands at it or above is turned around. */
function inOrder<Face>(runs: readonly LeveledRun<Face>[]): LeveledRun<Face>[] {
  const ordered = [...runs]
  const highest = Math.max(0, ...ordered.map(({ level }) => level))
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start
      while (end < ordered.length && (ordered[end]?.level ?? 0) >= level) end += 1
      if (end > start) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse())
      start = end
    }
  }
  return ordered
}
