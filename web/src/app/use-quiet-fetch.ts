import { useEffect } from 'react'
import { fetchAllLater } from '../design/later'

/** How long the map has been still before what may be wanted next is fetched. */
const STILL_MS = 1500

/** Fetches what was left for later once the map is open, so that nothing is waited for and a cut network stops nobody. */
export function useQuietFetch(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return
    let isStopped = false
    const start = () => {
      // Who is cut off is told when it is wanted; it is fetched as soon as there is a network.
      fetchAllLater(() => isStopped).catch(() => undefined)
    }
    const timer = setTimeout(start, STILL_MS)
    addEventListener('online', start)
    return () => {
      isStopped = true
      clearTimeout(timer)
      removeEventListener('online', start)
    }
  }, [isOpen])
}
