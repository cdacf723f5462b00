import type { ProblemCode } from '@maillage/shared/protocol/problems'
import type { SaveTracker } from '../offline/save-tracker'
import { type Connection, type SaveState, saveState } from './save-state'
import { openStore } from './store'

/** What waits to be stored, of all documents that are open. */
export type Waiting = Pick<SaveTracker, 'pending' | 'oldest'> & {
  /** Why the server takes no more of what lies beside the map. */
  readonly refused?: ProblemCode | null
}

export type SaveStateStore = ReturnType<typeof openSaveStateStore>

/** What the person is told about saving: the same object until it says something else. */
export function openSaveStateStore(tracker: Waiting) {
  let connection: Connection = { kind: 'opening' }
  let savedAt: Date | null = null
  let isFailing = false
  const current = () => {
    const { pending, oldest, refused = null } = tracker
    return saveState(connection, { pending, oldest, refused, savedAt, isFailing })
  }
  const state = openStore<SaveState>(current())
  const refresh = () => {
    const next = current()
    if (JSON.stringify(next) !== JSON.stringify(state.read())) state.set(next)
  }
  return {
    read: state.read,
    subscribe: state.subscribe,
    refresh,
    setConnection(next: Connection) {
      if (connection.kind === 'refused') return
      // A first failure to connect is told as being offline, with the copy of this device if there is one.
      connection = next
      if (next.kind === 'offline') isFailing = next.code === 'storage-unavailable'
      refresh()
    },
    stored() {
      if (tracker.pending === 0) {
        savedAt = new Date()
        isFailing = false
      }
      refresh()
    },
  }
}
