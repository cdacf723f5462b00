import { openStore, type Store } from './store'

/** Something that is on unless somebody turned it off on this device. */
export function openDeviceSwitch(name: string): Store<boolean> {
  const stored = `maillage.${name}`
  const store = openStore(isOnHere(stored))
  return {
    ...store,
    set(isOn) {
      store.set(isOn)
      try {
        if (isOn) localStorage.removeItem(stored)
        else localStorage.setItem(stored, 'off')
      } catch {
        // Private windows may refuse storage: the choice then holds until the page closes.
      }
    },
  }
}

function isOnHere(stored: string): boolean {
  try {
    return localStorage.getItem(stored) !== 'off'
  } catch {
    return true
  }
}
