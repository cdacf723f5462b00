import type { Maker } from '../export-job'
import type { FormatId } from './formats'

/** How each format is made, in the worker; what it needs comes when it is asked for. */
export const MAKERS: Readonly<Record<FormatId, () => Promise<Maker>>> = {
  png: async () => (await import('./make-png')).makePng,
  svg: async () => (await import('./make-svg')).makeSvg,
  pdf: async () => (await import('./make-pdf')).makePdf,
  pptx: async () => (await import('./make-pptx')).makePptx,
  json: async () => (await import('./make-json')).makeJson,
}
