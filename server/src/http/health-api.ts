import { createRoute } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import * as z from 'zod'
import { jsonAnswer, KEY_SECURITY, problemAnswers, writtenAnswer } from './api-schemas'
import type { Doors } from './doors'
import { type HttpDeps, type HttpEnv, newRoutes } from './http-env'
import { countDamagedMaps } from './map-health'
import { isFromThisMachine } from './request-facts'

type Deps = Pick<HttpDeps, 'catalogue' | 'mapStorage' | 'metrics'>

const tags = ['Exploitation']
const State = z.object({ status: z.literal('ok') })
/** A damaged map is no reason to send people elsewhere, and one to look. */
const ReadyState = State.extend({ damagedMaps: z.int() })

export function healthApi({ catalogue, mapStorage, metrics }: Deps, doors: Doors) {
  const localOrAdmin: MiddlewareHandler<HttpEnv> = (c, next) => (isFromThisMachine(c) ? next() : doors.admin(c, next))

  const aliveRoute = createRoute({
    method: 'get',
    path: '/healthz',
    tags,
    summary: 'Le serveur répond',
    responses: { 200: jsonAnswer(State, 'Il répond') },
  })
  const readyRoute = createRoute({
    method: 'get',
    path: '/readyz',
    tags,
    summary: 'Le serveur peut enregistrer',
    responses: { 200: jsonAnswer(ReadyState, 'Il peut enregistrer'), ...problemAnswers('storage-unavailable') },
  })
  const metricsRoute = createRoute({
    method: 'get',
    path: '/metrics',
    tags,
    summary: 'Mesures, au format de Prometheus',
    description: 'Sans clé depuis la machine elle-même, avec la clé d’administration sinon.',
    security: [{}, ...KEY_SECURITY],
    middleware: localOrAdmin,
    responses: {
      200: { description: 'Les mesures', content: { 'text/plain': { schema: { type: 'string' } } } },
      ...problemAnswers('access-refused', 'role-forbids', 'too-many-tries'),
    },
  })

  return newRoutes()
    .openapi(aliveRoute, (c) => c.json({ status: 'ok' as const }, 200))
    .openapi(readyRoute, async (c) => {
      await mapStorage.check()
      return c.json({ status: 'ok' as const, damagedMaps: await countDamagedMaps(catalogue) }, 200)
    })
    .openapi(metricsRoute, async () => writtenAnswer(await metrics.registry.metrics(), metrics.registry.contentType))
}
