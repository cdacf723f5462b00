import { lazy } from 'react'
import { later } from '../design/later'
import type { Reading } from './reading'

const fetchCanvas = () => import('../canvas/map-canvas')
const fetchTable = () => import('../table/map-table')

// Once one is open the other comes in the quiet too: a cut network must not stand between them.
later(fetchCanvas)
later(fetchTable)

/** The canvas is the heavy part: who opens the table does without it until they want the map. */
export const fetchReading = (reading: Reading) => (reading === 'map' ? fetchCanvas() : fetchTable())

export const MapCanvas = lazy(async () => ({ default: (await fetchCanvas()).MapCanvas }))
export const MapTable = lazy(async () => ({ default: (await fetchTable()).MapTable }))
