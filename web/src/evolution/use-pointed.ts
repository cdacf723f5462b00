import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { useEffect, useMemo } from 'react'
import { openMarkedMap } from '../map-session/map-marks'
import { useStored } from '../map-session/store'
import type { StillMap } from './use-still-map'

/** What is pointed at on the map and in its list, until something else is shown; and what points at another. */
export function usePointed(
  still: StillMap | undefined,
  shown: unknown,
): readonly [ActorId | LinkId | undefined, (id: ActorId | LinkId) => void] {
  const nothing = useMemo(openMarkedMap, [])
  const { pointed } = still?.marked ?? nothing
  // biome-ignore lint/correctness/useExhaustiveDependencies: each other map starts without it.
  useEffect(() => pointed.set(undefined), [pointed, shown])
  const current = useStored(pointed)?.id
  // What is pointed at may come on the map with the same press.
  return [current, (id) => requestAnimationFrame(() => pointed.set({ id }))]
}
