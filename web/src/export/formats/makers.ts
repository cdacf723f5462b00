import type { Maker } from '../export-job'
import type { FormatId } from './formats'

/** How each format is made, in the worker; what it needs comes when it is asked for. */
export const MAKERS: Readonly<Record<FormatId, () => Promise<Maker>>> = {
  png: async () => (await import('./make-png')).makePng,
  svg: async () => (await import('./make-svg')).makeSvg,
  pdf: async () => (await import('./make-pdf')).makePdf,
  pptx: async () => (await import('./make-pptx')).makePptx,
  xlsx: async () => (await import('./make-xlsx')).makeXlsx,
  csv: async () => (await import('./make-csv')).makeCsv,
  json: async () => (await import('./make-json')).makeJson,
  gexf: async () => (await import('./make-graph')).makeGexf,
  graphml: async () => (await import('./make-graph')).makeGraphml,
  html: async () => (await import('./make-html')).makeHtml,
}
