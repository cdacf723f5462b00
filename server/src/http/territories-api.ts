import { createRoute } from '@hono/zod-openapi'
import { privateDocumentOf, type TerritoryId } from '@maillage/shared/map/ids'
import {
  CreatedTerritory,
  NewTerritory,
  SeenDamage,
  TerritoryList,
  TerritoryPatch,
  TerritorySummary,
} from '@maillage/shared/protocol/http-bodies'
import { openTerritory, territoryLink } from '../access/issue-access'
import { jsonAnswer, jsonBody, KEY_SECURITY, problemAnswers, TerritoryParams } from './api-schemas'
import type { Doors } from './doors'
import { type HttpDeps, newRoutes } from './http-env'
import { baseUrlOf } from './request-facts'
import { summarise } from './territory-summary'

type Deps = Pick<HttpDeps, 'catalogue' | 'mapStorage' | 'liveMaps' | 'snapshots' | 'now' | 'publicUrl' | 'trustProxy'>

const tags = ['Territoires']

export function territoriesApi(deps: Deps, doors: Doors) {
  const routes = newRoutes()
  addListRoutes(routes, deps, doors)
  addTerritoryRoutes(routes, deps, doors)
  return routes
}

function addListRoutes(routes: ReturnType<typeof newRoutes>, deps: Deps, doors: Doors): void {
  const { catalogue, liveMaps, now } = deps
  const listRoute = createRoute({
    method: 'get',
    path: '/',
    tags,
    summary: 'Tous les territoires',
    security: KEY_SECURITY,
    middleware: doors.admin,
    responses: {
      200: jsonAnswer(TerritoryList, 'Les territoires, dans l’ordre de leur création'),
      ...problemAnswers('access-refused', 'role-forbids', 'too-many-tries'),
    },
  })
  const createRouteDefinition = createRoute({
    method: 'post',
    path: '/',
    tags,
    summary: 'Créer un territoire',
    security: KEY_SECURITY,
    middleware: doors.admin,
    request: { body: jsonBody(NewTerritory) },
    responses: {
      201: jsonAnswer(CreatedTerritory, 'Le territoire et ses quatre liens, montrés cette seule fois'),
      ...problemAnswers('request-invalid', 'access-refused', 'role-forbids', 'too-many-tries', 'storage-unavailable'),
    },
  })

  routes.openapi(listRoute, async (c) => {
    const territories = (await catalogue.list()).map((territory) => summarise(territory, 'facilitator', liveMaps))
    return c.json({ territories }, 200)
  })
  routes.openapi(createRouteDefinition, async (c) => {
    const { territory, keys } = await openTerritory(catalogue, c.req.valid('json').name, now())
    const linkOf = (key: string) => territoryLink(baseUrlOf(c, deps), territory.id, key)
    const links = {
      facilitator: linkOf(keys.facilitator),
      editor: linkOf(keys.editor),
      contributor: linkOf(keys.contributor),
      viewer: linkOf(keys.viewer),
    }
    return c.json({ id: territory.id, name: territory.name, links }, 201)
  })
}

function addTerritoryRoutes(routes: ReturnType<typeof newRoutes>, deps: Deps, doors: Doors): void {
  const { catalogue, liveMaps, now } = deps
  const shared = { path: '/{id}', tags, security: KEY_SECURITY } as const
  const request = { params: TerritoryParams }
  const readRoute = createRoute({
    ...shared,
    method: 'get',
    summary: 'Un territoire, et ce que la clé permet',
    middleware: doors.anyone,
    request,
    responses: {
      200: jsonAnswer(TerritorySummary, 'Le territoire'),
      ...problemAnswers('access-refused', 'access-revoked', 'too-many-tries'),
    },
  })
  const renameRoute = createRoute({
    ...shared,
    method: 'patch',
    summary: 'Renommer un territoire',
    middleware: doors.facilitator,
    request: { ...request, body: jsonBody(TerritoryPatch) },
    responses: {
      200: jsonAnswer(TerritorySummary, 'Le territoire renommé'),
      ...problemAnswers('request-invalid', 'access-refused', 'role-forbids', 'storage-unavailable'),
    },
  })
  const eraseRoute = createRoute({
    ...shared,
    method: 'delete',
    summary: 'Effacer un territoire : sa carte, ses contacts, son histoire et ses liens',
    middleware: doors.facilitator,
    request,
    responses: {
      204: { description: 'Il n’en reste rien' },
      ...problemAnswers('access-refused', 'role-forbids', 'storage-unavailable'),
    },
  })

  const seenRoute = createRoute({
    ...shared,
    method: 'post',
    path: '/{id}/damage/seen',
    summary: 'Ne plus signaler une partie de la carte qui n’a pas pu être relue',
    middleware: doors.facilitator,
    request: { ...request, body: jsonBody(SeenDamage) },
    responses: {
      204: { description: 'Elle n’est plus signalée' },
      ...problemAnswers('request-invalid', 'access-refused', 'role-forbids', 'storage-unavailable'),
    },
  })

  routes.openapi(seenRoute, async (c) => {
    await catalogue.markDamageSeen(c.get('entry').territory.id, c.req.valid('json').foundAt, now().toISOString())
    return c.body(null, 204)
  })
  routes.openapi(readRoute, (c) => {
    const { territory, role } = c.get('entry')
    return c.json(summarise(territory, role, liveMaps), 200)
  })
  routes.openapi(renameRoute, async (c) => {
    const { territory, role } = c.get('entry')
    const { name } = c.req.valid('json')
    await catalogue.rename(territory.id, name)
    return c.json(summarise({ ...territory, name }, role, liveMaps), 200)
  })
  routes.openapi(eraseRoute, async (c) => {
    await eraseTerritory(deps, c.get('entry').territory.id)
    return c.body(null, 204)
  })
}

/**
 * The bytes go before the entry in the catalogue, so that an erasure that fails half-way can be asked for again. Then
 * once more: until the entry was gone, somebody could still come in and bring their copy back.
 */
async function eraseTerritory(deps: Deps, id: TerritoryId): Promise<void> {
  await eraseDocuments(deps, id)
  await deps.catalogue.remove(id)
  await eraseDocuments(deps, id)
}

async function eraseDocuments({ mapStorage, liveMaps, snapshots }: Deps, id: TerritoryId): Promise<void> {
  liveMaps.disconnectTerritory(id)
  await snapshots.erase(id)
  await mapStorage.erase(privateDocumentOf(id))
  await mapStorage.erase(id)
}
