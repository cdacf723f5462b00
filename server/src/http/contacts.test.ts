import { addContact } from '@maillage/shared/document/contacts'
import { writeMap } from '@maillage/shared/document/write-map'
import { MaillageFile } from '@maillage/shared/exchange/maillage-json'
import { ActorId, privateDocumentOf } from '@maillage/shared/map/ids'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { beforeEach, expect, test } from 'vitest'
import { allUpdates } from '../storage/map-storage'
import { type Caller, type InMemoryServer, openInMemoryServer } from './in-memory-server'

const MAP = (EXAMPLES[0] as (typeof EXAMPLES)[number]).map
const NAME = 'Awa Diallo'
const ana = { name: 'Ana', at: '2026-11-22T10:00:00.000Z' }

let server: InMemoryServer
let path: string
beforeEach(async () => {
  server = await openInMemoryServer()
  path = `/api/territories/${server.territory.id}`
  await server.liveMaps.changeMap(server.territory.id, (map) => writeMap(map, MAP, ana))
  await server.liveMaps.changePrivate(server.territory.id, (document) => {
    addContact(document, { actor: ActorId.parse('cpam'), name: NAME, job: 'Déléguée' }, ana)
    addContact(document, { actor: ActorId.parse('gone'), name: 'Personne' }, ana)
  })
})

const exported = async () =>
  MaillageFile.parse(await (await server.send(`${path}/export.json`, { as: 'editor' })).json())

test.for<{ as: Caller; seesContacts: boolean }>([
  { as: 'admin', seesContacts: true },
  { as: 'facilitator', seesContacts: true },
  { as: 'editor', seesContacts: true },
  { as: 'contributor', seesContacts: false },
  { as: 'viewer', seesContacts: false },
])('the export of a $as has contacts: $seesContacts', async ({ as, seesContacts }) => {
  const text = await (await server.send(`${path}/export.json`, { as })).text()
  expect(text.includes(NAME)).toBe(seesContacts)
  expect('contacts' in JSON.parse(text)).toBe(seesContacts)
  // Nobody would see whom it is about.
  expect(text).not.toContain('Personne')
})

test('an import brings the contacts of an export back, into another territory too', async () => {
  const file = await exported()
  const other = await openInMemoryServer()
  const total = MAP.actors.length + MAP.links.length + 1
  const importPath = `/api/territories/${other.territory.id}/import`

  const trial = await other.send(`${importPath}?dryRun=1`, { as: 'editor', json: file })
  expect(await trial.json()).toEqual({ create: total, update: 0, keep: 0, problems: [] })
  expect(await other.liveMaps.readContacts(other.territory.id)).toEqual([])
  await other.send(importPath, { as: 'editor', json: file })
  expect(await other.liveMaps.readContacts(other.territory.id)).toEqual(file.contacts)

  const again = await other.send(importPath, { as: 'editor', json: file })
  expect(await again.json()).toEqual({ create: 0, update: 0, keep: total, problems: [] })
})

test('a contact of an actor that is not in the file is refused with its place', async () => {
  const file = await exported()
  const contacts = file.contacts?.map((contact) => ({ ...contact, actor: 'elsewhere' }))
  const answer = await server.send(`${path}/import`, { as: 'editor', json: { ...file, contacts } })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({
    problems: [{ row: 1, column: 'contacts[0].actor', code: 'contact-actor-missing' }],
  })
})

test('an erased territory leaves no contact behind', async () => {
  await server.send(path, { as: 'facilitator', method: 'DELETE' })
  expect(allUpdates(await server.mapStorage.load(privateDocumentOf(server.territory.id)))).toEqual([])
})
