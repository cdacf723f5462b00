import type { SaveTracker } from '../offline/save-tracker'
import { type Connection, type SaveState, saveState } from './save-state'
import { openStore } from './store'

export type SaveStateStore = ReturnType<typeof openSaveStateStore>

/** What the person is told about saving: the same object until it says something else. */
export function openSaveStateStore(tracker: SaveTracker) {
  let connection: Connection = { kind: 'opening' }
  let savedAt: Date | null = null
  const state = openStore<SaveState>(saveState(connection, 0, savedAt))
  const refresh = () => {
    const next = saveState(connection, tracker.pending, savedAt)
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
      refresh()
    },
    stored() {
      if (tracker.pending === 0) savedAt = new Date()
      refresh()
    },
  }
}
