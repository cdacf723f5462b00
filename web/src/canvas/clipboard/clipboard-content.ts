import { fromMaillage, type MaillageFile, toMaillage } from '@maillage/shared/exchange/maillage-json'
import { LIMITS } from '@maillage/shared/protocol/sync-protocol'
import { isEmptyPart } from './copied-part'

/** What is on the clipboard, as a map can take it. */
export type ClipboardContent =
  | { readonly kind: 'part'; readonly file: MaillageFile }
  | { readonly kind: 'text'; readonly text: string }
  /** It says that it comes from a map, and cannot be read as one. */
  | { readonly kind: 'broken' }
  /** A picture, files, or nothing. */
  | { readonly kind: 'foreign' }

type Data = Pick<DataTransfer, 'getData' | 'setData'>

const OWN_TYPE = 'application/x-maillage+json'
const MARK = 'data-maillage'

/**
 * Writes a piece of a map as an export of its own, and its names for letters and sheets. The HTML carries the piece
 * too: some browsers keep no other type of ours.
 */
export function writeClipboard(data: Data, file: Omit<MaillageFile, 'format'>): void {
  const json = toMaillage(file)
  const names = [...file.actors.map(({ name }) => name), ...file.notes.flatMap(({ text }) => text ?? [])]
  data.setData(OWN_TYPE, json)
  data.setData(
    'text/html',
    `<ul ${MARK}="${escaped(json)}">${names.map((name) => `<li>${escaped(name)}</li>`).join('')}</ul>`,
  )
  data.setData('text/plain', names.join('\n'))
}

export function readClipboard(data: Pick<Data, 'getData'>): ClipboardContent {
  const text = data.getData('text/plain')
  const json = data.getData(OWN_TYPE) || markedIn(data.getData('text/html')) || exportIn(text)
  if (json) {
    const result = json.length <= LIMITS.importBytes ? fromMaillage(json) : undefined
    return result?.ok && !isEmptyPart(result.file) ? { kind: 'part', file: result.file } : { kind: 'broken' }
  }
  return text.trim() ? { kind: 'text', text } : { kind: 'foreign' }
}

/** Read as a document of its own: nothing in it is loaded or run. */
function markedIn(html: string): string {
  if (!html.includes(MARK)) return ''
  return new DOMParser().parseFromString(html, 'text/html').querySelector(`[${MARK}]`)?.getAttribute(MARK) ?? ''
}

/** The text of an export that somebody copied from its file. */
function exportIn(text: string): string {
  return /^\s*\{\s*"format"\s*:\s*"maillage\//.test(text) ? text : ''
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
