import { openStore, type Store } from './store'

const STORED = 'maillage.letter-keys'

/** Whether keys without Control mean anything on this device: speech turns words into letters (WCAG 2.1.4). */
export const letterKeys: Store<boolean> = openOnDevice()

/** What somebody pressed is a letter, a digit or a sign, and such keys are turned off. */
export function isTurnedOff(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  const isSign = event.key.length === 1 && event.key !== ' '
  return isSign && !event.ctrlKey && !event.metaKey && !event.altKey && !letterKeys.read()
}

function openOnDevice(): Store<boolean> {
  const store = openStore(readStored())
  return {
    ...store,
    set(isOn) {
      store.set(isOn)
      try {
        if (isOn) localStorage.removeItem(STORED)
        else localStorage.setItem(STORED, 'off')
      } catch {
        // Private windows may refuse storage: the choice then holds until the page closes.
      }
    },
  }
}

function readStored(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off'
  } catch {
    return true
  }
}
