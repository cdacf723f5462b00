import { type Author, type MapDocument, openMapDocument } from '@maillage/shared/document/map-document'
import { type MapSettings, readMapSettings } from '@maillage/shared/document/map-settings'
import { MapView } from '@maillage/shared/document/map-view'
import { migrate } from '@maillage/shared/document/migrations/migrate'
import { type Deletion, readTrash } from '@maillage/shared/document/trash'
import { openUndoHistory } from '@maillage/shared/document/undo-history'
import { readViewedMap } from '@maillage/shared/document/viewed-map'
import type { TerritoryId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { Problem } from '@maillage/shared/protocol/problems'
import { canEdit, type Role } from '@maillage/shared/protocol/roles'
import * as Y from 'yjs'
import { localCopyName, openLocalCopy } from '../offline/local-copy'
import { SaveTracker } from '../offline/save-tracker'
import { type ContactsSession, openContactsSession } from './contacts-session'
import { openLazyContacts } from './lazy-contacts'
import { type MapEditor, openMapEditor } from './map-editor'
import { watchOwnChanges } from './own-changes'
import { Presence } from './presence'
import type { SaveState } from './save-state'
import { openSaveStateStore, type SaveStateStore } from './save-state-store'
import { openStore, type Store } from './store'
import { openSyncConnection } from './sync-connection'

/** One open map: everything that a screen reads and does goes through it. */
export interface MapSession {
  readonly territory: TerritoryId
  readonly role: Role
  readonly canEdit: boolean
  /** The name this person gave. */
  readonly name: string
  readonly view: MapView
  /** For the hooks of this folder that read what comes later than the map itself; nobody else touches it. */
  readonly document: MapDocument
  readonly edit: MapEditor
  readonly presence: Presence
  saveState(): SaveState
  onSaveStateChange(listener: () => void): () => void
  /** Whether there is a map to show: from this device or from the server. */
  isReady(): boolean
  onReady(listener: () => void): () => void
  /** The contacts, from the first time that somebody asks for them; undefined for those who may not see them. */
  contacts(): ContactsSession | undefined
  /** Whether something that is not stored yet would be lost with this page: no copy of contacts is kept on a device. */
  hasFleetingChanges(): boolean
  /** The whole map, for exports. */
  plainMap(): PlainMap
  settings(): MapSettings
  /** What was deleted and can be put back, the last deletion first. */
  trash(): readonly Deletion[]
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
  const author = () => ({ name: options.name, at: new Date().toISOString() })
  const edit = openMapEditor(map, history, author)
  const contacts = openLazyContacts(tracker, () => openContacts(options, author, state))
  const state: SaveStateStore = openSaveStateStore(contacts.waiting)
  const isReady = openStore(false)

  const localCopy = openLocalCopy(localCopyName(options.territory, options.epoch), doc, (origin) =>
    connection.isServer(origin),
  )
  const owe = (unsent: ReadonlyMap<number, number>) => restoreUnsent(options.role, unsent, tracker, state)
  localCopy.loaded.then(({ isEmpty, unsent }) => {
    if (!isEmpty) showMap(isReady)
    owe(unsent)
  }, state.refresh)

  const connection = openSyncConnection({
    ...options,
    document: options.territory,
    doc,
    localCopy,
    onConnection: state.setConnection,
    onReceipt(stateVector) {
      tracker.stored(stateVector)
      localCopy.rememberStored(stateVector)
      state.stored()
    },
    onSynced() {
      // A tab that was closed offline left its changes on this device: they go to the server with this tab.
      localCopy.catchUp().then(owe, state.refresh)
      becomeReady(map, state, isReady)
    },
  })
  const stopWatching = watchOwnChanges(doc, tracker, {
    isForeign: (origin) => connection.isServer(origin) || localCopy.isOrigin(origin),
    onChange: state.refresh,
  })
  const presence = new Presence(connection.awareness, options.name, options.color)

  return {
    ...identityOf(options),
    view,
    document: map,
    edit,
    presence,
    saveState: state.read,
    onSaveStateChange: state.subscribe,
    isReady: isReady.read,
    onReady: isReady.subscribe,
    ...readersOf(map, view),
    contacts: contacts.open,
    hasFleetingChanges: contacts.hasWaiting,
    close() {
      contacts.close()
      presence.close()
      connection.close()
      stopWatching()
      history.close()
      view.close()
      void localCopy.close()
      doc.destroy()
    },
  }
}

/** What is read of the whole map when somebody asks. */
function readersOf(map: MapDocument, view: MapView): Pick<MapSession, 'plainMap' | 'settings' | 'trash'> {
  return { plainMap: () => readViewedMap(map, view), settings: () => readMapSettings(map), trash: () => readTrash(map) }
}

/** The mark is what the time until the map is drawn is measured from. */
function showMap(isReady: Store<boolean>): void {
  if (!isReady.read()) performance.mark('map ready')
  isReady.set(true)
}

function openContacts(
  options: MapSessionOptions,
  author: () => Author,
  { refresh, stored }: SaveStateStore,
): ContactsSession | undefined {
  if (!canEdit(options.role)) return undefined
  return openContactsSession({ ...options, author, onSaving: refresh, onStored: stored })
}

function identityOf({ territory, role, name }: MapSessionOptions) {
  return { territory, role, canEdit: canEdit(role), name }
}

function restoreUnsent(
  role: Role,
  unsent: ReadonlyMap<number, number>,
  tracker: SaveTracker,
  state: SaveStateStore,
): void {
  // Someone who may only read has nothing of their own to send.
  if (canEdit(role)) tracker.restored(unsent)
  state.refresh()
}

/** Brings the server's map to the shape that this version reads; a map of a newer version is refused. */
function becomeReady(map: MapDocument, state: SaveStateStore, isReady: Store<boolean>): void {
  try {
    migrate(map)
    showMap(isReady)
  } catch (error) {
    state.setConnection({ kind: 'refused', code: error instanceof Problem ? error.code : 'unexpected' })
  }
}
