import { PrecacheController } from 'workbox-precaching/PrecacheController'
import { INTERFACE_CACHES } from '../interface-caches'
import { askedFor } from './asked-for'

// Keeps the interface on the device, so that a map opens without a network. Its files are kept whole, a version each;
// a page comes from the server as long as it answers, so that nobody stays on an older version than need be.

declare const self: ServiceWorkerGlobalScope
/** Written in by the build. */
declare const INTERFACE: {
  readonly version: string
  readonly files: readonly { readonly url: string; readonly revision: string | null }[]
}

const { version, files } = INTERFACE
const CURRENT = INTERFACE_CACHES + version
/** How long a page is waited for, in milliseconds, before the one that is kept opens. */
const PATIENCE_MS = 2500

const kept = new PrecacheController({ cacheName: CURRENT })
kept.addToCacheList([...files])
const paths = new Set(files.map(({ url }) => url))

self.addEventListener('install', (event) => {
  event.waitUntil(kept.install(event).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOlder(), self.registration.navigationPreload?.enable()]))
})

self.addEventListener('fetch', (event) => {
  switch (askedFor(event.request, self.location.origin, paths)) {
    case 'page':
      return event.respondWith(answerPage(event))
    case 'piece':
      return event.respondWith(answerPiece(event))
    default:
      return
  }
})

/** The version before stays: pages that are still open may ask for a piece of it. */
async function dropOlder(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(INTERFACE_CACHES) && name !== CURRENT)
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
}

async function answerPage(event: FetchEvent): Promise<Response> {
  const fromServer = fetchPage(event)
  event.waitUntil(fromServer.catch(() => undefined))
  const answer = await Promise.race([fromServer.catch(() => undefined), after(PATIENCE_MS)])
  // What stands before a server that is down answers for it.
  if (answer && answer.status < 500) return answer
  return (await keptFile('/index.html')) ?? fromServer
}

async function fetchPage({ preloadResponse, request }: FetchEvent): Promise<Response> {
  return ((await preloadResponse) as Response | undefined) ?? fetch(request)
}

/** Of whichever version it is: what has a hash in its name never changes. */
async function answerPiece(event: FetchEvent): Promise<Response> {
  const { url } = event.request
  const here = (await keptFile(url)) ?? (await caches.match(url, { ignoreVary: true }))
  if (here) return here
  const answer = await fetch(event.request)
  // What another language says is kept once it is spoken.
  if (answer.ok) event.waitUntil(keepPiece(url, answer.clone()))
  return answer
}

/** Looks without opening the cache, which would make it anew once it was taken off the device. */
async function keptFile(url: string): Promise<Response | undefined> {
  const key = kept.getCacheKeyForURL(url)
  return key === undefined ? undefined : caches.match(key, { cacheName: CURRENT })
}

async function keepPiece(url: string, answer: Response): Promise<void> {
  if (!(await caches.has(CURRENT))) return
  const cache = await caches.open(CURRENT)
  await cache.put(url, answer)
}

function after(ms: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms, undefined)
  })
}
