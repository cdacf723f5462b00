import { useEffect } from 'react'
import { fetchReading } from './lazy-readings'
import type { Reading } from './reading'

/**
 * Fetches the other reading too once one is open, and what could not be had before, so that a cut network does not
 * stand between them.
 */
export function useOtherReading(isOpen: boolean, reading: Reading): void {
  useEffect(() => {
    if (!isOpen) return
    const other = reading === 'map' ? 'actors' : 'map'
    const fetchBoth = async () => {
      await fetchReading(reading)
      await fetchReading(other)
    }
    // Who is cut off is told when it is wanted; it is fetched as soon as there is a network.
    const start = () => void fetchBoth().catch(() => undefined)
    start()
    addEventListener('online', start)
    return () => removeEventListener('online', start)
  }, [isOpen, reading])
}
