import type { TerritoryId } from '@maillage/shared/map/ids'
import type { TerritoryFigures } from '@maillage/shared/protocol/indicator-bodies'
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { listIndicators } from '../../api/indicators-api'
import { exportMap } from '../../api/territory-acts'
import { type Loaded, useLoaded } from '../../api/use-loaded'
import { useReloadWhenSeen } from '../../api/use-reload-when-seen'
import { useLocale } from '../../i18n/use-translate'
import { type LoadedMap, type MapLoader, openMapLoader } from './map-loader'
import { byName } from './row-order'

export interface National {
  /** By name. */
  readonly territories: Loaded<readonly TerritoryFigures[]>
  readonly loader: MapLoader
  reload(): void
}

/** All territories, and their maps as they come. */
export function useNational(adminKey: string): National {
  const locale = useLocale()
  const load = useCallback((signal: AbortSignal) => listIndicators({ key: adminKey, signal }), [adminKey])
  const [loaded, reload] = useLoaded(load)
  useReloadWhenSeen(reload)
  const loader = useMemo(() => openMapLoader((id, signal) => exportMap(id, { key: adminKey, signal })), [adminKey])
  const territories = useMemo(
    () => (loaded.kind === 'loaded' ? { ...loaded, value: byName(loaded.value, locale) } : loaded),
    [loaded, locale],
  )
  const known = territories.kind === 'loaded' ? territories.value : undefined
  useEffect(() => (known ? loader.start(known) : undefined), [loader, known])
  return { territories, loader, reload }
}

export function useLoadedMap(loader: MapLoader, id: TerritoryId): LoadedMap {
  return useSyncExternalStore(loader.subscribe, () => loader.read(id))
}
