/** Paths that are never a page of the interface, as the server sees it too. */
const NOT_A_PAGE = /^\/(?:api|sync|assets|healthz|readyz|metrics)(?:\/|$)/
const PIECES = '/assets/'

/** What a request is about; the interface is all that is ever kept, no answer of the API and nothing of anybody. */
export type AskedFor = 'page' | 'piece' | 'other'

export interface Asked {
  readonly method: string
  readonly mode: string
  readonly url: string
}

/**
 * @param origin of the interface
 * @param files that are kept beside what has a hash in its name, as paths
 */
export function askedFor({ method, mode, url }: Asked, origin: string, files: ReadonlySet<string>): AskedFor {
  const asked = new URL(url)
  if (method !== 'GET' || asked.origin !== origin) return 'other'
  if (asked.pathname.startsWith(PIECES) || files.has(asked.pathname)) return 'piece'
  return mode === 'navigate' && !NOT_A_PAGE.test(asked.pathname) ? 'page' : 'other'
}
