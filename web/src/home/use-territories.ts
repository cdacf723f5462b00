import { useEffect } from 'react'
import { keyring } from '../api/use-keyring'
import { type Loaded, useLoaded } from '../api/use-loaded'
import { useReloadWhenSeen } from '../api/use-reload-when-seen'
import { loadTerritories, type Territories } from './load-territories'

const load = (signal: AbortSignal) => loadTerritories(keyring.read(), signal)

/** The territories that this device may open; asked again when it learns a key and when somebody comes back to the tab. */
export function useTerritories(): readonly [Loaded<Territories>, reload: () => void] {
  const [territories, reload] = useLoaded(load)
  useEffect(() => keyring.subscribe(reload), [reload])
  useReloadWhenSeen(reload)
  return [territories, reload]
}
