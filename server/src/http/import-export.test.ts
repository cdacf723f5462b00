import { writeMap } from '@maillage/shared/document/write-map'
import { MaillageFile } from '@maillage/shared/exchange/maillage-json'
import { NoteId, ZoneId } from '@maillage/shared/map/ids'
import { MOST_VIEWS_KEPT } from '@maillage/shared/map/lengths'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { CreatedTerritory, type ImportProblem } from '@maillage/shared/protocol/http-bodies'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { expect, test } from 'vitest'
import { attachment } from './attachment'
import { type InMemoryServer, openInMemoryServer } from './in-memory-server'

const AUTHOR = { name: 'Ada', at: '2026-11-20T09:00:00.000Z' }
const EXAMPLE = (EXAMPLES[0] as (typeof EXAMPLES)[number]).map
const MAP: PlainMap = {
  ...EXAMPLE,
  zones: [{ id: ZoneId.parse('z1'), name: 'Centre', area: [1, 2, 3, 4], grid: { w: 3, h: 4 } }],
  notes: [{ id: NoteId.parse('n1'), text: 'À voir : « qui porte ? »', position: [10, -20], isPinned: false }],
  views: [{ id: 'v1', title: 'COPIL', filter: { themes: ['health', 'housing'], level: null } }],
  comments: [{ id: 'c1', on: 'n1', text: 'Oui\nnon', at: AUTHOR.at }],
}

async function openServerWithMap() {
  const server = await openInMemoryServer()
  await server.liveMaps.changeMap(server.territory.id, (map) => writeMap(map, MAP, AUTHOR))
  return server
}

async function exportText({ send, territory }: InMemoryServer, id: string = territory.id) {
  const response = await send(`/api/territories/${id}/export.json`, { as: 'admin' })
  expect(response.status).toBe(200)
  return response.text()
}

const importPath = ({ territory }: InMemoryServer) => `/api/territories/${territory.id}/import`

test('an export imported into a new territory gives the same map, field by field', async () => {
  const server = await openServerWithMap()
  const text = await exportText(server)
  const made = await server.send('/api/territories', { as: 'admin', json: { name: 'Copie' } })
  const { id } = CreatedTerritory.parse(await made.json())

  const headers = { 'content-type': 'application/json' }
  const response = await server.send(`/api/territories/${id}/import`, { as: 'admin', body: text, headers })

  const count = Object.values(MAP).reduce((sum, list) => sum + list.length, 0)
  expect(await response.json()).toEqual({ create: count, update: 0, keep: 0, problems: [] })
  const [before, after] = [JSON.parse(text), JSON.parse(await exportText(server, id))]
  expect({ ...after, territory: before.territory }).toEqual(before)
  expect(await server.liveMaps.readMap(id)).toEqual(await server.liveMaps.readMap(server.territory.id))
  expect((await server.catalogue.find(id))?.counts).toEqual({ actors: MAP.actors.length, links: MAP.links.length })
})

test('an export is a maillage/1 file that nobody stores', async () => {
  const server = await openServerWithMap()
  const response = await server.send(`/api/territories/${server.territory.id}/export.json`, { as: 'viewer' })
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'application/json',
    'content-disposition':
      'attachment; filename="maillage-Metropole-Rouen-2026-11-22.json"; ' +
      "filename*=UTF-8''maillage%20M%C3%A9tropole%20%C2%AB%20Rouen%20%C2%BB%202026-11-22.json",
  })
  const file = MaillageFile.parse(await response.json())
  expect(file.territory).toEqual({ id: server.territory.id, name: server.territory.name })
  expect(file.exportedAt).toBe('2026-11-22T10:00:00.000Z')
  expect(file.actors).toHaveLength(MAP.actors.length)
})

test.for([
  ['Rouen', 'attachment; filename="Rouen.json"; filename*=UTF-8\'\'Rouen.json'],
  ['a/b\\c"\r\nd:e', 'attachment; filename="a-b-c-d-e.json"; filename*=UTF-8\'\'a%20b%20c%20d%20e.json'],
  ["l'Île (2)*", 'attachment; filename="l-Ile-2.json"; filename*=UTF-8\'\'l%27%C3%8Ele%20%282%29.json'],
  ['…', 'attachment; filename="maillage.json"; filename*=UTF-8\'\'%E2%80%A6.json'],
] as const)('%s is saved as %s', ([name, header]) => {
  expect(attachment(name, 'json')).toBe(header)
})

test('the map is kept as it was before an import that changes something, and by whom', async () => {
  const server = await openServerWithMap()
  const kept = async () =>
    (await server.snapshots.list(server.territory.id)).map(({ kind, createdBy }) => [kind, createdBy])
  const file = JSON.parse(await exportText(server))
  await server.send(`${importPath(server)}?by=Ana`, { as: 'editor', json: file })
  expect(await kept()).toEqual([])
  file.actors[0].name = 'Un autre nom'
  await server.send(`${importPath(server)}?dryRun=1`, { as: 'editor', json: file })
  expect(await kept()).toEqual([])
  await server.send(`${importPath(server)}?by=Ana`, { as: 'editor', json: file })
  expect(await kept()).toEqual([['before-import', 'Ana']])
  const [snapshot] = await server.snapshots.list(server.territory.id)
  const { file: before } = await server.snapshots.open(server.territory.id, snapshot?.id as never)
  expect(JSON.parse(new TextDecoder().decode(before)).actors).toEqual(MAP.actors)

  const made = await server.send('/api/territories', { as: 'admin', json: { name: 'Copie' } })
  const { id } = CreatedTerritory.parse(await made.json())
  await server.send(`/api/territories/${id}/import`, { as: 'admin', json: file })
  expect(await server.snapshots.list(id)).toEqual([])
})

test('an import is by the author that is asked for, who has never written before', async () => {
  const server = await openServerWithMap()
  const file = JSON.parse(await exportText(server))
  const send = (name: string, author: string) => {
    file.actors[0].name = name
    return server.send(`${importPath(server)}?author=${author}`, { as: 'editor', json: file })
  }
  expect((await send('Un nom', '4000000001')).status).toBe(200)
  const authors = await server.liveMaps.changeMap(server.territory.id, ({ doc }) => [...doc.store.clients.keys()])
  expect(authors).toContain(4_000_000_001)
  expect((await send('Un autre nom', '4000000001')).status).toBe(409)
  for (const author of ['0', '-1', '1.5', '4294967296', 'Ana']) {
    expect((await send('Un autre nom', author)).status).toBe(400)
  }
})

test('a trial says what an import would do, and does nothing', async () => {
  const server = await openServerWithMap()
  const file = JSON.parse(await exportText(server))
  file.actors[0].name = 'Un autre nom'
  file.actors.push({ id: 'nouveau', name: 'Nouveau', type: 'aci', themes: [], tags: [], isCarrier: false })
  const count = Object.values(MAP).reduce((sum, list) => sum + list.length, 0)
  const review = { create: 1, update: 1, keep: count - 1, problems: [] }

  const trial = await server.send(`${importPath(server)}?dryRun=1`, { as: 'editor', json: file })
  expect(await trial.json()).toEqual(review)
  expect((await server.liveMaps.readMap(server.territory.id)).actors).toHaveLength(MAP.actors.length)

  const applied = await server.send(importPath(server), { as: 'editor', json: file })
  expect(await applied.json()).toEqual(review)
  const after = await server.liveMaps.readMap(server.territory.id)
  expect(after.actors.find(({ id }) => id === 'nouveau')?.name).toBe('Nouveau')
  expect(after.actors.find(({ id }) => id === file.actors[0].id)?.name).toBe('Un autre nom')
})

const actor = (fields: object) => ({
  id: 'a',
  name: 'A',
  type: 'aci',
  themes: [],
  tags: [],
  isCarrier: false,
  ...fields,
})
const link = (fields: object) => ({
  id: 'l',
  from: 'a',
  to: 'b',
  kind: 'partnership',
  themes: [],
  state: 'current',
  ...fields,
})
const file = (fields: object) =>
  JSON.stringify({
    format: 'maillage/1',
    territory: { id: 'ailleurs000000000000', name: 'Ailleurs' },
    exportedAt: '2026-11-22T10:00:00Z',
    actors: [actor({}), actor({ id: 'b' })],
    links: [],
    zones: [],
    notes: [],
    views: [],
    comments: [],
    ...fields,
  })
const deep = JSON.parse('{"a":{"b":{"c":{"d":{"e":1}}}}}')

test.for<{ what: string; body: string | Uint8Array<ArrayBuffer>; problem: Partial<ImportProblem> }>([
  { what: 'nothing', body: '', problem: { row: 0, column: '', code: 'file-not-json' } },
  {
    what: 'a cut file',
    body: file({}).slice(0, 80),
    problem: {
      row: 0,
      code: 'file-not-json',
      message: 'Fichier : ce n’est pas un fichier JSON complet : la lecture s’arrête à la ligne 1, colonne 81.',
    },
  },
  { what: 'a picture', body: new Uint8Array([0x89, 0x50, 0xff, 0xfe]), problem: { row: 0, code: 'file-not-json' } },
  {
    what: 'another format',
    body: file({ format: 'excalidraw' }),
    problem: {
      row: 0,
      column: 'format',
      code: 'file-not-maillage',
      values: { found: 'excalidraw' },
      message: 'Champ « format » : le format « excalidraw » n’est pas « maillage/1 ».',
    },
  },
  { what: 'a list', body: '[]', problem: { code: 'file-not-maillage' } },
  {
    what: 'a view with a title that is too long',
    body: file({ views: [{ id: 'v', title: 't'.repeat(201) }] }),
    problem: { row: 1, column: 'views[0].title', code: 'field-invalid' },
  },
  {
    what: 'no actors',
    body: file({ actors: undefined }),
    problem: { row: 0, column: 'actors', code: 'field-invalid' },
  },
  {
    what: 'an unknown type',
    body: file({ actors: [actor({}), actor({ id: 'b', type: 'ovni' })] }),
    problem: {
      row: 2,
      column: 'actors[1].type',
      code: 'field-unknown-type',
      values: { found: 'ovni' },
      message: 'Acteur 2, champ « type » (actors[1].type) : le type « ovni » n’est pas connu.',
    },
  },
  {
    what: 'an unknown theme',
    body: file({ links: [link({ themes: ['magie'] })] }),
    problem: { row: 1, column: 'links[0].themes[0]', code: 'field-unknown-theme' },
  },
  {
    what: 'a dangling link',
    body: file({ links: [link({}), link({ id: 'm', to: 'parti' })] }),
    problem: {
      row: 2,
      column: 'links[1].to',
      code: 'link-end-missing',
      values: { found: 'parti' },
      message: 'Lien 2, champ « to » (links[1].to) : l’acteur « parti » n’est pas dans le fichier.',
    },
  },
  { what: 'a loop', body: file({ links: [link({ to: 'a' })] }), problem: { row: 1, code: 'link-to-itself' } },
  { what: 'an id twice', body: file({ actors: [actor({}), actor({})] }), problem: { row: 2, code: 'id-twice' } },
  {
    what: 'a reserved key',
    body: file({}).replace('"notes":[]', '"notes":[{"id":"n","constructor":1}]'),
    problem: { row: 1, column: 'notes[0].constructor', code: 'field-invalid' },
  },
  {
    what: 'a reserved tag',
    body: file({ actors: [actor({ tags: ['x', '__proto__'] })] }),
    problem: { column: 'actors[0].tags[1]' },
  },
  { what: 'a deep note', body: file({ notes: [{ id: 'n', deep }] }), problem: { row: 1, column: 'notes[0].deep' } },
  {
    what: 'a long note',
    body: file({ notes: [{ id: 'n', text: 'x'.repeat(10_001) }] }),
    problem: { row: 1, column: 'notes[0].text', code: 'field-invalid' },
  },
])('a file with $what is refused whole', async ({ body, problem }) => {
  const server = await openServerWithMap()
  const before = await server.liveMaps.readMap(server.territory.id)
  const headers = { 'content-type': 'application/json' }

  const response = await server.send(importPath(server), { as: 'editor', method: 'POST', body, headers })

  expect(response.status).toBe(422)
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const answer = (await response.json()) as { problems: unknown[] }
  expect(answer).toMatchObject({
    type: '/problems/import-refused',
    title: 'Le fichier n’a pas été importé.',
    status: 422,
    code: 'import-refused',
  })
  expect(answer.problems[0]).toMatchObject(problem)
  expect(await server.liveMaps.readMap(server.territory.id)).toEqual(before)
})

test('a map that would have too many views stays as it is', async () => {
  const server = await openServerWithMap()
  const views = Array.from({ length: MOST_VIEWS_KEPT }, (_, index) => ({ id: `x${index}`, title: 'COPIL' }))
  const headers = { 'content-type': 'application/json' }
  const response = await server.send(importPath(server), { as: 'editor', body: file({ views }), headers })
  expect(response.status).toBe(409)
  expect(await response.json()).toMatchObject({ code: 'views-full' })
  expect((await server.liveMaps.readMap(server.territory.id)).views).toHaveLength(MAP.views.length)
})

test('a map that would have too many actors stays as it is', async () => {
  const server = await openServerWithMap()
  const actors = Array.from({ length: 5_000 }, (_, index) => actor({ id: `x${index}` }))
  const headers = { 'content-type': 'application/json' }
  const response = await server.send(importPath(server), { as: 'editor', body: file({ actors }), headers })
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({ code: 'map-full' })
  expect((await server.liveMaps.readMap(server.territory.id)).actors).toHaveLength(MAP.actors.length)
})

function form(content: string | Uint8Array<ArrayBuffer>, name = 'file'): FormData {
  const data = new FormData()
  data.append('note', 'un autre champ')
  data.append(name, new File([content], 'carte.json', { type: 'application/json' }))
  return data
}

const LARGE = new Uint8Array((10 << 20) + 1).fill(32)
const stream = (bytes: Uint8Array) =>
  new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 65_536) controller.enqueue(bytes.subarray(at, at + 65_536))
      controller.close()
    },
  })

test.for<{ what: string; type?: string; body: string | Uint8Array<ArrayBuffer> | FormData; code: string | undefined }>([
  { what: 'a form', body: form(file({})), code: undefined },
  { what: 'a form with a field of another name', body: form(file({}), 'upload'), code: undefined },
  { what: 'a file without a type', type: '', body: new TextEncoder().encode(file({})), code: undefined },
  { what: 'bytes', type: 'application/octet-stream', body: file({}), code: undefined },
  {
    what: 'a file that starts with a byte order mark',
    type: 'application/json',
    body: `\uFEFF${file({})}`,
    code: undefined,
  },
  { what: 'a table', type: 'text/csv', body: 'a;b', code: 'media-type-unsupported' },
  { what: 'a form without a file', body: new FormData(), code: 'request-invalid' },
  { what: 'a torn form', type: 'multipart/form-data; boundary=x', body: '--y\r\n', code: 'request-invalid' },
  { what: 'a file over 10 MiB', type: 'application/json', body: LARGE, code: 'request-too-large' },
  { what: 'a form with a file over 10 MiB', body: form(LARGE), code: 'request-too-large' },
])('$what is answered with $code', async ({ type, body, code }) => {
  const server = await openInMemoryServer()
  const headers = type ? { 'content-type': type } : undefined
  const response = await server.send(importPath(server), { as: 'editor', body, ...(headers && { headers }) })
  const answer = (await response.json()) as { code?: string; create?: number }
  expect(answer.code).toBe(code)
  if (code === undefined) expect(answer.create).toBe(2)
})

test('a stream over 10 MiB is cut, and a stranger’s is not read', async () => {
  const server = await openInMemoryServer()
  const ask = (as: 'editor' | 'stranger', body: ReadableStream) =>
    server.app.request(
      new Request(`http://carte.test${importPath(server)}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${as === 'editor' ? server.keys.editor : 'wrong'}`,
          'transfer-encoding': 'chunked',
        },
        body,
        duplex: 'half',
      } as RequestInit),
    )
  expect((await ask('editor', stream(LARGE))).status).toBe(413)

  const unread = stream(LARGE)
  expect((await ask('stranger', unread)).status).toBe(401)
  expect(unread.locked).toBe(false)
})
