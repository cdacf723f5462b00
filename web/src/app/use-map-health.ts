import type { MapHealth } from '@maillage/shared/protocol/http-bodies'
import { canFacilitate } from '@maillage/shared/protocol/roles'
import { useCallback, useEffect } from 'react'
import { readTerritory } from '../api/territories-api'
import { useLoaded } from '../api/use-loaded'
import { useReloadWhenSeen } from '../api/use-reload-when-seen'
import { useSaveState } from '../map-session/use-map'
import type { OpenTerritory } from './open-territory'

const EVERY_MS = 60_000
/** What threatens work now is over as soon as there is room on the disk. */
const SOON_MS = 5_000
const SOUND: MapHealth = { kind: 'sound' }

/** How the server keeps the map, for those whom it tells; asked again while somebody looks, and by `reload`. */
export function useMapHealth({ id, key, role }: OpenTerritory): readonly [MapHealth, reload: () => void] {
  const load = useCallback(
    async (signal: AbortSignal) =>
      canFacilitate(role) ? (await readTerritory(id, { key, signal })).health : undefined,
    [id, key, role],
  )
  const [loaded, reload] = useLoaded(load)
  const health = (loaded.kind === 'loaded' && loaded.value) || SOUND
  useReloadWhenSeen(reload, health.kind === 'unsaved' ? SOON_MS : EVERY_MS)

  const { kind } = useSaveState()
  const isConnected = kind === 'saved' || kind === 'saving'
  useEffect(() => {
    // The server reads a map, and finds what it cannot read, when the first person connects.
    if (isConnected) reload()
  }, [isConnected, reload])
  return [health, reload]
}
