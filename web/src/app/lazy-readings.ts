import { later } from '../design/later'
import { fetchTableSentences } from '../i18n/i18n'
import type { Reading } from './reading'

// The canvas is the heavy part: who opens the table does without it. Whichever is not opened first comes last of all.
const canvas = later(() => import('../canvas/map-canvas'), { likelihood: 'low', sentences: async () => undefined })
const table = later(() => import('../table/map-table'), { likelihood: 'low', sentences: fetchTableSentences })

export const readingCode = (reading: Reading) => (reading === 'map' ? canvas : table)
/** Undefined until it is here, as is the table. */
export const readMapCanvas = () => canvas.read()?.MapCanvas
export const readMapTable = () => table.read()?.MapTable
