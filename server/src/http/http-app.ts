import type { OpenAPIHono } from '@hono/zod-openapi'
import { Problem } from '@maillage/shared/protocol/problems'
import { bodyLimit } from 'hono/body-limit'
import { LimitReached } from '../limits'
import { accessApi } from './access-api'
import { openDoors } from './doors'
import { examplesApi } from './examples-api'
import { exportApi } from './export-api'
import { healthApi } from './health-api'
import { type HttpDeps, type HttpEnv, newRoutes } from './http-env'
import { importApi } from './import-api'
import { indicatorsApi, nationalApi } from './indicators-api'
import { observeRequests } from './observe-requests'
import { problemResponse } from './problem-response'
import { schemaApi } from './schema-api'
import { neverStored, securityHeaders } from './security-headers'
import { snapshotsApi } from './snapshots-api'
import { staticFiles } from './static-files'
import { territoriesApi } from './territories-api'

const BODY_BYTES = 1 << 20
const UNSTORED = ['/api/*', '/healthz', '/readyz', '/metrics'] as const

/** The whole HTTP side: the API, its description, and the built interface. */
export function openHttpApp(deps: HttpDeps): OpenAPIHono<HttpEnv> {
  const doors = openDoors(deps)
  const app = newRoutes()
  app.onError(problemResponse(deps.log))
  app.notFound((c) => problemResponse(deps.log)(new Problem('not-found'), c))

  app.use(observeRequests(deps), securityHeaders(deps))
  for (const path of UNSTORED) app.use(path, neverStored)
  const limit = bodyLimit({ maxSize: BODY_BYTES, onError: () => refuseLargeBody() })
  // The import has a limit of its own, which it applies once it knows who sends.
  app.use('/api/*', (c, next) => (c.req.path.endsWith('/import') ? next() : limit(c, next)))

  app.route('/', healthApi(deps, doors))
  app.route(
    '/api',
    schemaApi(() => describeApi(app)),
  )
  app.route('/api', examplesApi(deps))
  app.route('/api', nationalApi(deps, doors))
  for (const resource of [territoriesApi, accessApi, exportApi, importApi, snapshotsApi, indicatorsApi]) {
    app.route('/api/territories', resource(deps, doors))
  }
  app.all('/api/*', () => {
    throw new Problem('not-found')
  })
  if (deps.webRoot !== undefined) app.use('*', staticFiles(deps.webRoot))
  return app
}

function refuseLargeBody(): never {
  throw new LimitReached('requestBytes', 'request-too-large')
}

function describeApi(app: OpenAPIHono<HttpEnv>): object {
  const security = {
    type: 'http',
    scheme: 'bearer',
    description: 'La clé d’un lien d’accès, ou la clé d’administration',
  }
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Maillage',
      version: '1',
      description: 'Cartographier à plusieurs, en direct, les partenariats d’un territoire.',
    },
  })
  return { ...document, components: { ...document.components, securitySchemes: { key: security } } }
}
