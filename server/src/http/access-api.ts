import { createRoute } from '@hono/zod-openapi'
import { AccessList, type AccessRecord, CreatedAccess, NewAccess } from '@maillage/shared/protocol/http-bodies'
import { Problem } from '@maillage/shared/protocol/problems'
import type { Role } from '@maillage/shared/protocol/roles'
import * as z from 'zod'
import { issueAccess, territoryLink, workshopExpiry } from '../access/issue-access'
import type { StoredAccess, StoredTerritory } from '../storage/catalogue'
import { jsonAnswer, jsonBody, KEY_SECURITY, problemAnswers, TerritoryParams } from './api-schemas'
import type { Doors } from './doors'
import { type HttpDeps, newRoutes } from './http-env'
import type { LiveMaps } from './live-maps'
import { baseUrlOf } from './request-facts'

type Deps = Pick<HttpDeps, 'catalogue' | 'liveMaps' | 'now' | 'publicUrl' | 'trustProxy'>

const AccessParams = TerritoryParams.extend({ accessId: z.string().min(1).max(64) })

export function accessApi(deps: Deps, doors: Doors) {
  const { catalogue, liveMaps, now } = deps
  const shared = { tags: ['Liens d’accès'], security: KEY_SECURITY, middleware: doors.facilitator }
  const listRoute = createRoute({
    ...shared,
    method: 'get',
    path: '/{id}/access',
    summary: 'Les liens d’accès qui n’ont pas été désactivés',
    request: { params: TerritoryParams },
    responses: {
      200: jsonAnswer(AccessList, 'Les liens, sans leur clé'),
      ...problemAnswers('access-refused', 'role-forbids'),
    },
  })
  const addRoute = createRoute({
    ...shared,
    method: 'post',
    path: '/{id}/access',
    summary: 'Créer un lien d’accès',
    description: 'Sans `expiresAt` : 7 jours pour modifier et contribuer, 90 pour regarder, sans fin pour animer.',
    request: { params: TerritoryParams, body: jsonBody(NewAccess) },
    responses: {
      201: jsonAnswer(CreatedAccess, 'Le lien, montré cette seule fois'),
      ...problemAnswers('request-invalid', 'access-refused', 'role-forbids', 'storage-unavailable'),
    },
  })
  const revokeRoute = createRoute({
    ...shared,
    method: 'delete',
    path: '/{id}/access/{accessId}',
    summary: 'Désactiver un lien : les personnes qui l’utilisent sont déconnectées',
    request: { params: AccessParams },
    responses: {
      204: { description: 'Le lien ne donne plus accès' },
      ...problemAnswers('access-refused', 'role-forbids', 'not-found', 'storage-unavailable'),
    },
  })

  const routes = newRoutes()
  routes.openapi(listRoute, (c) => {
    const { territory } = c.get('entry')
    const active = territory.access.filter(({ revokedAt }) => revokedAt === null)
    return c.json({ access: active.map((access) => toRecord(territory, access, liveMaps)) }, 200)
  })
  routes.openapi(addRoute, async (c) => {
    const { territory } = c.get('entry')
    const { role, label, expiresAt } = c.req.valid('json')
    const { access, key } = issueAccess({ role, label, expiresAt: readExpiry(expiresAt, role, now()) }, now())
    await catalogue.addAccess(territory.id, access)
    const link = territoryLink(baseUrlOf(c, deps), territory.id, key)
    return c.json({ ...toRecord(territory, access, liveMaps), link }, 201)
  })
  routes.openapi(revokeRoute, async (c) => {
    const { territory } = c.get('entry')
    const { accessId } = c.req.valid('param')
    await catalogue.revokeAccess(territory.id, accessId, now().toISOString())
    liveMaps.disconnectAccess(territory.id, accessId)
    return c.body(null, 204)
  })
  return routes
}

/** Nothing said means the default of the role, null means for ever. */
function readExpiry(asked: string | null | undefined, role: Role, now: Date): string | null {
  if (asked === undefined) return workshopExpiry(role, now)
  if (asked === null) return null
  const end = new Date(asked)
  if (end <= now) throw new Problem('request-invalid', 'Le champ « expiresAt » est une date passée.')
  return end.toISOString()
}

function toRecord(territory: StoredTerritory, access: StoredAccess, liveMaps: LiveMaps): AccessRecord {
  const { id, role, label, createdAt, expiresAt, lastUsedOn } = access
  return { id, role, label, createdAt, expiresAt, lastUsedOn, online: liveMaps.online(territory.id, id) }
}
