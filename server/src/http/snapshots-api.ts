import { createRoute } from '@hono/zod-openapi'
import {
  NewSnapshot,
  RestoredSnapshot,
  RestoreRequest,
  SnapshotList,
  SnapshotPatch,
  SnapshotRecord,
} from '@maillage/shared/protocol/snapshots'
import * as z from 'zod'
import {
  jsonAnswer,
  jsonBody,
  KEY_SECURITY,
  problemAnswers,
  SnapshotParams,
  TerritoryParams,
  writtenAnswer,
} from './api-schemas'
import type { Doors } from './doors'
import { type HttpDeps, newRoutes } from './http-env'

type Deps = Pick<HttpDeps, 'snapshots'>

const shared = { tags: ['Versions'], security: KEY_SECURITY }

const OPENED = {
  allOf: [
    z.toJSONSchema(SnapshotRecord, { io: 'output' }) as object,
    { type: 'object', properties: { map: { $ref: '/api/schema/maillage-1.json' } }, required: ['map'] },
  ],
}

/** The versions of a map: named by somebody, or kept by the server on its own. */
export function snapshotsApi(deps: Deps, doors: Doors) {
  const routes = newRoutes()
  addListRoutes(routes, deps, doors)
  addOneRoutes(routes, deps, doors)
  addRestoreRoute(routes, deps, doors)
  return routes
}

function addListRoutes(routes: ReturnType<typeof newRoutes>, { snapshots }: Deps, doors: Doors): void {
  const request = { params: TerritoryParams }
  const listRoute = createRoute({
    ...shared,
    method: 'get',
    path: '/{id}/snapshots',
    summary: 'Les versions d’un territoire',
    description:
      'La plus récente d’abord. `kind` dit pourquoi chacune a été gardée ; une version abîmée reste dans la liste.',
    middleware: doors.anyone,
    request,
    responses: {
      200: jsonAnswer(SnapshotList, 'Les versions, sans leur carte'),
      ...problemAnswers('access-refused', 'access-revoked', 'too-many-tries', 'storage-unavailable'),
    },
  })
  const takeRoute = createRoute({
    ...shared,
    method: 'post',
    path: '/{id}/snapshots',
    summary: 'Garder la carte d’aujourd’hui sous un nom',
    description:
      'Les contacts n’en font pas partie. `validOn` dit de quand est ce que la carte montre, si ce n’est pas d’aujourd’hui ; `by`, le nom de qui la garde.',
    middleware: doors.editor,
    request: { ...request, body: jsonBody(NewSnapshot) },
    responses: {
      201: jsonAnswer(SnapshotRecord, 'La version gardée'),
      ...problemAnswers('request-invalid', 'access-refused', 'role-forbids', 'snapshots-full', 'storage-unavailable'),
    },
  })

  routes.openapi(listRoute, async (c) => {
    return c.json({ snapshots: await snapshots.list(c.get('entry').territory.id) }, 200)
  })
  routes.openapi(takeRoute, async (c) => {
    const { by, validOn = null, ...texts } = c.req.valid('json')
    const draft = { kind: 'named', createdBy: by, validOn, ...texts } as const
    return c.json(await snapshots.take(c.get('entry').territory.id, draft), 201)
  })
}

function addOneRoutes(routes: ReturnType<typeof newRoutes>, { snapshots }: Deps, doors: Doors): void {
  const one = { ...shared, path: '/{id}/snapshots/{snapshotId}' } as const
  const request = { params: SnapshotParams }
  const openRoute = createRoute({
    ...one,
    method: 'get',
    summary: 'Une version, avec sa carte au format maillage/1',
    middleware: doors.anyone,
    request,
    responses: {
      200: {
        description: 'La version ; `map` est la carte, telle que l’export l’aurait donnée',
        content: { 'application/json': { schema: OPENED } },
      },
      ...problemAnswers('access-refused', 'access-revoked', 'not-found', 'snapshot-damaged', 'snapshot-newer'),
    },
  })
  const changeRoute = createRoute({
    ...one,
    method: 'patch',
    summary: 'Renommer une version, changer son texte ou sa date',
    description: 'Donner un nom à une version automatique la garde : elle compte alors parmi les versions nommées.',
    middleware: doors.facilitator,
    request: { ...request, body: jsonBody(SnapshotPatch) },
    responses: {
      200: jsonAnswer(SnapshotRecord, 'La version changée'),
      ...problemAnswers(
        'request-invalid',
        'access-refused',
        'role-forbids',
        'not-found',
        'snapshots-full',
        'storage-unavailable',
      ),
    },
  })
  const removeRoute = createRoute({
    ...one,
    method: 'delete',
    summary: 'Supprimer une version',
    middleware: doors.facilitator,
    request,
    responses: {
      204: { description: 'Il n’en reste rien' },
      ...problemAnswers('access-refused', 'role-forbids', 'not-found', 'storage-unavailable'),
    },
  })

  routes.openapi(openRoute, async (c) => {
    const { record, file } = await snapshots.open(c.get('entry').territory.id, c.req.valid('param').snapshotId)
    // The file is JSON already, and large: it is put in its place as it is.
    const head = Buffer.from(JSON.stringify(record).replace(/\}$/, ',"map":'))
    return writtenAnswer(Buffer.concat([head, file, Buffer.from('}')]), 'application/json')
  })
  routes.openapi(changeRoute, async (c) => {
    const { id } = c.get('entry').territory
    return c.json(await snapshots.change(id, c.req.valid('param').snapshotId, c.req.valid('json')), 200)
  })
  routes.openapi(removeRoute, async (c) => {
    await snapshots.remove(c.get('entry').territory.id, c.req.valid('param').snapshotId)
    return c.body(null, 204)
  })
}

function addRestoreRoute(routes: ReturnType<typeof newRoutes>, { snapshots }: Deps, doors: Doors): void {
  const restoreRoute = createRoute({
    ...shared,
    method: 'post',
    path: '/{id}/snapshots/{snapshotId}/restore',
    summary: 'Revenir à une version',
    description:
      'Une seule modification de la carte partagée, que tous voient aussitôt ; personne n’est déconnecté. La carte d’avant est d’abord gardée : `before` la nomme. ' +
      'Avec `author`, un identifiant de client Yjs tiré au hasard, la modification arrive sous cet auteur : un navigateur qui l’attend peut l’annuler comme l’une des siennes. Un identifiant ne sert qu’une fois.',
    middleware: doors.facilitator,
    request: { params: SnapshotParams, body: jsonBody(RestoreRequest) },
    responses: {
      200: jsonAnswer(RestoredSnapshot, 'Ce qui est revenu, a changé et a disparu'),
      ...problemAnswers(
        'request-invalid',
        'access-refused',
        'role-forbids',
        'not-found',
        'client-id-in-use',
        'map-full',
        'snapshot-damaged',
        'snapshot-newer',
        'storage-unavailable',
      ),
    },
  })
  routes.openapi(restoreRoute, async (c) => {
    const { author, by } = c.req.valid('json')
    const { id } = c.get('entry').territory
    const restored = await snapshots.restore(id, c.req.valid('param').snapshotId, { name: by, authorId: author })
    return c.json(restored, 200)
  })
}
