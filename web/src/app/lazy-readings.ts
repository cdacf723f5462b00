import { lazy } from 'react'
import { fetchAllLater } from '../design/later'
import type { Reading } from './reading'

/** So long a part that does not come keeps nobody from what is here. */
const PATIENCE_MS = 8_000

const fetchCanvas = () => whole(() => import('../canvas/map-canvas'))
const fetchTable = () => whole(() => import('../table/map-table'))

/** The canvas is the heavy part: who opens the table does without it until they want the map. */
export const fetchReading = (reading: Reading) => (reading === 'map' ? fetchCanvas() : fetchTable())

export const MapCanvas = lazy(async () => ({ default: (await fetchCanvas()).MapCanvas }))
export const MapTable = lazy(async () => ({ default: (await fetchTable()).MapTable }))

/**
 * A reading with all that it opens: a network that is cut a moment after the map is there must leave nobody without its
 * dialogs.
 */
async function whole<Code>(fetchCode: () => Promise<Code>): Promise<Code> {
  const code = await fetchCode()
  await Promise.race([fetchAllLater(), new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))])
  return code
}
