import { useEffect, useEffectEvent } from 'react'
import { useFinding } from '../../finding/finding-context'
import { useMapSession } from '../../map-session/map-session-context'
import { isLargeToPrint } from './print-picture'

/** Control with P prepares a large map first; all else is left to the browser, which prints at once. */
export function usePrintKey(): void {
  const { sheet } = useFinding()
  const { view } = useMapSession()
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event
    const isPrint = (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'p'
    if (!isPrint || !isLargeToPrint(view)) return
    event.preventDefault()
    sheet.set('print')
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
}
