import type { SnapshotId } from '@maillage/shared/map/snapshot'
import type { OpenedSnapshot } from '@maillage/shared/protocol/snapshots'
import { useEffect, useState } from 'react'
import { openSnapshot } from '../api/snapshots-api'
import type { PresentationTerritory } from './presentation-territory'

export interface Versions {
  /** Those that could be opened. */
  readonly opened: ReadonlyMap<SnapshotId, OpenedSnapshot>
  /** Those that could not, or are gone. */
  readonly missing: ReadonlySet<SnapshotId>
}

const NONE: Versions = { opened: new Map(), missing: new Set() }

/** The versions that a presentation shows, all fetched before its first slide: a network that is cut later takes none away. */
export function useVersions(
  { id, key }: Pick<PresentationTerritory, 'id' | 'key'>,
  wanted: readonly SnapshotId[],
): { readonly versions: Versions; readonly isReady: boolean } {
  const [versions, setVersions] = useState(NONE)
  const unknown = wanted.filter((one) => !versions.opened.has(one) && !versions.missing.has(one))
  const asked = unknown.join(' ')
  useEffect(() => {
    if (asked === '') return
    let isLeft = false
    const ids = asked.split(' ') as SnapshotId[]
    const open = async (one: SnapshotId) => {
      // That it cannot be had is said with the view, to the presenter.
      const version = await openSnapshot(id, one, { key }).catch(() => undefined)
      if (!isLeft) setVersions((known) => withVersion(known, one, version))
    }
    void Promise.all(ids.map(open))
    return () => {
      isLeft = true
    }
  }, [id, key, asked])
  return { versions, isReady: unknown.length === 0 }
}

function withVersion({ opened, missing }: Versions, id: SnapshotId, version: OpenedSnapshot | undefined): Versions {
  if (version) return { opened: new Map(opened).set(id, version), missing }
  return { opened, missing: new Set(missing).add(id) }
}
