import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Problem } from '@maillage/shared/protocol/problems'
import type { Context, MiddlewareHandler } from 'hono'

/** Paths that are never a page of the interface, however they are asked for. */
const NOT_A_PAGE = /^\/(?:api|sync|assets|healthz|readyz|metrics)(?:\/|$)/

/**
 * The built interface. Whatever has a hash in its name is kept for ever, everything else is asked for again; an address
 * that a person opens and that is no file is a page of the interface, which finds its own way.
 */
export function staticFiles(root: string): MiddlewareHandler {
  const files = serveStatic({ root, precompressed: true })
  const page = serveStatic({ path: join(root, 'index.html'), precompressed: true })
  return async (c) => {
    // What a build leaves for itself is no part of the interface.
    if (c.req.path.includes('/.')) throw new Problem('not-found')
    const response = (await files(c, absent)) ?? (wantsPage(c) ? await page(c, absent) : undefined)
    if (!(response instanceof Response)) throw new Problem('not-found')
    const isHashed = c.req.path.startsWith('/assets/') && response.ok
    response.headers.set('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    return response
  }
}

function wantsPage(c: Context): boolean {
  return (c.req.header('accept') ?? '').includes('text/html') && !NOT_A_PAGE.test(c.req.path)
}

async function absent(): Promise<void> {
  // What comes after a file that is not there is decided here.
}
