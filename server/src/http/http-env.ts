import { OpenAPIHono } from '@hono/zod-openapi'
import { Problem } from '@maillage/shared/protocol/problems'
import type { Access, Entry } from '../access/access'
import type { MapIndicators } from '../indicators/map-indicators'
import type { Limits } from '../limits'
import type { Log } from '../log'
import type { MapWork } from '../map-work/map-work'
import type { Metrics } from '../metrics'
import type { Snapshots } from '../snapshots/snapshots'
import type { Catalogue } from '../storage/catalogue'
import type { MapStorage } from '../storage/map-storage'
import type { LiveMaps } from './live-maps'

/** Everything the routes stand on. */
export interface HttpDeps {
  readonly catalogue: Catalogue
  readonly mapStorage: MapStorage
  readonly access: Access
  readonly liveMaps: LiveMaps
  readonly snapshots: Snapshots
  readonly indicators: MapIndicators
  /** Where files are written. */
  readonly work: MapWork
  readonly log: Log
  readonly metrics: Metrics
  readonly limits: Limits
  readonly now: () => Date
  /** Where people reach the server; absent, the request says it. */
  readonly publicUrl: string | undefined
  readonly trustProxy: boolean
  /** The built pages; absent, only the API is served. */
  readonly webRoot: string | undefined
}

export interface HttpEnv {
  Bindings: { readonly incoming?: { readonly socket: { readonly remoteAddress?: string } } }
  /** Set by the door of a territory's routes. */
  Variables: { entry: Entry }
}

/** An app for one resource. Input that does not fit is refused by naming the field, not its value. */
export function newRoutes(): OpenAPIHono<HttpEnv> {
  return new OpenAPIHono<HttpEnv>({
    defaultHook(result) {
      if (result.success) return
      const path = result.error.issues[0]?.path.join('.') || 'body'
      throw new Problem('request-invalid', `Le champ « ${path} » n’est pas valide.`)
    },
  })
}
