import { addContact } from '@maillage/shared/document/contacts'
import { restoreMap } from '@maillage/shared/document/restore-map'
import { writeMap } from '@maillage/shared/document/write-map'
import { fromMaillage, MaillageFile } from '@maillage/shared/exchange/maillage-json'
import { newId } from '@maillage/shared/map/ids'
import { EMPTY_MAP, type PlainMap } from '@maillage/shared/map/plain-map'
import { SnapshotId } from '@maillage/shared/map/snapshot'
import { OpenedSnapshot, RestoredSnapshot, SnapshotList, SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../limits'
import { type Caller, type InMemoryServer, openInMemoryServer } from './in-memory-server'

const ANA = { name: 'Ana', at: '2026-11-20T09:00:00.000Z' }
const MAP: PlainMap = (EXAMPLES[0] as (typeof EXAMPLES)[number]).map
const COUNTS = { actors: MAP.actors.length, links: MAP.links.length }

async function openServer(limits: Partial<typeof DEFAULT_LIMITS> = {}) {
  const server = await openInMemoryServer({ limits: { ...DEFAULT_LIMITS, ...limits } })
  const { id } = server.territory
  await server.liveMaps.changeMap(id, (map) => writeMap(map, MAP, ANA))
  const path = `/api/territories/${id}/snapshots`
  const send = async (suffix: string, sent: { as?: Caller; method?: string; json?: unknown } = {}) =>
    server.send(`${path}${suffix}`, { as: 'facilitator', ...sent })
  const take = async (json: unknown) => SnapshotRecord.parse(await (await send('', { json })).json())
  const list = async () => SnapshotList.parse(await (await send('')).json()).snapshots
  const clear = () => server.liveMaps.changeMap(id, (map) => restoreMap(map, EMPTY_MAP, ANA))
  return { ...server, id, sendTo: send, take, list, clear, readMap: () => server.liveMaps.readMap(id) }
}

const problemOf = async (response: Response) => {
  const { code, detail } = (await response.json()) as { code: string; detail: string }
  return { status: response.status, code, detail }
}

test('a snapshot is taken, listed, opened with its map, and taken away as a file', async () => {
  const { take, list, sendTo, send, id, clear, now } = await openServer()
  const taken = await take({ name: ' COPIL 06/2023 ', text: 'Avant l’été', validOn: '2023-06', by: 'Ana' })
  expect(taken).toEqual({
    id: taken.id,
    kind: 'named',
    name: 'COPIL 06/2023',
    text: 'Avant l’été',
    validOn: '2023-06',
    createdAt: now.toISOString(),
    createdBy: 'Ana',
    counts: COUNTS,
    isDamaged: false,
  })
  await clear()
  expect(await list()).toEqual([taken])

  const opened = await (await sendTo(`/${taken.id}`, { as: 'viewer' })).json()
  expect(OpenedSnapshot.parse(opened)).toEqual({ ...taken, map: MAP })
  const file = MaillageFile.parse((opened as { map: unknown }).map)
  expect(file).toMatchObject({ snapshot: taken.id, exportedAt: taken.createdAt, territory: { id } })

  const exported = await send(`/api/territories/${id}/export.json?at=${taken.id}`, { as: 'editor' })
  expect(exported.headers.get('content-disposition')).toContain('maillage-Metropole-Rouen-COPIL-06-2023-2023-06.json')
  expect(fromMaillage(await exported.text())).toEqual({ ok: true, file })
})

test('contacts are in no snapshot', async () => {
  const { take, sendTo, send, liveMaps, id } = await openServer()
  const actor = MAP.actors[0]?.id as never
  await liveMaps.changePrivate(id, (document) => addContact(document, { actor, name: 'Nadia Benali' }, ANA))
  expect(await (await send(`/api/territories/${id}/export.json`, { as: 'editor' })).text()).toContain('Nadia')
  const { id: snapshot } = await take({ name: 'COPIL' })
  expect(await (await sendTo(`/${snapshot}`)).text()).not.toContain('Nadia')
  expect(
    await (await send(`/api/territories/${id}/export.json?at=${snapshot}`, { as: 'editor' })).text(),
  ).not.toContain('Nadia')
})

test('a restore brings the map back after a snapshot of what it was, and a second one changes nothing', async () => {
  const { take, list, sendTo, clear, readMap } = await openServer()
  const { id } = await take({ name: 'COPIL' })
  await clear()
  const restored = RestoredSnapshot.parse(
    await (await sendTo(`/${id}/restore`, { json: { by: 'Ben', author: 4_000_000_001 } })).json(),
  )
  expect(restored).toMatchObject({ create: COUNTS.actors + COUNTS.links, update: 0, remove: 0 })
  expect(await readMap()).toEqual(MAP)
  const before = (await list()).find(({ kind }) => kind === 'before-restore')
  expect(before).toMatchObject({ id: restored.before, createdBy: 'Ben', counts: { actors: 0, links: 0 }, name: '' })

  const again = RestoredSnapshot.parse(await (await sendTo(`/${id}/restore`, { json: {} })).json())
  expect(again).toEqual({ create: 0, update: 0, remove: 0, keep: COUNTS.actors + COUNTS.links, before: null })
  expect(await list()).toHaveLength(2)
  expect(await problemOf(await sendTo(`/${id}/restore`, { json: { author: 4_000_000_001 } }))).toMatchObject({
    status: 409,
    code: 'client-id-in-use',
  })
})

test('two restores at once are done one after the other, both whole', async () => {
  const { take, list, sendTo, clear, readMap } = await openServer()
  const full = await take({ name: 'Plein' })
  await clear()
  const empty = await take({ name: 'Vide' })
  const both = await Promise.all([full, empty].map((one) => sendTo(`/${one.id}/restore`, { json: {} })))
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  expect(await readMap()).toEqual(EMPTY_MAP)
  const kept = (await list()).filter(({ kind }) => kind === 'before-restore').map(({ counts }) => counts.actors)
  expect(kept.sort((a, b) => a - b)).toEqual([0, COUNTS.actors])
})

test('a name, a text and a date can be changed, one by one', async () => {
  const { take, list, sendTo } = await openServer()
  const taken = await take({ name: 'COPIL' })
  for (const json of [
    { name: 'COPIL de juin' },
    { text: 'Avant l’été' },
    { validOn: '2023-06-15' },
    { validOn: null },
    {},
  ]) {
    expect((await sendTo(`/${taken.id}`, { method: 'PATCH', json })).status).toBe(200)
  }
  expect(await list()).toEqual([{ ...taken, name: 'COPIL de juin', text: 'Avant l’été' }])
})

test('naming what the server kept on its own makes it one that stays', async () => {
  const { snapshots, id, sendTo, take, list } = await openServer({ automaticSnapshots: 1, namedSnapshots: 1 })
  const { id: automatic } = await snapshots.take(id, { kind: 'automatic', createdBy: '' })
  expect((await sendTo(`/${automatic}`, { method: 'PATCH', json: { text: 'Une note' } })).status).toBe(200)
  expect(await list()).toMatchObject([{ kind: 'automatic', text: 'Une note' }])
  expect((await sendTo(`/${automatic}`, { method: 'PATCH', json: { name: 'Atelier' } })).status).toBe(200)
  await snapshots.take(id, { kind: 'automatic', createdBy: '' })
  expect(await list()).toHaveLength(2)
  expect(await problemOf(await sendTo('', { json: { name: 'Un de trop' } }))).toMatchObject({ code: 'snapshots-full' })
  await expect(take({ name: 'Un de trop' })).rejects.toThrow()
})

test('of those that nobody named the oldest go, of those that somebody named no more are taken', async () => {
  const { snapshots, id, sendTo, take, list, snapshotStorage } = await openServer({
    automaticSnapshots: 3,
    namedSnapshots: 2,
  })
  const kinds = ['before-import', 'automatic', 'before-restore', 'automatic', 'before-deletion'] as const
  for (const kind of kinds) await snapshots.take(id, { kind, createdBy: '' })
  const [first] = [await take({ name: 'Un' }), await take({ name: 'Deux' })]
  expect(await problemOf(await sendTo('', { json: { name: 'Trois' } }))).toEqual({
    status: 409,
    code: 'snapshots-full',
    detail: 'Ce territoire garde déjà autant de versions nommées qu’il le peut : supprimez-en une d’abord.',
  })
  expect((await list()).map(({ kind }) => kind).sort()).toEqual([
    'automatic',
    'before-deletion',
    'before-restore',
    'named',
    'named',
  ])
  expect((await snapshotStorage.check(id)).size).toBe(5)
  expect((await sendTo(`/${first.id}`, { method: 'DELETE' })).status).toBe(204)
  expect((await snapshotStorage.check(id)).size).toBe(4)
  await take({ name: 'Trois' })
})

test('the snapshot that is restored is not the one that has to go for it', async () => {
  const { snapshots, id, sendTo, clear, list } = await openServer({ automaticSnapshots: 1 })
  const oldest = await snapshots.take(id, { kind: 'automatic', createdBy: '' })
  await clear()
  expect((await sendTo(`/${oldest.id}/restore`, { json: {} })).status).toBe(200)
  expect((await list()).map((one) => one.id)).toContain(oldest.id)
})

test('what nobody named expires, what somebody named stays', async () => {
  const { snapshots, id, take, list, now, catalogue } = await openServer()
  await take({ name: 'COPIL' })
  const old = await snapshots.take(id, { kind: 'automatic', createdBy: '' })
  const recent = {
    ...old,
    id: SnapshotId.parse(newId()),
    createdAt: new Date(now.getTime() - 9 * 86_400_000).toISOString(),
  }
  const { isDamaged: _, ...stored } = recent
  await catalogue.addSnapshot(id, stored)
  await snapshots.expire(id, 10)
  expect(await list()).toHaveLength(3)
  await snapshots.expire(id, 8)
  expect((await list()).map((one) => one.id)).not.toContain(recent.id)
  expect(await list()).toHaveLength(2)
})

test('one that cannot be read is listed as such, told when it is opened, and can be deleted', async () => {
  const { take, list, sendTo, snapshotStorage, id, readMap } = await openServer()
  const [lost, garbled, newer, good] = [
    await take({ name: 'Perdue' }),
    await take({ name: 'Illisible' }),
    await take({ name: 'Plus récente' }),
    await take({ name: 'Bonne' }),
  ]
  await snapshotStorage.remove(id, lost.id)
  for (const [one, text] of [
    [garbled, '{"format":"autre"}'],
    [newer, '{"format":"maillage/2","actors":[]}'],
  ] as const) {
    await snapshotStorage.remove(id, one.id)
    await snapshotStorage.write(id, one.id, new TextEncoder().encode(text))
  }
  expect((await list()).find((one) => one.id === lost.id)?.isDamaged).toBe(true)
  for (const suffix of ['', '/restore']) {
    const ask = (of: SnapshotRecord) => sendTo(`/${of.id}${suffix}`, suffix ? { json: {} } : {})
    expect(await problemOf(await ask(lost))).toMatchObject({ status: 422, code: 'snapshot-damaged' })
    expect(await problemOf(await ask(garbled))).toMatchObject({ status: 422, code: 'snapshot-damaged' })
    expect(await problemOf(await ask(newer))).toMatchObject({ status: 422, code: 'snapshot-newer' })
    expect((await ask(good)).status).toBe(200)
  }
  expect(await readMap()).toEqual(MAP)
  for (const one of [lost, garbled, newer]) expect((await sendTo(`/${one.id}`, { method: 'DELETE' })).status).toBe(204)
  expect((await list()).map(({ name }) => name)).toEqual(['Bonne'])
})

test('a map that is more than one may hold now is not restored, and nothing is lost', async () => {
  const { take, sendTo, clear, readMap, list } = await openServer({ actors: COUNTS.actors - 1 })
  const { id } = await take({ name: 'Grande' })
  await clear()
  expect(await problemOf(await sendTo(`/${id}/restore`, { json: {} }))).toEqual({
    status: 413,
    code: 'map-full',
    detail: 'Cette version est plus grande que ce qu’une carte peut contenir.',
  })
  expect(await readMap()).toEqual(EMPTY_MAP)
  expect(await list()).toHaveLength(1)
})

test.for([
  { what: 'no name', json: { text: 'x' } },
  { what: 'a blank name', json: { name: '  ' } },
  { what: 'a name that is too long', json: { name: 'x'.repeat(121) } },
  { what: 'a date that is none', json: { name: 'COPIL', validOn: 'juin 2023' } },
  { what: 'a person with too long a name', json: { name: 'COPIL', by: 'x'.repeat(61) } },
])('$what is refused', async ({ json }) => {
  const { sendTo, list } = await openServer()
  expect(await problemOf(await sendTo('', { json }))).toMatchObject({ status: 400, code: 'request-invalid' })
  expect(await list()).toEqual([])
})

test.for(['GET', 'PATCH', 'DELETE', 'restore'])('one that is not there answers 404 to %s', async (method) => {
  const { sendTo, take } = await openServer()
  const { id: gone } = await take({ name: 'COPIL' })
  await sendTo(`/${gone}`, { method: 'DELETE' })
  const ask = method === 'restore' ? { json: {} } : { method, ...(method === 'PATCH' && { json: { name: 'CT' } }) }
  const answer = await sendTo(`/${gone}${method === 'restore' ? '/restore' : ''}`, ask)
  expect(await problemOf(answer)).toEqual({ status: 404, code: 'not-found', detail: 'Cette version n’existe plus.' })
})

test('a territory that goes takes its snapshots along', async () => {
  const { take, send, id, snapshotStorage, catalogue } = await openServer()
  await take({ name: 'COPIL' })
  expect((await send(`/api/territories/${id}`, { as: 'admin', method: 'DELETE' })).status).toBe(204)
  expect(await snapshotStorage.check(id)).toEqual(new Map())
  expect(await catalogue.snapshots(id)).toEqual([])
})

test('snapshots of another territory are not found', async () => {
  const { take, send } = await openServer()
  const { id } = await take({ name: 'COPIL' })
  const made = (await (
    await send('/api/territories', { as: 'admin', json: { name: 'Autre' } })
  ).json()) as InMemoryServer['territory']
  const answer = await send(`/api/territories/${made.id}/snapshots/${id}`, { as: 'admin' })
  expect(await problemOf(answer)).toMatchObject({ status: 404 })
})
