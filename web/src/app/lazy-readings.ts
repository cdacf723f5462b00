import { lazy } from 'react'
import { fetchAllLater, later } from '../design/later'
import type { Reading } from './reading'

const fetchCanvas = () => import('../canvas/map-canvas')
const fetchTable = () => import('../table/map-table')

// Once one is open the other comes in the quiet too: a cut network must not stand between them.
later(fetchCanvas)
later(fetchTable)

/** The canvas is the heavy part: who opens the table does without it until they want the map. */
export const fetchReading = (reading: Reading) => (reading === 'map' ? fetchCanvas() : fetchTable())

export const MapCanvas = lazy(async () => ({ default: (await whole(fetchCanvas)).MapCanvas }))
export const MapTable = lazy(async () => ({ default: (await whole(fetchTable)).MapTable }))

/**
 * With all that a reading opens later: until a service worker keeps it, a network that is cut a moment after the map
 * is there must not leave somebody without its dialogs. What cannot be had now is tried again when it is wanted.
 */
async function whole<Reading>(fetchReading: () => Promise<Reading>): Promise<Reading> {
  const reading = await fetchReading()
  await fetchAllLater(() => false).catch(() => undefined)
  return reading
}
