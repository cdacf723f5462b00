import { useCallback } from 'react'
import { useLoaded } from '../api/use-loaded'
import { type EarlierCopy, findEarlierCopy } from '../offline/earlier-copy'
import type { OpenTerritory } from './open-territory'

/** What this device kept aside when the map was rebuilt; undefined when there is nothing, or before that is known. */
export function useEarlierCopy({
  id,
  epoch,
}: OpenTerritory): readonly [copy: EarlierCopy | undefined, reload: () => void] {
  const load = useCallback(() => findEarlierCopy(id, epoch), [id, epoch])
  const [loaded, reload] = useLoaded(load)
  return [loaded.kind === 'loaded' ? loaded.value : undefined, reload]
}
