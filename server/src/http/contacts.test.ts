import { addContact } from '@maillage/shared/document/contacts'
import { setViewNotes } from '@maillage/shared/document/view-notes'
import { addView } from '@maillage/shared/document/views'
import { writeMap } from '@maillage/shared/document/write-map'
import { MaillageFile } from '@maillage/shared/exchange/maillage-json'
import { ActorId, privateDocumentOf, ViewId } from '@maillage/shared/map/ids'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { beforeEach, expect, test } from 'vitest'
import { allUpdates } from '../storage/map-storage'
import { type Caller, type InMemoryServer, openInMemoryServer } from './in-memory-server'

const MAP = (EXAMPLES[0] as (typeof EXAMPLES)[number]).map
const NAME = 'Awa Diallo'
const SAID = 'Remercier la CPAM.'
const ana = { name: 'Ana', at: '2026-11-22T10:00:00.000Z' }

let server: InMemoryServer
let path: string
beforeEach(async () => {
  server = await openInMemoryServer()
  path = `/api/territories/${server.territory.id}`
  await server.liveMaps.changeMap(server.territory.id, (map) => writeMap(map, MAP, ana))
  const view = await server.liveMaps.changeMap(server.territory.id, (map) => addView(map, { title: 'Santé' }, ana))
  await server.liveMaps.changePrivate(server.territory.id, (document) => {
    addContact(document, { actor: ActorId.parse('cpam'), name: NAME, job: 'Déléguée' }, ana)
    addContact(document, { actor: ActorId.parse('gone'), name: 'Personne' }, ana)
    setViewNotes(document, view, SAID, ana)
    setViewNotes(document, ViewId.parse('gone'), 'Plus rien à dire', ana)
  })
})

const exported = async () =>
  MaillageFile.parse(await (await server.send(`${path}/export.json`, { as: 'editor' })).json())

test.for<{ as: Caller; seesThem: boolean }>([
  { as: 'admin', seesThem: true },
  { as: 'facilitator', seesThem: true },
  { as: 'editor', seesThem: true },
  { as: 'contributor', seesThem: false },
  { as: 'viewer', seesThem: false },
])('the export of a $as has contacts and notes of views: $seesThem', async ({ as, seesThem }) => {
  const text = await (await server.send(`${path}/export.json`, { as })).text()
  expect([text.includes(NAME), text.includes(SAID)]).toEqual([seesThem, seesThem])
  const file = JSON.parse(text)
  expect(['contacts' in file, 'viewNotes' in file]).toEqual([seesThem, seesThem])
  // Nobody would see whom or what it is about.
  expect(text).not.toMatch(/Personne|Plus rien à dire/)
})

test('a version has neither contacts nor notes, whoever asks', async () => {
  const { id } = await server.snapshots.take(server.territory.id, { kind: 'named', name: 'COPIL', createdBy: '' })
  const text = await (await server.send(`${path}/export.json?at=${id}`, { as: 'admin' })).text()
  expect(MaillageFile.parse(JSON.parse(text))).not.toHaveProperty('viewNotes')
  expect([text.includes(NAME), text.includes(SAID)]).toEqual([false, false])
})

test('an import brings the contacts and notes of an export back, into another territory too', async () => {
  const file = await exported()
  const [[view], [contact], [notes]] = [file.views, file.contacts ?? [], file.viewNotes ?? []]
  const other = await openInMemoryServer()
  const total = MAP.actors.length + MAP.links.length + [view, contact, notes].length
  const importPath = `/api/territories/${other.territory.id}/import`

  const trial = await other.send(`${importPath}?dryRun=1`, { as: 'editor', json: file })
  expect(await trial.json()).toEqual({ create: total, update: 0, keep: 0, problems: [] })
  expect(await other.liveMaps.readPrivate(other.territory.id)).toEqual({ contacts: [], viewNotes: [] })
  await other.send(importPath, { as: 'editor', json: file })
  expect(await other.liveMaps.readPrivate(other.territory.id)).toEqual({ contacts: [contact], viewNotes: [notes] })
  expect(contact).toMatchObject({ name: NAME })
  expect(notes).toEqual({ view: view?.id, text: SAID, updatedAt: ana.at, updatedBy: 'Ana' })

  const again = await other.send(importPath, { as: 'editor', json: file })
  expect(await again.json()).toEqual({ create: 0, update: 0, keep: total, problems: [] })
})

test('what is about an actor or a view that is not in the file is refused with its place', async () => {
  const file = await exported()
  const contacts = file.contacts?.map((contact) => ({ ...contact, actor: 'elsewhere' }))
  const answer = await server.send(`${path}/import`, { as: 'editor', json: { ...file, views: [], contacts } })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({
    problems: [
      { row: 1, column: 'contacts[0].actor', code: 'contact-actor-missing' },
      { row: 1, column: 'viewNotes[0].view', code: 'notes-view-missing' },
    ],
  })
})

test('an erased territory leaves no contact behind', async () => {
  await server.send(path, { as: 'facilitator', method: 'DELETE' })
  expect(allUpdates(await server.mapStorage.load(privateDocumentOf(server.territory.id)))).toEqual([])
})
