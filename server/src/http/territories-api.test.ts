import { looksLikeAccessKey } from '@maillage/shared/protocol/access-key'
import { CreatedTerritory, TerritorySummary } from '@maillage/shared/protocol/http-bodies'
import { ROLES } from '@maillage/shared/protocol/roles'
import { expect, test } from 'vitest'
import { type Caller, openInMemoryServer } from './in-memory-server'

test('a new territory comes with four links, whose keys open it', async () => {
  const { send } = await openInMemoryServer()
  const response = await send('/api/territories', { as: 'admin', json: { name: '  Brest  ' } })
  expect(response.status).toBe(201)
  const created = CreatedTerritory.parse(await response.json())
  expect(created.name).toBe('Brest')

  for (const role of ROLES) {
    const link = new URL(created.links[role])
    expect(link.href.startsWith(`http://carte.test/t/${created.id}#${role[0]}_`)).toBe(true)
    const key = link.hash.slice(1)
    expect(looksLikeAccessKey(key)).toBe(true)
    const headers = { authorization: `Bearer ${key}` }
    const seen = await (await send(`/api/territories/${created.id}`, { headers })).json()
    expect(TerritorySummary.parse(seen)).toEqual({
      id: created.id,
      name: 'Brest',
      role,
      example: false,
      counts: { actors: 0, links: 0 },
      online: 0,
      createdAt: '2026-11-22T10:00:00.000Z',
      updatedAt: '2026-11-22T10:00:00.000Z',
      epoch: 0,
      ...(role === 'facilitator' && { health: { kind: 'sound' } }),
    })
  }
})

test('those who facilitate are told of damage until one of them has seen it', async () => {
  const { send, territory, catalogue } = await openInMemoryServer()
  const path = `/api/territories/${territory.id}`
  const healthTo = async (as: Caller) => TerritorySummary.parse(await (await send(path, { as })).json()).health
  const foundAt = '2026-11-21T10:00:00.000Z'
  await catalogue.recordDamage(territory.id, { foundAt, bytes: 40, places: ['0.log@25'] })
  const callers = ['admin', 'facilitator', 'editor', 'viewer'] as const
  const damaged = { kind: 'damaged', foundAt, bytes: 40 }
  expect(await Promise.all(callers.map(healthTo))).toEqual([damaged, damaged, undefined, undefined])

  const seen = (found: string) => send(`${path}/damage/seen`, { as: 'facilitator', json: { foundAt: found } })
  expect((await seen('2026-11-20T10:00:00.000Z')).status).toBe(204)
  expect(await healthTo('facilitator')).toEqual(damaged)
  expect((await seen(foundAt)).status).toBe(204)
  expect(await healthTo('facilitator')).toEqual({ kind: 'sound' })
})

test('a storage that takes no changes is told first', async () => {
  const { liveMaps } = await openInMemoryServer()
  const { send, territory, catalogue } = await openInMemoryServer({ liveMaps: { ...liveMaps, isFailing: () => true } })
  await catalogue.recordDamage(territory.id, { foundAt: '2026-11-21T10:00:00.000Z', bytes: 40, places: [] })
  const response = await send(`/api/territories/${territory.id}`, { as: 'facilitator' })
  expect(await response.json()).toMatchObject({ health: { kind: 'unsaved' } })
})

test('the list has every territory and no key', async () => {
  const { send, keys, territory } = await openInMemoryServer()
  await send('/api/territories', { as: 'admin', json: { name: 'Brest' } })
  const text = await (await send('/api/territories', { as: 'admin' })).text()
  expect(JSON.parse(text).territories).toMatchObject([{ name: territory.name }, { name: 'Brest', role: 'facilitator' }])
  for (const role of ROLES) expect(text).not.toContain(keys[role])
  expect(text).not.toContain('Hash')
})

test.for([
  { trustProxy: false, publicUrl: undefined, headers: {}, base: 'http://carte.test' },
  { trustProxy: false, publicUrl: undefined, headers: { host: 'evil.test/x#' }, base: 'http://localhost' },
  {
    trustProxy: false,
    publicUrl: undefined,
    headers: { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'a.fr' },
    base: 'http://carte.test',
  },
  {
    trustProxy: true,
    publicUrl: undefined,
    headers: { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'a.fr' },
    base: 'https://a.fr',
  },
  {
    trustProxy: true,
    publicUrl: 'https://maillage.fr',
    headers: { 'x-forwarded-host': 'a.fr' },
    base: 'https://maillage.fr',
  },
])('links start with $base', async ({ trustProxy, publicUrl, headers, base }) => {
  const { send } = await openInMemoryServer({ trustProxy, publicUrl })
  const response = await send('/api/territories', { as: 'admin', json: { name: 'Brest' }, headers })
  const { id, links } = CreatedTerritory.parse(await response.json())
  expect(links.viewer.startsWith(`${base}/t/${id}#v_`)).toBe(true)
})

test('a facilitator renames the territory', async () => {
  const { send, territory, catalogue } = await openInMemoryServer()
  const path = `/api/territories/${territory.id}`
  const response = await send(path, { as: 'facilitator', method: 'PATCH', json: { name: ' Rouen ' } })
  expect(await response.json()).toMatchObject({ id: territory.id, name: 'Rouen', role: 'facilitator' })
  expect((await catalogue.find(territory.id))?.name).toBe('Rouen')
})

test('erasing leaves nothing, disconnects everybody, and the links open nothing', async () => {
  const { send, territory, catalogue, mapStorage, disconnected } = await openInMemoryServer()
  await mapStorage.append(territory.id, [new Uint8Array([0, 0])])
  const path = `/api/territories/${territory.id}`

  const response = await send(path, { as: 'facilitator', method: 'DELETE' })

  expect(response.status).toBe(204)
  expect(await response.text()).toBe('')
  expect(await catalogue.find(territory.id)).toBeUndefined()
  expect((await mapStorage.load(territory.id)).updates).toEqual([])
  expect(disconnected).toContain(territory.id)
  expect((await send(path, { as: 'facilitator' })).status).toBe(401)
  expect((await send(path, { as: 'admin' })).status).toBe(404)
})

test.for([
  { json: {}, field: 'name' },
  { json: { name: '' }, field: 'name' },
  { json: { name: '   ' }, field: 'name' },
  { json: { name: 'x'.repeat(121) }, field: 'name' },
  { json: { name: 7 }, field: 'name' },
  { json: [], field: 'body' },
  { json: 'Brest', field: 'body' },
])('creating with $json names the field $field', async ({ json, field }) => {
  const { send, catalogue } = await openInMemoryServer()
  const response = await send('/api/territories', { as: 'admin', json })
  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(await response.json()).toEqual({
    type: '/problems/request-invalid',
    title: 'La demande n’est pas valide.',
    status: 400,
    code: 'request-invalid',
    detail: `Le champ « ${field} » n’est pas valide.`,
  })
  expect(await catalogue.list()).toHaveLength(1)
})

test.for([
  { body: '{"name":', type: 'application/json', status: 400, code: 'request-invalid' },
  { body: '', type: 'application/json', status: 400, code: 'request-invalid' },
  { body: '{"name":"Brest"}', type: 'text/plain', status: 415, code: 'media-type-unsupported' },
  { body: 'name=Brest', type: 'application/x-www-form-urlencoded', status: 415, code: 'media-type-unsupported' },
  { body: `{"name":"${'x'.repeat(1 << 20)}"}`, type: 'application/json', status: 413, code: 'request-too-large' },
])('creating with $type answers $status $code', async ({ body, type, status, code }) => {
  const { send } = await openInMemoryServer()
  const headers = { 'content-type': type, 'content-length': String(body.length) }
  const response = await send('/api/territories', { as: 'admin', method: 'POST', body, headers })
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ code, status })
})

test('the examples are public, with a key that only looks', async () => {
  const { send, territory, catalogue, keys } = await openInMemoryServer()
  await catalogue.remove(territory.id)
  await catalogue.add({ ...territory, example: { viewerKey: keys.viewer } })
  const { examples } = (await (await send('/api/examples')).json()) as { examples: unknown[] }
  expect(examples).toMatchObject([{ key: keys.viewer, territory: { id: territory.id, role: 'viewer', example: true } }])
})
