import type { MeasureText } from '../../drawing/card'
import { measureWith } from '../../drawing/measure-text'
import { neededFaces } from './choose-face'
import { fetchFile } from './fetch-file'
import { LATIN_FACES, LATIN_FAMILY, LATIN_RANGES } from './latin-faces'
import type { EmbeddedFace, SvgFonts } from './paint-svg'
import { SCRIPT_FACES, type ScriptFace } from './script-faces'
import { covers } from './unicode-ranges'

/** The fonts that a sheet's words need, as the thread of an export has them. */
export interface SheetFonts {
  /** As in CSS, the preferred first. */
  readonly family: string
  readonly measure: MeasureText
  /** For a file that is to look the same elsewhere. */
  embedded(): SvgFonts
}

interface FetchedFace {
  readonly family: string
  readonly weight: string
  readonly unicodeRange: string
  readonly bytes: ArrayBuffer
}

/** Where a device has emoji in colour they are drawn so, as on the screen. */
const COLOR_EMOJI = "'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji'"
const SYSTEM = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"

/**
 * Fetches and loads the fonts for some words. What cannot be had is drawn with a font of the device, as the page does.
 * @param context measures texts
 */
export async function loadSheetFonts(
  words: Iterable<string>,
  context: OffscreenCanvasRenderingContext2D | null,
): Promise<SheetFonts> {
  const all = [...words]
  const scripts = neededFaces(all, SCRIPT_FACES, LATIN_RANGES)
  const faces = (await Promise.all([...latinFor(all), ...filesOf(scripts)].map(loadedFace))).filter(
    (face) => face !== undefined,
  )
  const family = familyOf(scripts)
  return {
    family,
    measure: measureFor(faces, family, context),
    embedded: () => ({ family, faces: faces.map(embeddedFace) }),
  }
}

type FaceFile = Omit<FetchedFace, 'bytes'> & { readonly url: string }

function latinFor(words: readonly string[]): FaceFile[] {
  const [latin, extended] = LATIN_FACES
  const isExtended = words.some((text) =>
    Array.from(text).some((character) => {
      const point = character.codePointAt(0) ?? 0
      return point > 0xff && covers(extended.ranges, point) && !covers(latin.ranges, point)
    }),
  )
  return isExtended ? [latin, extended] : [latin]
}

function filesOf(scripts: readonly ScriptFace[]): FaceFile[] {
  return scripts.flatMap(({ family, unicodeRange, files }) =>
    files.map(({ weight, url }) => ({ family, unicodeRange, weight: String(weight), url })),
  )
}

/** By their URLs: a thread draws the same map again and again. */
const loaded = new Map<string, FetchedFace>()

async function loadedFace(file: FaceFile): Promise<FetchedFace | undefined> {
  const known = loaded.get(file.url)
  if (known) return known
  const face = await fetchedFace(file)
  if (!face) return undefined
  await addToThread(face)
  loaded.set(file.url, face)
  return face
}

let kept: { readonly fonts: string; readonly measure: MeasureText } | undefined

/** The same one, with the widths that it knows, for as long as the fonts are the same. */
function measureFor(
  faces: readonly FetchedFace[],
  family: string,
  context: OffscreenCanvasRenderingContext2D | null,
): MeasureText {
  const fonts = [family, ...faces.map(({ unicodeRange, weight }) => `${weight} ${unicodeRange}`)].join()
  if (kept?.fonts !== fonts) kept = { fonts, measure: measureWith(context, family) }
  return kept.measure
}

async function fetchedFace({ url, ...face }: FaceFile): Promise<FetchedFace | undefined> {
  const bytes = await fetchFile(url)
  return bytes && { ...face, bytes }
}

function familyOf(scripts: readonly ScriptFace[]): string {
  const families = [...new Set(scripts.map(({ family }) => family))]
  const text = families.filter((family) => family !== 'Noto Emoji').map((family) => `'${family}'`)
  const emoji = families.includes('Noto Emoji') ? [COLOR_EMOJI, "'Noto Emoji'"] : []
  return [`'${LATIN_FAMILY}'`, ...text, ...emoji, SYSTEM].join(', ')
}

async function addToThread({ family, weight, unicodeRange, bytes }: FetchedFace): Promise<void> {
  const face = new FontFace(family, bytes, { weight, unicodeRange })
  await face.load()
  // A worker has its own set; the types are those of a page.
  ;(self as unknown as { readonly fonts: FontFaceSet }).fonts.add(face)
}

function embeddedFace({ family, weight, unicodeRange, bytes }: FetchedFace): EmbeddedFace {
  return { family, weight, unicodeRange, url: `data:${typeOf(bytes)};base64,${base64(bytes)}` }
}

/** By its first letters: servers do not agree on the type of a font file. */
function typeOf(bytes: ArrayBuffer): string {
  const signature = String.fromCharCode(...new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength)))
  return signature === 'wOF2' ? 'font/woff2' : 'font/woff'
}

/** In pieces: a function takes only so many arguments. */
function base64(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes)
  let binary = ''
  for (let at = 0; at < all.length; at += 8192) binary += String.fromCharCode(...all.subarray(at, at + 8192))
  return btoa(binary)
}
