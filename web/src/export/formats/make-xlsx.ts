import { toXlsx } from '@maillage/shared/exchange/to-xlsx'
import { wordsIn } from '@maillage/shared/words/words'
import type { Maker } from '../export-job'
import { fileSource } from './file-source'

/** The map as tables of a workbook: texts stay texts, days are dates. */
export const makeXlsx: Maker = async (job) => {
  const contacts = job.beside?.contacts.length ? job.beside.contacts : undefined
  const bytes = await toXlsx(fileSource(job), wordsIn(job.locale), contacts)
  return { blob: new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }) }
}
