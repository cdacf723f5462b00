import { type KeyboardEvent as ReactKeyboardEvent, useEffect } from 'react'
import { useFinding } from '../finding/finding-context'

/** Control with K opens the palette from anywhere on the page of a map. */
export function usePaletteKey(): void {
  const { sheet } = useFinding()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isK = event.key.toLowerCase() === 'k' && !event.shiftKey && !event.altKey
      if (!isK || !(event.ctrlKey || event.metaKey) || document.querySelector('[role="dialog"][data-rac]')) return
      event.preventDefault()
      sheet.set('palette')
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [sheet])
}

/** What / ? and Shift with F or V open from the map and the table; whether the key meant any of it. */
export function useFindingKeys(): (event: ReactKeyboardEvent) => boolean {
  const { sheet } = useFinding()
  return ({ key, shiftKey, altKey, ctrlKey, metaKey }) => {
    if (altKey || ctrlKey || metaKey) return false
    // French keyboards write / and ? with Shift.
    if (key === '/') openSearch(() => sheet.set('palette'))
    else if (key === '?') sheet.set('help')
    else if (key.toLowerCase() === 'f' && shiftKey) sheet.set('filters')
    else if (key.toLowerCase() === 'v' && shiftKey) sheet.set('views')
    else return false
    return true
  }
}

/** The field of the reading; where there is no room for one, the palette finds the same. */
function openSearch(openPalette: () => void): void {
  const field = document.querySelector<HTMLElement>('[data-search]')
  if (field?.checkVisibility()) field.focus()
  else openPalette()
}
