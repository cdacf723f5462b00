import { later } from '../design/later'
import type { Reading } from './reading'

// The canvas is the heavy part: who opens the table does without it. Whichever is not opened first comes last of all.
const canvas = later(() => import('../canvas/map-canvas'), { likelihood: 'low' })
const table = later(() => import('../table/map-table'), { likelihood: 'low' })

export const readingCode = (reading: Reading) => (reading === 'map' ? canvas : table)
/** Undefined until it is here, as is the table. */
export const readMapCanvas = () => canvas.read()?.MapCanvas
export const readMapTable = () => table.read()?.MapTable
