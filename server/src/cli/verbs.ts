import { readFile, writeFile } from 'node:fs/promises'
import { contactsOf } from '@maillage/shared/document/contacts'
import { toMaillage } from '@maillage/shared/exchange/maillage-json'
import { TerritoryId } from '@maillage/shared/map/ids'
import { replaceAdminKey } from '../access/admin-key'
import { adminLink } from '../access/issue-access'
import { readImport, reviewImport, sumOf, writeImport, writePersons } from '../http/import-file'
import { openOfflineLiveMaps } from '../http/offline-live-maps'
import type { Catalogue, StoredTerritory } from '../storage/catalogue'
import { checkMap, checkPrivate } from './check-map'
import { checkSnapshots, openSnapshots, printSnapshots, readSnapshot } from './snapshot-verbs'
import { OperatorError, type Workplace } from './workplace'

export interface Verb {
  readonly parameters: readonly string[]
  /** The value that `--at` takes, where there is that option; it comes after the others. */
  readonly at?: string
  readonly does: string
  /** Resolves to whether all is well. */
  run(workplace: Workplace, ...values: string[]): Promise<boolean>
}

/** What the operator can ask for, in the order of the usage text. */
export const VERBS: Readonly<Record<string, Verb>> = {
  'admin-link': {
    parameters: [],
    does: 'remplace la clé d’administration et montre le nouveau lien',
    run: printAdminLink,
  },
  territories: { parameters: [], does: 'liste les territoires', run: printTerritories },
  export: {
    parameters: ['ID', 'FICHIER'],
    at: 'VERSION',
    does: 'enregistre la carte d’un territoire, ou une version, au format maillage/1',
    run: exportMap,
  },
  import: {
    parameters: ['ID', 'FICHIER'],
    does: 'ajoute un fichier maillage/1 à la carte d’un territoire',
    run: importMap,
  },
  versions: { parameters: ['ID'], does: 'liste les versions d’un territoire', run: printVersions },
  verify: { parameters: [], does: 'ouvre chaque territoire, contrôle ses versions et compte', run: verifyMaps },
}

async function printAdminLink({ catalogue, baseUrl, hasChosenKey, print }: Workplace): Promise<boolean> {
  if (hasChosenKey) {
    throw new OperatorError(
      'La clé d’administration est fixée par ADMIN_KEY : c’est cette variable qu’il faut changer.',
    )
  }
  print(
    `Lien d’administration (à garder, il ne sera plus montré) : ${adminLink(baseUrl, await replaceAdminKey(catalogue))}`,
  )
  print('Le lien précédent ne fonctionne plus.')
  return true
}

async function printTerritories({ catalogue, print }: Workplace): Promise<boolean> {
  const territories = await catalogue.list()
  if (territories.length === 0) print('Il n’y a pas encore de territoire.')
  for (const { id, name, counts, updatedAt, example } of territories) {
    const marks = example ? ' (exemple)' : ''
    print(
      `${id}  ${counts.actors} acteurs, ${counts.links} liens, modifié le ${updatedAt.slice(0, 10)}  ${name}${marks}`,
    )
  }
  return true
}

async function printVersions(workplace: Workplace, id: string): Promise<boolean> {
  await printSnapshots(workplace, await findTerritory(workplace.catalogue, id))
  return true
}

async function exportMap(workplace: Workplace, id: string, path: string, version?: string): Promise<boolean> {
  const { catalogue, maps, now, print } = workplace
  const territory = await findTerritory(catalogue, id)
  if (version !== undefined) {
    const { record, file } = await readSnapshot(workplace, territory, version)
    await writeFile(path, file).catch(refuseFile(path, 'ne peut pas être écrit'))
    print(`${record.counts.actors} acteurs et ${record.counts.links} liens sont dans « ${path} ».`)
    return true
  }
  const live = openOfflineLiveMaps(maps)
  const map = await live.readMap(territory.id)
  const contacts = contactsOf(map.actors, await live.readContacts(territory.id))
  const exportedAt = now().toISOString()
  const text = toMaillage({ territory: { id: territory.id, name: territory.name }, exportedAt, ...map, contacts })
  await writeFile(path, text).catch(refuseFile(path, 'ne peut pas être écrit'))
  print(`${map.actors.length} acteurs et ${map.links.length} liens sont dans « ${path} ».`)
  if (contacts.length > 0) {
    print(
      `Le fichier contient aussi ${contacts.length} contacts : ne le donnez qu’à des personnes qui peuvent les voir.`,
    )
  }
  return true
}

async function importMap(workplace: Workplace, id: string, path: string): Promise<boolean> {
  const { catalogue, maps, limits, now, print } = workplace
  const territory = await findTerritory(catalogue, id)
  const read = readImport(await readFile(path).catch(refuseFile(path, 'ne peut pas être lu')))
  if (!read.ok) {
    for (const { message } of read.problems) print(message)
    throw new OperatorError('Rien n’a été importé.')
  }
  const live = openOfflineLiveMaps(maps)
  const review = await live.changeMap(territory.id, (map) => reviewImport(map, read.file, limits))
  if (review.create + review.update > 0 && (await live.readMap(territory.id)).actors.length > 0) {
    await openSnapshots(workplace).take(territory.id, { kind: 'before-import', createdBy: '' })
  }
  const updatedAt = now().toISOString()
  const written = await live.changeMap(territory.id, (map) => writeImport(map, read.file, { at: updatedAt, limits }))
  const { create, update, keep } = sumOf(written, await writePersons(live, territory.id, read.file, { at: updatedAt }))
  const { actors, links } = await live.readMap(territory.id)
  await catalogue.recordMap(territory.id, { counts: { actors: actors.length, links: links.length }, updatedAt })
  print(`${create} éléments créés, ${update} modifiés, ${keep} inchangés.`)
  return true
}

async function verifyMaps(workplace: Workplace): Promise<boolean> {
  const { catalogue, maps, now, print } = workplace
  let isWell = true
  for (const territory of await catalogue.list()) {
    const map = await checkMap(maps, territory.id)
    const { contacts, ...persons } = await checkPrivate(maps, territory.id)
    for (const { damage } of [map, persons]) {
      if (damage) await catalogue.recordDamage(territory.id, { ...damage, foundAt: now().toISOString() })
    }
    const versions = await checkSnapshots(workplace, territory)
    const contactProblems = persons.problems.map((problem) => `contacts : ${problem}`)
    const problems = [...map.problems, ...contactProblems, ...versions.problems]
    const state = problems.length === 0 ? 'bon état' : 'ABÎMÉ   '
    const counts = [`${map.counts.actors} acteurs`, `${map.counts.links} liens`]
    if (contacts > 0) counts.push(`${contacts} contacts`)
    if (versions.count > 0) counts.push(`${versions.count} versions`)
    print(`${state}  ${territory.id}  ${counts.join(', ')}  ${territory.name}`)
    for (const problem of problems) print(`          ${problem}`)
    if (versions.strays > 0) print(`          ${versions.strays} fichiers de versions ne sont dans aucune liste`)
    if (problems.length > 0) isWell = false
  }
  print(isWell ? 'Tout est en bon état.' : 'Une partie des données est abîmée : ce qui est lisible est gardé.')
  return isWell
}

async function findTerritory(catalogue: Catalogue, id: string): Promise<StoredTerritory> {
  const parsed = TerritoryId.safeParse(id)
  const territory = parsed.success ? await catalogue.find(parsed.data) : undefined
  if (!territory) throw new OperatorError(`Aucun territoire n’a l’identifiant « ${id} » : « territories » les liste.`)
  return territory
}

function refuseFile(path: string, what: string): (cause: unknown) => never {
  return (cause) => {
    const code = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : ''
    throw new OperatorError(`Le fichier « ${path} » ${what}${code}.`, { cause })
  }
}
