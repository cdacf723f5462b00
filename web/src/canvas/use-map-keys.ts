import type { KeyboardEvent } from 'react'
import { isTurnedOff } from '../map-session/letter-keys'
import { useArrangeKeys } from './arrange/use-arrange-keys'
import { type KeyAct, readKeyPress } from './key-press'
import { useAnnotationKeys } from './notes/use-annotation-keys'
import { useEditKeys } from './use-edit-keys'
import { useFocusKeys } from './use-focus-keys'
import { useSelectKeys } from './use-select-keys'
import { useViewKeys } from './use-view-keys'

/** The keys of the map. Single letters mean something only here, while the map has the focus. */
export function useMapKeys(): (event: KeyboardEvent) => void {
  const acts: readonly KeyAct[] = [
    useFocusKeys(),
    useAnnotationKeys(),
    useSelectKeys(),
    useArrangeKeys(),
    useEditKeys(),
    useViewKeys(),
  ]
  return (event) => {
    if (event.defaultPrevented || isTurnedOff(event)) return
    const press = readKeyPress(event)
    if (acts.some((act) => act(press))) event.preventDefault()
  }
}
