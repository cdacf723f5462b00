import { useSyncExternalStore } from 'react'
import { type KeyringContent, openKeyring } from './keyring'

/** What this device knows. */
export const keyring = openKeyring(() => localStorage)

/** Reads again when another tab has learned or forgotten something. */
export function followOtherTabs(): void {
  addEventListener('storage', keyring.refresh)
}

export function useKeyring(): KeyringContent {
  return useSyncExternalStore(keyring.subscribe, keyring.read)
}
