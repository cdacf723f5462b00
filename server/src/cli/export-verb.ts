import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { LANGUAGES, type Language } from '@maillage/shared/words/words'
import { openOfflineLiveMaps } from '../http/offline-live-maps'
import { dayOf, shownOn } from '../indicators/snapshot-day'
import { type CsvTable, DATA_FORMATS, type DataFileInput, type DataFormat, writeDataFile } from '../map-work/data-file'
import { reckoned } from '../map-work/reckon'
import { findTerritory, refuseFile } from './operands'
import { readSnapshot } from './snapshot-verbs'
import { OperatorError, type Workplace } from './workplace'

/** What stands after `--at`, `--format`, `--lang` and `--table`, where it was given. */
export interface ExportOptions {
  readonly at?: string | undefined
  readonly format?: string | undefined
  readonly lang?: string | undefined
  readonly table?: string | undefined
}

const TABLES: Readonly<Record<string, CsvTable>> = { acteurs: 'actors', liens: 'links', contacts: 'contacts' }

/** Saves a map, or a version of it, in the format that is asked for, else in the one that the file's name ends in. */
export async function exportMap(workplace: Workplace, options: ExportOptions, id = '', path = ''): Promise<boolean> {
  const territory = await findTerritory(workplace.catalogue, id)
  const { id: key, name } = territory
  const exportedAt = workplace.now().toISOString()
  const input = { ...readOptions(options, path), head: { territory: { id: key, name }, exportedAt } }
  const { bytes, counts, ...beside } =
    options.at === undefined
      ? await writeLive(workplace, input)
      : await writeKept(input, await readSnapshot(workplace, territory, options.at))
  await writeFile(path, bytes).catch(refuseFile(path, 'ne peut pas être écrit'))
  workplace.print(`${counts.actors} acteurs et ${counts.links} liens sont dans « ${path} ».`)
  const told = [
    ...(beside.contacts > 0 ? [`${beside.contacts} contacts`] : []),
    ...(beside.viewNotes > 0 ? [`les notes de ${beside.viewNotes} vues`] : []),
  ].join(' et ')
  if (told) {
    workplace.print(`Le fichier contient aussi ${told} : ne le donnez qu’à des personnes qui peuvent les voir.`)
  }
  return true
}

type Asked = Omit<DataFileInput, 'side' | 'beside'>

async function writeLive({ maps }: Workplace, asked: Asked) {
  const live = openOfflineLiveMaps(maps)
  const { id } = asked.head.territory
  const beside = await live.readPrivate(id)
  const side = { kind: 'live', day: asked.head.exportedAt.slice(0, 10) } as const
  return reckoned(await writeDataFile(await live.readUpdates(id), { ...asked, side, beside }))
}

async function writeKept(asked: Asked, { record, file }: Awaited<ReturnType<typeof readSnapshot>>) {
  // Kept as a file already: what it says is not changed by reading it.
  if (asked.format === 'json') return { bytes: file, counts: record.counts, contacts: 0, viewNotes: 0 }
  const side = { kind: 'kept', id: record.id, file, day: dayOf(record) } as const
  return reckoned(await writeDataFile([], { ...asked, side, version: record.name || shownOn(record) }))
}

function readOptions({ format, lang = 'fr', table = 'acteurs' }: ExportOptions, path: string) {
  const ending = extname(path).slice(1).toLowerCase()
  const known = (word: string): word is DataFormat => (DATA_FORMATS as readonly string[]).includes(word)
  const asked = format ?? (known(ending) ? ending : 'json')
  if (!known(asked)) throw new OperatorError(`Le format « ${asked} » n’existe pas : ${DATA_FORMATS.join(', ')}.`)
  if (!LANGUAGES.includes(lang as Language)) {
    throw new OperatorError(`La langue « ${lang} » n’existe pas : ${LANGUAGES.join(', ')}.`)
  }
  const csvTable = Object.hasOwn(TABLES, table) ? TABLES[table] : undefined
  if (!csvTable) throw new OperatorError(`Le tableau « ${table} » n’existe pas : ${Object.keys(TABLES).join(', ')}.`)
  return { format: asked, language: lang as Language, table: csvTable }
}
