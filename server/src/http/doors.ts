import { Problem } from '@maillage/shared/protocol/problems'
import { canEdit, canFacilitate, type Role } from '@maillage/shared/protocol/roles'
import type { MiddlewareHandler } from 'hono'
import type { HttpDeps, HttpEnv } from './http-env'
import { visitorOf } from './request-facts'

type Door = MiddlewareHandler<HttpEnv>

/**
 * Who may pass, put on each route itself: a pattern over many routes is what a path written in another way walks
 * around. They stand before validation, so that a stranger learns nothing about what a route takes.
 */
export interface Doors {
  readonly admin: Door
  /** Any good key of the territory. */
  readonly anyone: Door
  readonly editor: Door
  readonly facilitator: Door
}

export function openDoors(deps: Pick<HttpDeps, 'access' | 'publicUrl' | 'trustProxy'>): Doors {
  const territoryDoor =
    (mayPass: (role: Role) => boolean): Door =>
    async (c, next) => {
      const entry = await deps.access.enter(c.req.param('id') ?? '', visitorOf(c, deps))
      if (!mayPass(entry.role)) throw new Problem('role-forbids')
      c.set('entry', entry)
      await next()
    }
  return {
    async admin(c, next) {
      await deps.access.requireAdmin(visitorOf(c, deps))
      await next()
    },
    anyone: territoryDoor(() => true),
    editor: territoryDoor(canEdit),
    facilitator: territoryDoor(canFacilitate),
  }
}
