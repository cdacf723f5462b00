import { inflateRawSync } from 'node:zlib'
import { addContact } from '@maillage/shared/document/contacts'
import { writeMap } from '@maillage/shared/document/write-map'
import { ActorId } from '@maillage/shared/map/ids'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { beforeEach, expect, test } from 'vitest'
import { DATA_FORMATS } from '../map-work/data-file'
import { type Caller, type InMemoryServer, openInMemoryServer } from './in-memory-server'

const MAP = (EXAMPLES[0] as (typeof EXAMPLES)[number]).map
const PERSON = 'Awa Diallo'
const ana = { name: 'Ana', at: '2026-11-22T10:00:00.000Z' }

let server: InMemoryServer
let path: string
beforeEach(async () => {
  server = await openInMemoryServer()
  path = `/api/territories/${server.territory.id}/export`
  await server.liveMaps.changeMap(server.territory.id, (map) => writeMap(map, MAP, ana))
  await server.liveMaps.changePrivate(server.territory.id, (document) => {
    addContact(document, { actor: ActorId.parse('cpam'), name: PERSON, phone: '06 12 34 56 78' }, ana)
  })
})

const get = (rest: string, as: Caller = 'viewer', headers: Record<string, string> = {}) =>
  server.send(`${path}.${rest}`, { as, headers })
const textOf = async (rest: string, as?: Caller) => allTexts(Buffer.from(await (await get(rest, as)).arrayBuffer()))

/** What a file says; of a workbook, what its parts say. */
function allTexts(bytes: Buffer): string {
  if (bytes.readUInt16BE() !== 0x504b) return bytes.toString()
  const texts: string[] = []
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, size, header] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 42),
    ]
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
    const part = bytes.subarray(start, start + size)
    texts.push((method === 0 ? part : inflateRawSync(part)).toString())
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return texts.join('\n')
}

test.for([
  ['json', 'application/json'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['csv', 'text/csv; charset=utf-8'],
  ['html', 'text/html; charset=utf-8'],
  ['gexf', 'application/gexf+xml'],
  ['graphml', 'application/graphml+xml'],
] as const)('a .%s is saved under the name of the map, as %s', async ([format, type]) => {
  const response = await get(format)
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': type,
    ...(format !== 'json' && { 'content-language': 'fr', vary: 'accept-language' }),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-disposition':
      `attachment; filename="maillage-Metropole-Rouen-2026-11-22.${format}"; ` +
      `filename*=UTF-8''maillage%20M%C3%A9tropole%20%C2%AB%20Rouen%20%C2%BB%202026-11-22.${format}`,
  })
  const text = allTexts(Buffer.from(await response.arrayBuffer()))
  const escaped = (name: string) => (format === 'json' || format === 'csv' ? name : name.replaceAll('&', '&amp;'))
  for (const { name } of MAP.actors) expect(text.includes(escaped(name)), name).toBe(true)
})

test.for(
  DATA_FORMATS.flatMap((format) => [
    { rest: format, as: 'editor' as const, seen: format === 'json' || format === 'xlsx' },
    { rest: format, as: 'admin' as const, seen: format === 'json' || format === 'xlsx' },
    { rest: format, as: 'contributor' as const, seen: false },
    { rest: format, as: 'viewer' as const, seen: false },
  ]),
)('contacts in the .$rest of a $as: $seen', async ({ rest, as, seen }) => {
  const text = await textOf(rest, as)
  expect([text.includes(PERSON), text.includes('06 12 34 56 78')]).toEqual([seen, seen])
})

test('a table of contacts is for editors, of the map of today', async () => {
  expect(await textOf('csv?table=contacts', 'editor')).toContain(`CPAM;${PERSON};;06 12 34 56 78;;`)
  expect((await get('csv?table=contacts', 'contributor')).status).toBe(403)
  const { id } = await server.snapshots.take(server.territory.id, { kind: 'named', name: 'COPIL', createdBy: '' })
  expect((await get(`csv?table=contacts&at=${id}`, 'editor')).status).toBe(400)
  for (const format of DATA_FORMATS) expect(await textOf(`${format}?at=${id}`, 'editor')).not.toContain(PERSON)
})

test.for([
  { rest: 'csv?lang=en', accepts: 'fr', begins: '\uFEFFName;Type;' },
  { rest: 'csv', accepts: 'de, en-GB;q=0.8, fr;q=0.5', begins: '\uFEFFName;Type;' },
  { rest: 'csv', accepts: 'de;q=0.9, *;q=0.1', begins: '\uFEFFNom;Type;' },
  { rest: 'csv', accepts: 'en;q=0', begins: '\uFEFFNom;Type;' },
  { rest: 'csv?table=links', accepts: '', begins: '\uFEFFDe;Type de lien;Vers;' },
  { rest: 'html', accepts: 'en', begins: '<!doctype html>\n<html lang="en">' },
])('$rest for who reads "$accepts" begins with $begins', async ({ rest, accepts, begins }) => {
  const response = await get(rest, 'viewer', { 'accept-language': accepts })
  expect(
    Buffer.from(await response.arrayBuffer())
      .toString()
      .slice(0, begins.length),
  ).toBe(begins)
})

test.for(['csv?table=secrets', 'xlsx?lang=de', 'gexf?at=../x'])('%s is refused', async (rest) => {
  const response = await get(rest)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ code: 'request-invalid' })
})

test('a version is written as it was, under its name', async () => {
  const draft = { kind: 'named', name: 'COPIL « 06 »', createdBy: '', validOn: '2023-06' } as const
  const { id } = await server.snapshots.take(server.territory.id, draft)
  await server.liveMaps.changeMap(server.territory.id, (map) => map.actors.clear())
  for (const format of DATA_FORMATS) {
    const response = await get(`${format}?at=${id}`)
    expect(response.headers.get('content-disposition')).toContain(
      `maillage-Metropole-Rouen-COPIL-06-2023-06.${format}"`,
    )
    const text = allTexts(Buffer.from(await response.arrayBuffer()))
    expect(text).toContain('Emergence-s')
  }
  expect(await textOf(`html?at=${id}`)).toContain('Version « COPIL « 06 » »')
  expect(await textOf('csv')).not.toContain('Emergence-s')
  expect((await get('gexf?at=absent00000000000000')).status).toBe(404)
})

test('an empty map is a file too', async () => {
  const empty = await openInMemoryServer()
  for (const format of DATA_FORMATS) {
    const response = await empty.send(`/api/territories/${empty.territory.id}/export.${format}`, { as: 'viewer' })
    expect(response.status).toBe(200)
  }
})
