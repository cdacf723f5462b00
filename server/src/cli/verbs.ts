import { readFile } from 'node:fs/promises'
import { replaceAdminKey } from '../access/admin-key'
import { adminLink } from '../access/issue-access'
import { readImport, reviewImport, sumOf, writeBeside, writeImport } from '../http/import-file'
import { openOfflineLiveMaps } from '../http/offline-live-maps'
import { checkMap, checkPrivate } from './check-map'
import { type ExportOptions, exportMap } from './export-verb'
import { findTerritory, refuseFile } from './operands'
import { checkSnapshots, openSnapshots, printSnapshots } from './snapshot-verbs'
import { OperatorError, type Workplace } from './workplace'

export interface Verb {
  readonly parameters: readonly string[]
  /** The options that it takes, `--name VALUE`, with what stands for the value in the usage text. */
  readonly options?: Readonly<Record<keyof ExportOptions, string>>
  readonly does: string
  /** Resolves to whether all is well. */
  run(workplace: Workplace, options: ExportOptions, ...values: string[]): Promise<boolean>
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
    options: {
      at: 'VERSION',
      format: 'json|xlsx|csv|html|gexf|graphml',
      lang: 'fr|en',
      table: 'acteurs|liens|contacts',
    },
    does: 'enregistre la carte d’un territoire, ou une version ; le nom du fichier dit le format, sinon maillage/1',
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

async function printVersions(workplace: Workplace, _options: ExportOptions, id = ''): Promise<boolean> {
  await printSnapshots(workplace, await findTerritory(workplace.catalogue, id))
  return true
}

async function importMap(workplace: Workplace, _options: ExportOptions, id = '', path = ''): Promise<boolean> {
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
  const { create, update, keep } = sumOf(written, await writeBeside(live, territory.id, read.file, { at: updatedAt }))
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
