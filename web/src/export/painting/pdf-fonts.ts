import { create, type Font } from 'fontkit'
import type { Shape, TextShape } from '../drawing/shape'
import { ExportProblem } from '../export-job'
import { clustersOf, neededFaces } from './choose-face'
import { fetchFile } from './fetch-file'
import { PDF_LATIN, PDF_LATIN_EXT } from './pdf-files'
import { type FontFile, SCRIPT_FACES } from './script-faces'
import { drawnText, type TextRun, textRuns } from './text-runs'
import { covers, type Ranges } from './unicode-ranges'

/** A font of a PDF: what of it is used becomes part of the file. */
export interface PdfFace {
  readonly name: string
  readonly font: Font
  /** Each shape stands for letters of its own. */
  readonly isPlain: boolean
  /** What it is for, where that is less than what it has. */
  readonly ranges?: Ranges | undefined
}

/** The fonts that a drawing needs, by weight. */
export interface PdfFonts {
  readonly faces: readonly PdfFace[]
  runsOf(text: Pick<TextShape, 'words' | 'weight'>): readonly TextRun<PdfFace>[]
}

/** @throws {ExportProblem} where not even the interface's own font can be had: a PDF has no other */
export async function loadPdfFonts(texts: readonly TextShape[]): Promise<PdfFonts> {
  const weights = [...new Set(texts.map(({ weight }) => weight))]
  const latin = await facesOf(PDF_LATIN, weights, { isPlain: true })
  if (latin.size === 0) throw new ExportProblem('fonts-missing')
  const others = await otherFaces(texts, weights, [...latin.values()])
  const byWeight = new Map(weights.map((weight) => [weight, facesFor(weight, latin, others)]))
  const known = new Map<string, readonly TextRun<PdfFace>[]>()
  return {
    faces: [...latin.values(), ...others.flatMap(({ faces }) => [...faces.values()])],
    runsOf({ words, weight }) {
      const key = `${weight} ${words}`
      const runs = known.get(key) ?? textRuns(words, { faces: byWeight.get(weight) ?? [], has })
      known.set(key, runs)
      return runs
    },
  }
}

type FileFaces = ReadonlyMap<FontFile, PdfFace>

interface Script {
  readonly files: readonly FontFile[]
  readonly faces: FileFaces
}

/** What the letters need that the first font does not have. */
async function otherFaces(
  texts: readonly TextShape[],
  weights: readonly number[],
  latin: readonly PdfFace[],
): Promise<Script[]> {
  const [first] = latin
  const isMissing = (character: string) => first !== undefined && !has(first, character.codePointAt(0) ?? 0)
  const missing = new Set<string>()
  for (const { words } of texts) {
    const text = drawnText(words)
    if ([...text].some(isMissing)) {
      for (const cluster of clustersOf(text)) if ([...cluster].some(isMissing)) missing.add(cluster)
    }
  }
  if (missing.size === 0) return []
  // What only a browser shapes rightly is drawn by one: see `drawPictures`.
  const scripts = neededFaces(missing, SCRIPT_FACES, []).filter(({ isComplex }) => !isComplex)
  return Promise.all([
    scriptOf(PDF_LATIN_EXT, weights, { isPlain: true }),
    ...scripts.map(({ files, isLetterByLetter, ranges }) =>
      scriptOf(files, weights, { isPlain: isLetterByLetter, ranges }),
    ),
  ])
}

async function scriptOf(files: readonly FontFile[], weights: readonly number[], look: FaceLook): Promise<Script> {
  return { files, faces: await facesOf(files, weights, look) }
}

function facesFor(weight: number, latin: FileFaces, others: readonly Script[]): PdfFace[] {
  const all = [{ files: PDF_LATIN, faces: latin }, ...others]
  return all.flatMap(({ files, faces }) => {
    const file = nearest(files, weight)
    return (file && faces.get(file)) ?? []
  })
}

function nearest(files: readonly FontFile[], weight: number): FontFile | undefined {
  return files.toSorted((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight))[0]
}

type FaceLook = Pick<PdfFace, 'isPlain' | 'ranges'>

async function facesOf(files: readonly FontFile[], weights: readonly number[], look: FaceLook): Promise<FileFaces> {
  const needed = new Set(weights.flatMap((weight) => nearest(files, weight) ?? []))
  const faces = await Promise.all(
    [...needed].map(async (file) => {
      const bytes = await fetchFile(file.url)
      return bytes && ([file, { ...look, name: file.url, font: create(new Uint8Array(bytes)) }] as const)
    }),
  )
  return new Map(faces.filter((face) => face !== undefined))
}

function has({ font, ranges }: PdfFace, codePoint: number): boolean {
  return (!ranges || covers(ranges, codePoint)) && font.hasGlyphForCodePoint(codePoint)
}

/** Every text of a drawing. */
export function textsOf(shapes: readonly Shape[]): TextShape[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'text' ? [shape] : shape.kind === 'group' ? textsOf(shape.shapes) : [],
  )
}
