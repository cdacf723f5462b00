import type { SnapshotId } from '@maillage/shared/map/snapshot'
import { restoreSnapshot } from '../api/snapshots-api'
import type { MapSession } from '../map-session/open-map-session'
import type { EvolutionTerritory } from './evolution-territory'

/** So long the change may take from the server to this map; after that nobody waits for it. */
const ARRIVAL_MS = 10_000

/**
 * Brings the live map back to a version, as a step of one's own that can be taken back once it is here. Resolves when it
 * has arrived: `already` where there was nothing to change.
 */
export async function restoreVersion(
  { edit, name }: MapSession,
  { id, key }: EvolutionTerritory,
  snapshot: SnapshotId,
): Promise<'restored' | 'already'> {
  const author = newAuthorId()
  const forget = edit.expect(author)
  let stop: () => void = () => undefined
  const arrived = new Promise<void>((resolve) => {
    stop = edit.onUndoChange(resolve)
  })
  try {
    const { before } = await restoreSnapshot(id, snapshot, { author, by: name }, { key })
    if (before === null) {
      forget()
      return 'already'
    }
    await Promise.race([arrived, new Promise<void>((done) => setTimeout(done, ARRIVAL_MS))])
    return 'restored'
  } catch (error) {
    forget()
    throw error
  } finally {
    stop()
  }
}

/** A Yjs client id that nobody has. */
function newAuthorId(): number {
  const [id = 0] = crypto.getRandomValues(new Uint32Array(1))
  return Math.max(1, id)
}
