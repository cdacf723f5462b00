import { TerritoryId } from '@maillage/shared/map/ids'
import { looksLikeAccessKey } from '@maillage/shared/protocol/access-key'

/** What somebody came with: the key in the fragment of the address. */
export type Arrival =
  | { readonly kind: 'admin'; readonly key: string }
  | { readonly kind: 'territory'; readonly territory: TerritoryId; readonly key: string }
  /** A fragment that is no key: a link cut in a message, or mistyped. */
  | { readonly kind: 'broken'; readonly path: string }

/** What a mail or a word processor leaves at the end of an address. */
const TRAILING = /[\s.,;:!?)\]}>»”"’']+$/u

/** Reads an address; null when it carries no key. */
export function readArrival(path: string, fragment: string): Arrival | null {
  const text = decode(fragment.replace(/^#/, '')).trim().replace(TRAILING, '')
  if (text === '') return null
  const territory = TerritoryId.safeParse(/^\/t\/([^/]+)(?:\/|$)/.exec(path)?.[1])
  const isKey = looksLikeAccessKey(text)
  if (territory.success && isKey) return { kind: 'territory', territory: territory.data, key: text }
  if (/^\/admin\/?$/.test(path) && isKey && text.startsWith('a_')) return { kind: 'admin', key: text }
  return path.startsWith('/t/') || path.startsWith('/admin') ? { kind: 'broken', path } : null
}

/** The key inside a link that the server made. */
export function keyOfLink(link: string): string {
  return link.slice(link.indexOf('#') + 1)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // Not an encoding: taken as it stands, and refused by its check symbol.
    return text
  }
}
