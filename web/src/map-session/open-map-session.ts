import { type MapDocument, openMapDocument } from '@maillage/shared/document/map-document'
import { MapView } from '@maillage/shared/document/map-view'
import { migrate } from '@maillage/shared/document/migrations/migrate'
import { readMap } from '@maillage/shared/document/read-map'
import { openUndoHistory } from '@maillage/shared/document/undo-history'
import type { TerritoryId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { Problem } from '@maillage/shared/protocol/problems'
import { canEdit, type Role } from '@maillage/shared/protocol/roles'
import * as Y from 'yjs'
import { isLocalCopy, localCopyName, openLocalCopy } from '../offline/local-copy'
import { SaveTracker } from '../offline/save-tracker'
import { type MapEditor, openMapEditor } from './map-editor'
import { Presence } from './presence'
import { type Connection, type SaveState, saveState } from './save-state'
import { openSyncConnection } from './sync-connection'

/** One open map: everything that a screen reads and does goes through it. */
export interface MapSession {
  readonly territory: TerritoryId
  readonly role: Role
  readonly canEdit: boolean
  /** The name this person gave. */
  readonly name: string
  readonly view: MapView
  readonly edit: MapEditor
  readonly presence: Presence
  saveState(): SaveState
  onSaveStateChange(listener: () => void): () => void
  /** Whether there is a map to show: from this device or from the server. */
  isReady(): boolean
  /** The whole map, for exports. */
  plainMap(): PlainMap
  close(): void
}

export interface MapSessionOptions {
  readonly territory: TerritoryId
  readonly key: string
  readonly role: Role
  readonly epoch: number
  readonly name: string
  readonly color: number
  /** `ws://host/sync`, without the territory. */
  readonly syncUrl: string
}

export function openMapSession(options: MapSessionOptions): MapSession {
  const doc = new Y.Doc()
  const map = openMapDocument(doc)
  const tracker = new SaveTracker(doc.clientID)
  const view = new MapView(map)
  const history = openUndoHistory(map)
  const edit = openMapEditor(map, history, () => ({ name: options.name, at: new Date().toISOString() }))
  const state = openSaveStateStore(tracker)

  const localCopy = openLocalCopy(localCopyName(options.territory, options.epoch), doc)
  const owe = (unsent: ReadonlyMap<number, number>) => {
    // Someone who may only read has nothing of their own to send.
    if (canEdit(options.role)) tracker.restored(unsent)
    state.refresh()
  }
  localCopy.loaded.then(({ isEmpty, unsent }) => {
    if (!isEmpty) state.setReady()
    owe(unsent)
  }, state.refresh)

  const connection = openSyncConnection({
    url: options.syncUrl,
    territory: options.territory,
    key: options.key,
    epoch: options.epoch,
    doc,
    onConnection: state.setConnection,
    onReceipt(stateVector) {
      tracker.stored(stateVector)
      localCopy.rememberStored(stateVector)
      state.stored()
    },
    onSynced() {
      // A tab that was closed offline left its changes on this device: they go to the server with this tab.
      localCopy.catchUp().then(owe, state.refresh)
      becomeReady(map, state)
    },
  })
  const onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (connection.isServer(origin) || isLocalCopy(origin)) return
    tracker.changed(Y.getState(doc.store, doc.clientID))
    state.refresh()
  }
  doc.on('update', onUpdate)
  const presence = new Presence(connection.awareness, options.name, options.color)

  return {
    territory: options.territory,
    role: options.role,
    canEdit: canEdit(options.role),
    name: options.name,
    view,
    edit,
    presence,
    saveState: state.read,
    onSaveStateChange: state.subscribe,
    isReady: state.isReady,
    plainMap: () => readMap(map),
    close() {
      presence.close()
      connection.close()
      doc.off('update', onUpdate)
      history.close()
      view.close()
      void localCopy.close()
      doc.destroy()
    },
  }
}

/** Brings the server's map to the shape that this version reads; a map of a newer version is refused. */
function becomeReady(map: MapDocument, state: ReturnType<typeof openSaveStateStore>): void {
  try {
    migrate(map)
    state.setReady()
  } catch (error) {
    state.setConnection({ kind: 'refused', code: error instanceof Problem ? error.code : 'unexpected' })
  }
}

/** The save state as an external store: the same object until it says something else. */
function openSaveStateStore(tracker: SaveTracker) {
  const listeners = new Set<() => void>()
  let connection: Connection = { kind: 'opening' }
  let savedAt: Date | null = null
  let isReady = false
  let current: SaveState = saveState(connection, 0, savedAt)
  const refresh = () => {
    const next = saveState(connection, tracker.pending, savedAt)
    if (JSON.stringify(next) === JSON.stringify(current)) return
    current = next
    for (const listener of listeners) listener()
  }
  return {
    refresh,
    read: () => current,
    isReady: () => isReady,
    setReady() {
      isReady = true
      for (const listener of listeners) listener()
    },
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
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
