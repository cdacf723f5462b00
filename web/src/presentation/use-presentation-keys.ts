import { useEffect, useRef } from 'react'
import { isTurnedOff } from '../map-session/letter-keys'
import { type KeyAct, keyAct } from './key-act'

/** Keys of a presentation, wherever the focus is but in a dialog; a button keeps the keys that press it. */
export function usePresentationKeys(onAct: (act: KeyAct) => void): void {
  const act = useRef(onAct)
  useEffect(() => {
    act.current = onAct
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target as Element
      if (event.defaultPrevented || isTurnedOff(event) || target.closest?.('[role="dialog"], input, textarea')) return
      const isPress = event.key === ' ' || event.key === 'Enter'
      if (isPress && target.closest?.('button, a')) return
      const meant = keyAct(event)
      if (!meant) return
      event.preventDefault()
      act.current(meant)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
