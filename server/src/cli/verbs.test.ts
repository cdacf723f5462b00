import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addContact } from '@maillage/shared/document/contacts'
import { setViewNotes } from '@maillage/shared/document/view-notes'
import { addView } from '@maillage/shared/document/views'
import { ActorId, newId, privateDocumentOf } from '@maillage/shared/map/ids'
import { SnapshotId } from '@maillage/shared/map/snapshot'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ensureAdminKey } from '../access/admin-key'
import { hashKey, openTerritory } from '../access/issue-access'
import { openOfflineLiveMaps } from '../http/offline-live-maps'
import { seedExamples } from '../http/seed-examples'
import { DEFAULT_LIMITS } from '../limits'
import { Snapshots } from '../snapshots/snapshots'
import { openInMemoryCatalogue } from '../storage/in-memory-catalogue'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { openInMemorySnapshotStorage } from '../storage/in-memory-snapshot-storage'
import type { ExportOptions } from './export-verb'
import { VERBS } from './verbs'
import type { Workplace } from './workplace'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maillage-cli-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function openWorkplace(options: Partial<Workplace> = {}) {
  const lines: string[] = []
  const now = () => new Date('2026-11-22T10:00:00.000Z')
  const [catalogue, maps, storage] = [openInMemoryCatalogue(), openInMemoryMapStorage(), openInMemorySnapshotStorage()]
  const log = { warn: () => expect.unreachable() }
  const snapshots = new Snapshots({
    catalogue,
    storage,
    maps: openOfflineLiveMaps(maps),
    limits: DEFAULT_LIMITS,
    log,
    now,
  })
  await seedExamples(EXAMPLES.slice(0, 1), { catalogue, liveMaps: openOfflineLiveMaps(maps), now })
  const print = (line: string) => lines.push(line)
  const workplace: Workplace = {
    catalogue,
    maps,
    snapshots: storage,
    baseUrl: 'http://ici',
    hasChosenKey: false,
    limits: DEFAULT_LIMITS,
    now,
    print,
    ...options,
  }
  const run = (verb: string, ...values: string[]) => VERBS[verb]?.run(workplace, {}, ...values)
  const exportAs = (options: ExportOptions, ...values: string[]) => VERBS.export?.run(workplace, options, ...values)
  return { catalogue, maps, storage, snapshots, now, lines, run, exportAs }
}

const ROUEN = EXAMPLES[0] as (typeof EXAMPLES)[number]

test('admin-link replaces the key', async () => {
  const { catalogue, lines, run } = await openWorkplace()
  const before = await ensureAdminKey(catalogue, undefined)
  expect(await run('admin-link')).toBe(true)
  const key = /http:\/\/ici\/admin#(a_\w+)$/.exec(lines[0] ?? '')?.[1] ?? ''
  expect(key).not.toBe(before)
  expect(await catalogue.adminKeyHash()).toBe(hashKey(key))
})

test('admin-link leaves a key of the configuration alone', async () => {
  const { run } = await openWorkplace({ hasChosenKey: true })
  await expect(run('admin-link')).rejects.toThrow('ADMIN_KEY')
})

test('territories lists what there is', async () => {
  const { lines, run } = await openWorkplace()
  expect(await run('territories')).toBe(true)
  const { actors, links } = ROUEN.map
  const text = `${ROUEN.id}  ${actors.length} acteurs, ${links.length} liens, modifié le 2026-11-22  Rouen (exemple)`
  expect(lines).toEqual([text])
})

test('what was exported is imported elsewhere as it was', async () => {
  const { catalogue, maps, now, lines, run } = await openWorkplace()
  const { territory } = await openTerritory(catalogue, 'Copie', now())
  const path = join(folder, 'rouen.json')

  expect(await run('export', ROUEN.id, path)).toBe(true)
  expect(await run('import', territory.id, path)).toBe(true)

  expect(await openOfflineLiveMaps(maps).readMap(territory.id)).toEqual(ROUEN.map)
  const { actors, links } = ROUEN.map
  expect((await catalogue.find(territory.id))?.counts).toEqual({ actors: actors.length, links: links.length })
  expect(lines.at(-1)).toBe(`${actors.length + links.length} éléments créés, 0 modifiés, 0 inchangés.`)
})

test('contacts and notes of views are exported, imported and verified with the map they belong to', async () => {
  const { catalogue, maps, now, lines, run } = await openWorkplace()
  const live = openOfflineLiveMaps(maps)
  const [actor, gone] = [ActorId.parse('cpam'), ActorId.parse('gone')]
  const author = { name: 'Ana', at: now().toISOString() }
  const view = await live.changeMap(ROUEN.id, (map) => addView(map, { title: 'Santé' }, author))
  await live.changePrivate(ROUEN.id, (document) => {
    addContact(document, { actor, name: 'Awa Diallo', phone: '06 12 34 56 78' }, author)
    addContact(document, { actor: gone, name: 'Personne' }, author)
    setViewNotes(document, view, 'Remercier la CPAM.', author)
  })
  const { territory } = await openTerritory(catalogue, 'Copie', now())
  const path = join(folder, 'rouen.json')

  await run('export', ROUEN.id, path)
  expect(lines.at(-1)).toMatch(/^Le fichier contient aussi 1 contacts et les notes de 1 vues/)
  await run('import', territory.id, path)
  const known = (await live.readPrivate(ROUEN.id)).contacts.filter((contact) => contact.actor === actor)
  expect(await live.readPrivate(territory.id)).toMatchObject({
    contacts: known,
    viewNotes: [{ view, text: 'Remercier la CPAM.' }],
  })

  expect(await run('verify')).toBe(true)
  expect(lines.at(-2)).toContain('liens, 1 contacts  Copie')
  await maps.append(privateDocumentOf(territory.id), [new Uint8Array([9, 9, 9])])
  expect(await run('verify')).toBe(false)
  expect(lines.at(-2)).toMatch(/^ {10}contacts : la modification 2 n’en est pas une/)
})

test.for([
  { file: 'rouen.xlsx', options: {}, begins: 'PK' },
  { file: 'rouen.csv', options: {}, begins: '\uFEFFNom;Type;' },
  { file: 'rouen.CSV', options: { table: 'liens', lang: 'en' }, begins: '\uFEFFFrom;Kind;To;' },
  { file: 'rouen.html', options: {}, begins: '<!doctype html>\n<html lang="fr">' },
  { file: 'rouen.gexf', options: {}, begins: '<?xml' },
  { file: 'rouen.xml', options: { format: 'graphml' }, begins: '<?xml' },
  { file: 'rouen.txt', options: {}, begins: '{\n  "format": "maillage/1"' },
])('$file with $options begins with $begins', async ({ file, options, begins }) => {
  const { lines, exportAs } = await openWorkplace()
  const path = join(folder, file)
  expect(await exportAs(options, ROUEN.id, path)).toBe(true)
  expect((await readFile(path, 'utf8')).slice(0, begins.length)).toBe(begins)
  const { actors, links } = ROUEN.map
  expect(lines).toEqual([`${actors.length} acteurs et ${links.length} liens sont dans « ${path} ».`])
})

test.for([
  { options: { format: 'pdf' }, says: 'Le format « pdf » n’existe pas : json, xlsx,' },
  { options: { lang: 'de' }, says: 'La langue « de » n’existe pas : fr, en.' },
  { options: { table: 'toString' }, says: 'Le tableau « toString » n’existe pas : acteurs, liens, contacts.' },
])('an export with $options is refused', async ({ options, says }) => {
  const { exportAs } = await openWorkplace()
  await expect(exportAs(options, ROUEN.id, join(folder, 'x'))).rejects.toThrow(says)
})

test('a file that is wrong is told by place, and imports nothing', async () => {
  const { maps, lines, run } = await openWorkplace()
  const path = join(folder, 'faux.json')
  await run('export', ROUEN.id, path)
  await writeFile(path, (await readFile(path, 'utf8')).replace('"type": "', '"type": "x'))
  await expect(run('import', ROUEN.id, path)).rejects.toThrow('Rien n’a été importé.')
  expect(lines.at(-1)).toMatch(/^Acteur 1, champ « type » \(actors\[0\]\.type\) : le type « x/)
  expect(await openOfflineLiveMaps(maps).readMap(ROUEN.id)).toEqual(ROUEN.map)
})

test.for([
  { verb: 'export', id: 'inconnu0000000000000', file: 'x.json', says: 'Aucun territoire' },
  { verb: 'export', id: '../x', file: 'x.json', says: 'Aucun territoire' },
  { verb: 'export', id: ROUEN.id, file: 'nulle/part.json', says: 'ne peut pas être écrit (ENOENT)' },
  { verb: 'import', id: ROUEN.id, file: 'absent.json', says: 'ne peut pas être lu (ENOENT)' },
])('$verb $id $file says $says', async ({ verb, id, file, says }) => {
  const { run } = await openWorkplace()
  await expect(run(verb, id, join(folder, file))).rejects.toThrow(says)
})

test('verify counts each map', async () => {
  const { lines, run } = await openWorkplace()
  expect(await run('verify')).toBe(true)
  expect(lines).toEqual([
    `bon état  ${ROUEN.id}  ${ROUEN.map.actors.length} acteurs, ${ROUEN.map.links.length} liens  Rouen`,
    'Tout est en bon état.',
  ])
})

test('verify tells what cannot be read', async () => {
  const { maps } = await openWorkplace()
  const load: typeof maps.load = async (territory) => ({
    ...(await maps.load(territory)),
    damage: territory === ROUEN.id ? [{ kind: 'middle', place: 'log-1:512', bytes: 40 }] : [],
  })
  const { catalogue } = await openWorkplace()
  const { lines, run } = await openWorkplace({ catalogue, maps: { ...maps, load } })
  expect(await run('verify')).toBe(false)
  expect(lines[1]).toBe('          un morceau n’est pas lisible (log-1:512, 40 octets)')
  const damage = { foundAt: '2026-11-22T10:00:00.000Z', bytes: 40, places: ['middle log-1:512'], seenAt: null }
  expect((await catalogue.find(ROUEN.id))?.damage).toEqual(damage)

  const broken = await openWorkplace()
  await broken.maps.append(ROUEN.id, [new Uint8Array([9, 9, 9])])
  expect(await broken.run('verify')).toBe(false)
})

test('versions are listed, and taken away as files', async () => {
  const { snapshots, lines, run, exportAs, catalogue, now, maps } = await openWorkplace()
  expect(await run('versions', ROUEN.id)).toBe(true)
  expect(lines).toEqual(['Ce territoire n’a pas encore de version.'])
  const { id } = await snapshots.take(ROUEN.id, { kind: 'named', name: 'COPIL', createdBy: 'Ana' })
  await snapshots.take(ROUEN.id, { kind: 'automatic', createdBy: '' })
  lines.length = 0
  expect(await run('versions', ROUEN.id)).toBe(true)
  const counts = `${ROUEN.map.actors.length} acteurs, ${ROUEN.map.links.length} liens`
  expect(lines.map((line) => line.slice(22))).toEqual([
    `${counts}, automatique du 2026-11-22`,
    `${counts}, « COPIL » du 2026-11-22`,
  ])

  const path = join(folder, 'copil.json')
  await openOfflineLiveMaps(maps).changeMap(ROUEN.id, (map) => map.actors.clear())
  expect(await exportAs({ at: id }, ROUEN.id, path)).toBe(true)
  const { territory } = await openTerritory(catalogue, 'Copie', now())
  expect(await run('import', territory.id, path)).toBe(true)
  expect(await openOfflineLiveMaps(maps).readMap(territory.id)).toEqual(ROUEN.map)
  expect(await snapshots.list(territory.id)).toEqual([])
  const gexf = join(folder, 'copil.gexf')
  expect(await exportAs({ at: id }, ROUEN.id, gexf)).toBe(true)
  expect((await readFile(gexf, 'utf8')).match(/<node /g)).toHaveLength(ROUEN.map.actors.length)
  await expect(exportAs({ at: 'nulle-part' }, ROUEN.id, path)).rejects.toThrow('« versions » les liste')
})

test('an import that changes something keeps the map before', async () => {
  const { snapshots, run } = await openWorkplace()
  const path = join(folder, 'rouen.json')
  await run('export', ROUEN.id, path)
  await run('import', ROUEN.id, path)
  expect(await snapshots.list(ROUEN.id)).toEqual([])
  await writeFile(path, (await readFile(path, 'utf8')).replace('"CPAM"', '"CPAM 76"'))
  await run('import', ROUEN.id, path)
  expect(await snapshots.list(ROUEN.id)).toMatchObject([{ kind: 'before-import' }])
})

test('verify counts versions, and tells those that cannot be read', async () => {
  const { snapshots, storage, lines, run } = await openWorkplace()
  const { id } = await snapshots.take(ROUEN.id, { kind: 'named', name: 'COPIL', createdBy: 'Ana' })
  const { id: lost } = await snapshots.take(ROUEN.id, { kind: 'automatic', createdBy: '' })
  expect(await run('verify')).toBe(true)
  expect(lines[0]).toContain('2 versions')
  await storage.remove(ROUEN.id, lost)
  await storage.write(ROUEN.id, SnapshotId.parse(newId()), new Uint8Array(9))
  lines.length = 0
  expect(await run('verify')).toBe(false)
  expect(lines.map((line) => line.trim())).toContain(
    `la version ${lost}, automatique du 2026-11-22, n’a plus de fichier`,
  )
  expect(lines.map((line) => line.trim())).toContain('1 fichiers de versions ne sont dans aucune liste')
  expect(id).not.toBe(lost)
})
