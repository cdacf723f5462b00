import { readFile, writeFile } from 'node:fs/promises'
import { contactsOf } from '@maillage/shared/document/contacts'
import { toMaillage } from '@maillage/shared/exchange/maillage-json'
import { TerritoryId } from '@maillage/shared/map/ids'
import { replaceAdminKey } from '../access/admin-key'
import { adminLink } from '../access/issue-access'
import { readImport, sumOf, writeImport, writePersons } from '../http/import-file'
import { openOfflineLiveMaps } from '../http/offline-live-maps'
import type { Limits } from '../limits'
import type { Catalogue, StoredTerritory } from '../storage/catalogue'
import type { MapStorage } from '../storage/map-storage'
import { checkMap, checkPrivate } from './check-map'

/** What a verb works on: the data folder, held for this process alone. */
export interface Workplace {
  readonly catalogue: Catalogue
  readonly maps: MapStorage
  /** What links start with. */
  readonly baseUrl: string
  /** The key comes from the configuration. */
  readonly hasChosenKey: boolean
  readonly limits: Limits
  readonly now: () => Date
  readonly print: (line: string) => void
}

/** Something that the operator can put right; the message is a sentence. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError'
}

export interface Verb {
  readonly parameters: readonly string[]
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
    does: 'enregistre la carte d’un territoire au format maillage/1',
    run: exportMap,
  },
  import: {
    parameters: ['ID', 'FICHIER'],
    does: 'ajoute un fichier maillage/1 à la carte d’un territoire',
    run: importMap,
  },
  verify: { parameters: [], does: 'ouvre chaque territoire, contrôle et compte', run: verifyMaps },
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

async function exportMap({ catalogue, maps, now, print }: Workplace, id: string, path: string): Promise<boolean> {
  const territory = await findTerritory(catalogue, id)
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

async function importMap(
  { catalogue, maps, limits, now, print }: Workplace,
  id: string,
  path: string,
): Promise<boolean> {
  const territory = await findTerritory(catalogue, id)
  const read = readImport(await readFile(path).catch(refuseFile(path, 'ne peut pas être lu')))
  if (!read.ok) {
    for (const { message } of read.problems) print(message)
    throw new OperatorError('Rien n’a été importé.')
  }
  const live = openOfflineLiveMaps(maps)
  const updatedAt = now().toISOString()
  const written = await live.changeMap(territory.id, (map) => writeImport(map, read.file, { at: updatedAt, limits }))
  const { create, update, keep } = sumOf(written, await writePersons(live, territory.id, read.file, { at: updatedAt }))
  const { actors, links } = await live.readMap(territory.id)
  await catalogue.recordMap(territory.id, { counts: { actors: actors.length, links: links.length }, updatedAt })
  print(`${create} éléments créés, ${update} modifiés, ${keep} inchangés.`)
  return true
}

async function verifyMaps({ catalogue, maps, now, print }: Workplace): Promise<boolean> {
  let isWell = true
  for (const territory of await catalogue.list()) {
    const map = await checkMap(maps, territory.id)
    const { contacts, ...persons } = await checkPrivate(maps, territory.id)
    for (const { damage } of [map, persons]) {
      if (damage) await catalogue.recordDamage(territory.id, { ...damage, foundAt: now().toISOString() })
    }
    const problems = [...map.problems, ...persons.problems.map((problem) => `contacts : ${problem}`)]
    const state = problems.length === 0 ? 'bon état' : 'ABÎMÉ   '
    const counts = [`${map.counts.actors} acteurs`, `${map.counts.links} liens`]
    if (contacts > 0) counts.push(`${contacts} contacts`)
    print(`${state}  ${territory.id}  ${counts.join(', ')}  ${territory.name}`)
    for (const problem of problems) print(`          ${problem}`)
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
