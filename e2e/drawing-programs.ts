import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { needPrograms } from './need-programs'

const run = promisify(execFile)
const PROGRAMS = ['pdftotext', 'pdftoppm', 'pdfinfo', 'pdffonts', 'rsvg-convert', 'xmllint']

export function needDrawingPrograms(): void {
  needPrograms(Object.fromEntries(PROGRAMS.map((name) => [name, `command -v ${name}`])))
}

/** What a PDF says of itself, as Poppler reads it. */
export interface ReadPdf {
  /** Title, Pages, Page size and so on, by the words of `pdfinfo`. */
  readonly facts: ReadonlyMap<string, string>
  /** Without what tells the direction of letters. */
  readonly text: string
  /** Of each font, whether the file holds it. */
  readonly isFontHeld: readonly boolean[]
  /** The first page. */
  readonly picture: Buffer
}

export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  return inFolder(async (folder) => {
    const file = join(folder, 'file.pdf')
    await writeFile(file, bytes)
    const [info, text, fonts] = await Promise.all([
      run('pdfinfo', [file]),
      run('pdftotext', ['-raw', file, '-']),
      run('pdffonts', [file]),
      run('pdftoppm', ['-r', '50', '-singlefile', '-png', file, join(folder, 'page')]),
    ])
    return {
      facts: new Map(info.stdout.split('\n').map((line) => [line.split(':')[0] ?? '', line.replace(/^[^:]*:\s*/, '')])),
      text: text.stdout.replace(/[\u202a-\u202e]/g, ''),
      isFontHeld: fonts.stdout.split('\n').flatMap((line) => {
        const emb = /\s(yes|no)\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+\s*$/.exec(line)?.[1]
        return emb ? [emb === 'yes'] : []
      }),
      picture: await readFile(join(folder, 'page.png')),
    }
  })
}

export interface ReadSvg {
  /** Of every text, as an XML parser reads it. */
  readonly texts: readonly string[]
  readonly scripts: number
  /** Drawn by another renderer. */
  readonly picture: Buffer
}

export async function readSvg(bytes: Buffer): Promise<ReadSvg> {
  return inFolder(async (folder) => {
    const file = join(folder, 'file.svg')
    await writeFile(file, bytes)
    const xpath = async (query: string) =>
      (await run('xmllint', ['--xpath', query, file], { maxBuffer: 64 << 20 })).stdout
    await run('rsvg-convert', ['-w', '800', file, '-o', join(folder, 'file.png')])
    return {
      texts: (await xpath("//*[local-name()='text' or local-name()='title']/text()")).split('\n').map(unescaped),
      scripts: Number(await xpath("count(//*[local-name()='script'])")),
      picture: await readFile(join(folder, 'file.png')),
    }
  })
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'maillage-drawing-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
