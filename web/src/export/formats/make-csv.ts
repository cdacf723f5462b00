import { mapTables } from '@maillage/shared/exchange/map-tables'
import { tableCsv } from '@maillage/shared/exchange/to-csv'
import { wordsIn } from '@maillage/shared/words/words'
import type { Maker } from '../export-job'
import { fileSource } from './file-source'

/** One table of the map, which the product pastes again as it is. */
export const makeCsv: Maker = async (job) => {
  const tables = mapTables(fileSource(job), wordsIn(job.locale))
  return { blob: new Blob([tableCsv(tables[job.options.table], job.locale)], { type: 'text/csv;charset=utf-8' }) }
}
