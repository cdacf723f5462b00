import { expect, test } from 'vitest'
import { emptyTerritory, issueAccess } from '../access/issue-access'
import { CALLERS, type Caller, openInMemoryServer } from './in-memory-server'

const FILE = {
  format: 'maillage/1',
  territory: { id: 'ailleurs000000000000', name: 'Ailleurs' },
  exportedAt: '2026-11-22T10:00:00Z',
  actors: [],
  links: [],
  zones: [],
  notes: [],
  views: [],
  comments: [],
}
const HOLDERS: readonly Caller[] = ['admin', 'facilitator', 'editor', 'contributor', 'viewer']
const FACILITATORS: readonly Caller[] = ['admin', 'facilitator']
const EDITORS: readonly Caller[] = ['admin', 'facilitator', 'editor']

interface Row {
  readonly route: string
  readonly json?: unknown
  readonly status: number
  readonly may: readonly Caller[]
}

/** Who may do what; everybody else is told 403 with a key of the territory and 401 without one. */
const TABLE: readonly Row[] = [
  { route: 'GET /api/territories', status: 200, may: ['admin'] },
  { route: 'POST /api/territories', json: { name: 'Brest' }, status: 201, may: ['admin'] },
  { route: 'GET /api/territories/{id}', status: 200, may: HOLDERS },
  { route: 'PATCH /api/territories/{id}', json: { name: 'Rouen' }, status: 200, may: FACILITATORS },
  { route: 'DELETE /api/territories/{id}', status: 204, may: FACILITATORS },
  { route: 'POST /api/territories/{id}/damage/seen', json: { foundAt: '' }, status: 204, may: FACILITATORS },
  { route: 'GET /api/territories/{id}/access', status: 200, may: FACILITATORS },
  { route: 'POST /api/territories/{id}/access', json: { role: 'viewer' }, status: 201, may: FACILITATORS },
  { route: 'DELETE /api/territories/{id}/access/{accessId}', status: 204, may: FACILITATORS },
  { route: 'GET /api/territories/{id}/export.json', status: 200, may: HOLDERS },
  ...['xlsx', 'csv', 'html', 'gexf', 'graphml'].map((format) => ({
    route: `GET /api/territories/{id}/export.${format}`,
    status: 200,
    may: HOLDERS,
  })),
  { route: 'GET /api/territories/{id}/export.csv?table=contacts', status: 200, may: EDITORS },
  { route: 'POST /api/territories/{id}/import', json: FILE, status: 200, may: EDITORS },
  { route: 'POST /api/territories/{id}/import?dryRun=1', json: FILE, status: 200, may: EDITORS },
  { route: 'GET /api/territories/{id}/export.json?at={snapshotId}', status: 200, may: HOLDERS },
  { route: 'GET /api/territories/{id}/snapshots', status: 200, may: HOLDERS },
  { route: 'POST /api/territories/{id}/snapshots', json: { name: 'COPIL' }, status: 201, may: EDITORS },
  { route: 'GET /api/territories/{id}/snapshots/{snapshotId}', status: 200, may: HOLDERS },
  { route: 'PATCH /api/territories/{id}/snapshots/{snapshotId}', json: { name: 'CT' }, status: 200, may: FACILITATORS },
  { route: 'DELETE /api/territories/{id}/snapshots/{snapshotId}', status: 204, may: FACILITATORS },
  { route: 'POST /api/territories/{id}/snapshots/{snapshotId}/restore', json: {}, status: 200, may: FACILITATORS },
  { route: 'GET /api/territories/{id}/indicators', status: 200, may: HOLDERS },
  { route: 'GET /api/territories/{id}/indicators?at={snapshotId}', status: 200, may: HOLDERS },
  { route: 'GET /api/territories/{id}/compare?from={snapshotId}&to=now', status: 200, may: HOLDERS },
  { route: 'GET /api/indicators', status: 200, may: ['admin'] },
  { route: 'GET /api/examples', status: 200, may: CALLERS },
  { route: 'GET /api/openapi.json', status: 200, may: CALLERS },
  { route: 'GET /api/schema/maillage-1.json', status: 200, may: CALLERS },
  { route: 'GET /healthz', status: 200, may: CALLERS },
  { route: 'GET /readyz', status: 200, may: CALLERS },
  { route: 'GET /metrics', status: 200, may: ['admin'] },
]

test.for(TABLE.flatMap((row) => CALLERS.map((caller) => ({ ...row, caller }))))(
  '$route as $caller',
  async ({ route, json, status, may, caller }) => {
    const server = await openInMemoryServer()
    const workshop = issueAccess({ role: 'editor', label: '', expiresAt: null }, server.now)
    await server.catalogue.addAccess(server.territory.id, workshop.access)
    const [method = '', pattern = ''] = route.split(' ')
    const snapshot = await server.snapshots.take(server.territory.id, { kind: 'named', name: 'COPIL', createdBy: '' })
    const path = pattern
      .replace('{id}', server.territory.id)
      .replace('{accessId}', workshop.access.id)
      .replace('{snapshotId}', snapshot.id)

    const response = await server.send(path, { as: caller, method, json })

    const isHolder = HOLDERS.includes(caller)
    expect(response.status).toBe(may.includes(caller) ? status : isHolder ? 403 : 401)
    if (!may.includes(caller)) {
      expect(await response.json()).toMatchObject({ code: isHolder ? 'role-forbids' : 'access-refused' })
    }
  },
)

test('every route of the table is in the OpenAPI document, and the other way round', async () => {
  const { send } = await openInMemoryServer()
  const document = (await (await send('/api/openapi.json')).json()) as { paths: Record<string, object> }
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const known = new Set(TABLE.map(({ route }) => route.replace(/\?.*/, '')))
  expect(described.sort()).toEqual([...known].sort())
})

test('every route that the app knows is described', async () => {
  const { app, send } = await openInMemoryServer()
  const document = (await (await send('/api/openapi.json')).json()) as { paths: Record<string, object> }
  const handled = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ path }) => path.replace(/:(\w+)/g, '{$1}').replace(/(?<=.)\/$/, ''))
  expect([...new Set(handled)].sort()).toEqual(Object.keys(document.paths).sort())
})

test('a stranger learns nothing: an unknown territory and a wrong key give the same answer', async () => {
  const { territory, keys, catalogue, now, send } = await openInMemoryServer()
  const beside = territory.id.replace(/.$/, (last) => (last === 'z' ? 'y' : 'z')) as typeof territory.id
  await catalogue.add(emptyTerritory(beside, 'Lille', now))
  const ask = async (id: string, key: string, method: string) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const body = method === 'GET' ? {} : { body: 'not even JSON' }
    const response = await send(`/api/territories/${id}`, { method, headers, ...body })
    return { status: response.status, body: await response.text(), headers: Object.fromEntries(response.headers) }
  }
  for (const method of ['GET', 'PATCH']) {
    const [unknownPlace, wrongKey, ...others] = await Promise.all([
      ask('inconnu0000000000000', keys.facilitator, method),
      ask(territory.id, 'f_00000000000000000000000000000000', method),
      ask(beside, keys.facilitator, method),
      ask('a%2Fb', keys.facilitator, method),
    ])
    expect(unknownPlace.status).toBe(401)
    for (const answer of [wrongKey, ...others]) expect(answer).toEqual(unknownPlace)
  }
})
