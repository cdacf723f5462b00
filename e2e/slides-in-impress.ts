import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { needPrograms } from './need-programs'

const run = promisify(execFile)

/** LibreOffice may be there without the part of it that reads slides. */
const PROOF = 'test -e "$(dirname "$(readlink -f "$(command -v soffice)")")/libsdlo.so"'

export function needImpress(): void {
  needPrograms({ 'LibreOffice Impress': PROOF })
}

/** A presentation as LibreOffice has understood it. */
export interface ReadSlides {
  /** Of each slide. */
  readonly titles: readonly string[]
  /** The names of shapes that can be moved. */
  readonly shapes: readonly string[]
  /** The names of the two shapes to which each line is fastened, which it follows. */
  readonly fastened: readonly (readonly [string, string])[]
}

export async function slidesInImpress(presentation: Uint8Array): Promise<ReadSlides> {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-slides-'))
  try {
    await writeFile(join(folder, 'slides.pptx'), presentation)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    await run('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'fodp',
      '--outdir',
      folder,
      join(folder, 'slides.pptx'),
    ])
    return read(await readFile(join(folder, 'slides.fodp'), 'utf8'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function read(document: string): ReadSlides {
  const shapes = elements(document, 'draw:custom-shape').filter((shape) => shape.has('draw:id'))
  const names = new Map(shapes.map((shape) => [shape.get('draw:id'), shape.get('draw:name') ?? '']))
  return {
    titles: elements(document, 'draw:page').map((page) => page.get('draw:name') ?? ''),
    shapes: elements(document, 'draw:custom-shape').map((shape) => shape.get('draw:name') ?? ''),
    fastened: elements(document, 'draw:connector')
      .filter((line) => line.has('draw:start-shape') && line.has('draw:end-shape'))
      .map((line) => [names.get(line.get('draw:start-shape')) ?? '', names.get(line.get('draw:end-shape')) ?? '']),
  }
}

/** The attributes of all elements of a name. */
function elements(document: string, name: string): Map<string, string>[] {
  return [...document.matchAll(new RegExp(`<${name} ([^>]*)>`, 'g'))].map(([, attributes = '']) => {
    const pairs = attributes.matchAll(/([\w:-]+)="([^"]*)"/g)
    return new Map([...pairs].map(([, key = '', value = '']) => [key, plain(value)]))
  })
}

function plain(value: string): string {
  return value
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
