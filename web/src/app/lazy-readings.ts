import { type Later, later } from '../design/later'
import { fetchTableSentences } from '../i18n/i18n'
import type { Reading } from './reading'

// The canvas is the heavy part: who opens the table does without it. Whichever is not opened first comes last of all.
const canvas = later(() => import('../canvas/map-canvas'), { likelihood: 'low', sentences: async () => undefined })
const evolution = later(() => import('./evolution-screen'), { likelihood: 'low' })
const table = later(() => import('../table/map-table'), { likelihood: 'low', sentences: fetchTableSentences })
const indicators = later(() => import('./indicators-reading'), { likelihood: 'low' })
const CODES = { map: canvas, actors: table, links: table, indicators, evolution } as const

export const readingCode = (reading: Reading): Later<unknown> => CODES[reading]
/** Undefined until it is here, as are the others. */
export const readMapCanvas = () => canvas.read()?.MapCanvas
export const readEvolutionScreen = () => evolution.read()?.EvolutionScreen
export const readMapTable = () => table.read()?.MapTable
export const readIndicators = () => indicators.read()?.IndicatorsReading
