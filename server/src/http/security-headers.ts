import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { HttpDeps } from './http-env'
import { hostOf, isHttps } from './request-facts'

/** Half a year; without subdomains, which may be somebody else's. */
const HSTS = 'max-age=15552000'

type Deps = Pick<HttpDeps, 'publicUrl' | 'trustProxy'>

/** What browsers may do with our answers: run our own code and nothing else, tell nobody, be framed by nobody. */
export function securityHeaders(deps: Deps): MiddlewareHandler {
  const addHeaders = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      // The canvas places every card by a style attribute.
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: [(c) => liveOrigins(c, deps)],
      workerSrc: ["'self'", 'blob:'],
      manifestSrc: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      objectSrc: ["'none'"],
    },
    permissionsPolicy: {
      camera: ['self'],
      clipboardWrite: ['self'],
      fullscreen: ['self'],
      geolocation: [],
      microphone: [],
    },
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
  })
  return async (c, next) => {
    await addHeaders(c, next)
    c.res.headers.set('x-robots-tag', 'noindex')
    if (isHttps(c, deps)) c.res.headers.set('strict-transport-security', HSTS)
  }
}

/** Answers of the API are for one person at one moment. */
export const neverStored: MiddlewareHandler = async (c, next) => {
  await next()
  c.res.headers.set('cache-control', 'no-store')
}

/** Ourselves, and the live connection by name: Safari before 15.4 does not take it as 'self'. */
function liveOrigins(c: Context, deps: Deps): string {
  const host = hostOf(c, deps)
  return host === undefined ? "'self'" : `'self' ws://${host} wss://${host}`
}
