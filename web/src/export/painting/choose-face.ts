import { covers, type Ranges } from './unicode-ranges'

/** Joiners and the choice between a text and a picture: they change their neighbours and have no shape of their own. */
const SHAPELESS: Ranges = [
  [0x200c, 0x200d],
  [0xfe00, 0xfe0f],
  [0xe0020, 0xe007f],
]

const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/** What a reader takes for one character, such as a letter with its accents or a family of four. */
export function clustersOf(words: string): string[] {
  return Array.from(segmenter.segment(words), ({ segment }) => segment)
}

/**
 * The first that has every part of a cluster, or else its first letter; undefined where none has.
 * @param has whether it has a shape for a code point
 */
export function chooseFace<Face>(
  cluster: string,
  faces: readonly Face[],
  has: (face: Face, codePoint: number) => boolean,
): Face | undefined {
  const points = Array.from(cluster, (character) => character.codePointAt(0) ?? 0)
  const shaped = points.filter((point) => !covers(SHAPELESS, point))
  return (
    faces.find((face) => shaped.every((point) => has(face, point))) ??
    faces.find((face) => shaped[0] !== undefined && has(face, shaped[0]))
  )
}

/** The faces that some words need besides the interface's font. */
export function neededFaces<Face extends { readonly ranges: Ranges }>(
  words: Iterable<string>,
  faces: readonly Face[],
  ownRanges: Ranges,
): Face[] {
  const needed = new Set<Face>()
  const known = new Set<string>()
  for (const text of words) {
    // Nearly every name: nothing to look for.
    if (ownRanges.length > 0 && isPlain(text)) continue
    for (const cluster of clustersOf(text)) {
      if (known.has(cluster)) continue
      known.add(cluster)
      if (covers(ownRanges, cluster.codePointAt(0) ?? 0)) continue
      const face = chooseFace(cluster, faces, ({ ranges }, point) => covers(ranges, point))
      if (face) needed.add(face)
    }
  }
  return [...needed]
}

function isPlain(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of the first block is meant.
  return /^[\u0000-\u00ff\u2010-\u2027\u20ac]*$/.test(text)
}
