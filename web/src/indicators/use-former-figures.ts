import type { Figures } from '@maillage/shared/network/figures'
import { useEffect, useState } from 'react'
import { listSnapshots, openSnapshot } from '../api/snapshots-api'
import { useMapSession } from '../map-session/map-session-context'
import { figuresInWorker } from './calculation'
import { type CurveSnapshot, curveSnapshots } from './curve-snapshots'

/** The figures of the map as a named version shows it. */
export interface FormerFigures extends Omit<CurveSnapshot, 'snapshot'> {
  readonly name: string
  readonly figures: Figures
}

const NONE: readonly FormerFigures[] = []

/**
 * The figures of the named versions, the oldest first, worked out one after the other beside the page. Without the
 * server there are none: what the map itself says of before is there all the same.
 */
export function useFormerFigures(accessKey: string): readonly FormerFigures[] {
  const { territory } = useMapSession()
  const [former, setFormer] = useState(NONE)
  useEffect(() => {
    const abort = new AbortController()
    const as = { key: accessKey, signal: abort.signal }
    const read = async () => {
      const chosen = curveSnapshots(await listSnapshots(territory, as))
      const known: FormerFigures[] = []
      for (const { snapshot, date, day } of chosen) {
        const { map } = await openSnapshot(territory, snapshot.id, as)
        const figures = await figuresInWorker(map, day, abort.signal)
        known.push({ name: snapshot.name, date, day, figures })
      }
      if (!abort.signal.aborted) setFormer(known)
    }
    // A version that was deleted meanwhile, or a network that is gone, leaves the curve to what the map itself knows.
    read().catch(() => !abort.signal.aborted && setFormer(NONE))
    return () => abort.abort()
  }, [territory, accessKey])
  return former
}
