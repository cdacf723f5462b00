import PDFDocument from 'pdfkit'
import { drawJob } from '../drawing/draw-job'
import type { Drawing } from '../drawing/drawing'
import type { Maker, TellProgress } from '../export-job'
import { POINTS, paintPdf } from '../painting/paint-pdf'
import { loadPdfFonts, textsOf } from '../painting/pdf-fonts'
import { drawPictures } from '../painting/pdf-pictures'

/** The map on paper: vectors, text that can be selected, fonts in the file. */
export const makePdf: Maker = async (job, tell) => {
  const { drawings, fonts } = await drawJob(job)
  tell(0.2)
  const { title, subtitle } = job.sheet.words
  const named = {
    lang: job.locale,
    family: fonts.family,
    title: drawings.length > 1 ? `${title} : ${subtitle}` : drawings[0].title,
  }
  const bytes = await pdfOf(drawings, named, (share) => tell(0.2 + 0.8 * share))
  return { blob: new Blob([bytes], { type: 'application/pdf' }) }
}

/** A PDF with a page for each drawing. */
async function pdfOf(
  drawings: readonly [Drawing, ...Drawing[]],
  { lang, family, title }: { readonly lang: string; readonly family: string; readonly title: string },
  tell: TellProgress,
): Promise<Uint8Array<ArrayBuffer>> {
  const texts = drawings.flatMap(({ shapes }) => textsOf(shapes))
  const fonts = await loadPdfFonts(texts)
  const pictures = await drawPictures(texts, fonts, family)
  tell(0.2)
  // Who made it is nobody's business: the file carries no author.
  const info = { Title: title, Creator: 'Maillage', Producer: 'Maillage' }
  const document = new PDFDocument({
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    lang,
    displayTitle: true,
    info,
  })
  for (const { name, font } of fonts.faces) document.registerFont(name, font)
  const chunks: Uint8Array[] = []
  const ended = new Promise<void>((resolve) => {
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('end', resolve)
  })
  const pen = { document, fonts, pictures, paths: new Map() }
  for (const [index, drawing] of drawings.entries()) {
    document.addPage({ size: [drawing.width * POINTS, drawing.height * POINTS], margin: 0 })
    if (drawings.length > 1) document.outline.addItem(drawing.title)
    paintPdf(drawing, pen)
    tell(0.2 + (0.7 * (index + 1)) / drawings.length)
  }
  document.end()
  await ended
  return joinedBytes(chunks)
}

function joinedBytes(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}
