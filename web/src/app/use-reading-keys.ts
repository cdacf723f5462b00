import type { TerritoryId } from '@maillage/shared/map/ids'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { useFinding } from '../finding/finding-context'
import { isTurnedOff } from '../map-session/letter-keys'
import { focusReadingSoon } from './focus-reading'
import { readingCode } from './lazy-readings'
import { presentPath, type Reading, readingPath } from './reading'
import { useFindingKeys } from './use-finding-keys'

/**
 * T leads to the table and M to the map, while the canvas or the grid has the focus and has no other use for the
 * letter. Whatever led from one reading to the other, the keyboard goes on in the new one.
 */
export function useReadingKeys(territory: TerritoryId, reading: Reading): (event: KeyboardEvent) => void {
  const [, navigate] = useLocation()
  const findByKey = useFindingKeys()
  const { shown: shownView } = useFinding()
  const shown = useRef(reading)
  useEffect(() => {
    if (shown.current === reading) return
    shown.current = reading
    // A failure to fetch it is told where it is shown.
    readingCode(reading)
      .fetch()
      .then(
        () => focusReadingSoon(),
        () => undefined,
      )
  }, [reading])
  return (event) => {
    if (event.defaultPrevented || isTurnedOff(event) || !isOnReading(event.target as Element)) return
    if (findByKey(event)) return void event.preventDefault()
    if (event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey && event.key.toLowerCase() === 'p') {
      event.preventDefault()
      return navigate(presentPath(territory, shownView.read()?.id))
    }
    const isPlain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey
    if (!isPlain) return
    const key = event.key.toLowerCase()
    if (key === 't' && reading === 'map') navigate(readingPath(territory, 'actors'))
    else if (key === 'm' && reading !== 'map') navigate(readingPath(territory, 'map'))
    else return
    event.preventDefault()
  }
}

/** A letter in a field is a letter. */
function isOnReading(target: Element): boolean {
  return !target.matches('input, textarea') && target.closest('[role="application"], [role="grid"]') !== null
}
