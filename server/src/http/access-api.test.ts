import { AccessList, CreatedAccess } from '@maillage/shared/protocol/http-bodies'
import { expect, test } from 'vitest'
import { type InMemoryServer, openInMemoryServer } from './in-memory-server'

const pathOf = ({ territory }: InMemoryServer) => `/api/territories/${territory.id}/access`

async function addLink(server: InMemoryServer, json: unknown) {
  const response = await server.send(pathOf(server), { as: 'facilitator', json })
  expect(response.status).toBe(201)
  return CreatedAccess.parse(await response.json())
}

async function list(server: InMemoryServer) {
  const response = await server.send(pathOf(server), { as: 'facilitator' })
  return AccessList.parse(await response.json()).access
}

test.for([
  { json: { role: 'editor' }, label: '', expiresAt: '2026-11-29T10:00:00.000Z' },
  {
    json: { role: 'contributor', label: ' Atelier du 3 décembre ' },
    label: 'Atelier du 3 décembre',
    expiresAt: '2026-11-29T10:00:00.000Z',
  },
  { json: { role: 'viewer' }, label: '', expiresAt: '2027-02-20T10:00:00.000Z' },
  { json: { role: 'facilitator' }, label: '', expiresAt: null },
  { json: { role: 'editor', expiresAt: null }, label: '', expiresAt: null },
  {
    json: { role: 'editor', expiresAt: '2026-12-24T18:00:00+01:00' },
    label: '',
    expiresAt: '2026-12-24T17:00:00.000Z',
  },
])('a link for $json ends $expiresAt', async ({ json, label, expiresAt }) => {
  const server = await openInMemoryServer()
  const { link, ...created } = await addLink(server, json)
  expect(created).toMatchObject({ role: json.role, label, expiresAt, lastUsedOn: null, online: 0 })
  expect(link).toMatch(new RegExp(`^http://carte\\.test/t/${server.territory.id}#[fecv]_\\w{33}$`))
  expect((await list(server)).at(-1)).toEqual(created)
})

test.for([
  { json: { role: 'admin' }, detail: 'Le champ « role » n’est pas valide.' },
  { json: { role: 'editor', expiresAt: 'demain' }, detail: 'Le champ « expiresAt » n’est pas valide.' },
  {
    json: { role: 'editor', expiresAt: '2026-11-22T10:00:00Z' },
    detail: 'Le champ « expiresAt » est une date passée.',
  },
  { json: { role: 'editor', label: 'x'.repeat(81) }, detail: 'Le champ « label » n’est pas valide.' },
])('a link for $json is refused: $detail', async ({ json, detail }) => {
  const server = await openInMemoryServer()
  const response = await server.send(pathOf(server), { as: 'facilitator', json })
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ code: 'request-invalid', detail })
  expect(await list(server)).toHaveLength(4)
})

test('revoking one link disconnects those who used it and leaves the others', async () => {
  const server = await openInMemoryServer()
  const { id, link } = await addLink(server, { role: 'editor', label: 'Atelier' })
  const other = await addLink(server, { role: 'editor' })
  const enter = async (url: string) => {
    const headers = { authorization: `Bearer ${new URL(url).hash.slice(1)}` }
    const response = await server.send(`/api/territories/${server.territory.id}`, { headers })
    return ((await response.json()) as { code?: string; role?: string }).code ?? response.status
  }
  expect(await enter(link)).toBe(200)

  const revoked = await server.send(`${pathOf(server)}/${id}`, { as: 'facilitator', method: 'DELETE' })

  expect(revoked.status).toBe(204)
  expect(server.disconnected).toEqual([`${server.territory.id} ${id}`])
  expect((await list(server)).map((access) => access.id)).not.toContain(id)
  expect(await enter(link)).toBe('access-revoked')
  expect(await enter(other.link)).toBe(200)
})

test('revoking a link that is not there is told', async () => {
  const server = await openInMemoryServer()
  const response = await server.send(`${pathOf(server)}/inconnu`, { as: 'facilitator', method: 'DELETE' })
  expect(response.status).toBe(404)
  expect(server.disconnected).toEqual([])
})

test('the eleventh wrong key in a minute is told how long to wait', async () => {
  const { territory, send } = await openInMemoryServer()
  const path = `/api/territories/${territory.id}`
  for (let tried = 0; tried < 10; tried += 1) expect((await send(path, { as: 'stranger' })).status).toBe(401)

  const response = await send(path, { as: 'stranger' })

  expect(response.status).toBe(429)
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await response.json()).toMatchObject({ code: 'too-many-tries', status: 429 })
  expect((await send(path, { as: 'viewer' })).status).toBe(200)
  expect((await send(path, { as: 'stranger', from: '198.51.100.9' })).status).toBe(401)
})
