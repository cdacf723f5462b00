import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { LimitReached } from '../limits'
import type { HttpDeps } from './http-env'

/** Counts and, at the level `debug`, logs each answer: by the route's pattern, never by the address that was asked. */
export function observeRequests({ log, metrics }: Pick<HttpDeps, 'log' | 'metrics'>): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now()
    await next()
    const answer = {
      method: knownMethod(c.req.method),
      route: routePath(c),
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    }
    metrics.observeRequest(answer)
    if (c.error instanceof LimitReached) metrics.limitHit(c.error.limit)
    log.debug(answer, 'answered')
  }
}

/** A method is free text to a client, and a label makes a series for each. */
function knownMethod(method: string): string {
  return ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS'].includes(method) ? method : 'other'
}
