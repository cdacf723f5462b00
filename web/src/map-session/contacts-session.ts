import {
  addContact,
  type ContactDraft,
  type ContactPatch,
  removeContacts,
  updateContact,
} from '@maillage/shared/document/contacts'
import { ContactsView } from '@maillage/shared/document/contacts-view'
import type { Author } from '@maillage/shared/document/map-document'
import { openPrivateDocument, type PrivateDocument } from '@maillage/shared/document/private-document'
import { openPrivateHistory } from '@maillage/shared/document/undo-history'
import { type ContactId, privateDocumentOf, type TerritoryId } from '@maillage/shared/map/ids'
import * as Y from 'yjs'
import { SaveTracker } from '../offline/save-tracker'
import type { UndoSource } from './map-editor'
import { watchOwnChanges } from './own-changes'
import type { Connection } from './save-state'
import { openStore, type Store } from './store'
import { openSyncConnection } from './sync-connection'

/** Every change to contacts that a person can make, signed with their name. Throws `Problem`s. */
export interface ContactsEditor extends UndoSource {
  add(draft: ContactDraft): ContactId
  update(id: ContactId, patch: ContactPatch): void
  remove(ids: Iterable<ContactId>): void
  /** Runs an operation of the private document that is fetched later, while somebody types. */
  runTyping<T>(operation: (document: PrivateDocument, author: Author) => T): T
}

/** The contacts of a territory, for those who may edit. They are in the memory of this page and nowhere else on the device. */
export interface ContactsSession {
  readonly view: ContactsView
  /** For the hooks of this folder that read what else lies in the private document; nobody else touches it. */
  readonly document: PrivateDocument
  readonly edit: ContactsEditor
  readonly connection: Pick<Store<Connection>, 'read' | 'subscribe'>
  /** Whether the contacts have come once. */
  readonly isReady: Pick<Store<boolean>, 'read' | 'subscribe'>
  /** What of this device's changes is not on the server's stable storage yet. */
  readonly waiting: Pick<SaveTracker, 'pending' | 'oldest'>
  close(): void
}

export interface ContactsSessionOptions {
  readonly territory: TerritoryId
  readonly key: string
  readonly epoch: number
  readonly syncUrl: string
  author(): Author
  /** When more or less waits to be stored, or the connection is another. */
  onSaving(): void
  /** A receipt arrived. */
  onStored(): void
}

export function openContactsSession({
  author,
  onSaving,
  onStored,
  ...options
}: ContactsSessionOptions): ContactsSession {
  const doc = new Y.Doc()
  const document = openPrivateDocument(doc)
  const view = new ContactsView(document)
  const history = openPrivateHistory(document)
  const tracker = new SaveTracker(doc.clientID)
  const connection = openStore<Connection>({ kind: 'opening' })
  const isReady = openStore(false)
  const sync = openSyncConnection({
    ...options,
    document: privateDocumentOf(options.territory),
    doc,
    onConnection(next) {
      if (connection.read().kind !== 'refused') connection.set(next)
      onSaving()
    },
    onReceipt(stateVector) {
      tracker.stored(stateVector)
      onStored()
    },
    onSynced: () => isReady.set(true),
  })
  // Who is here is shown on the map.
  sync.awareness.setLocalState(null)
  const stopWatching = watchOwnChanges(doc, tracker, { isForeign: sync.isServer, onChange: onSaving })
  const step = <T>(operation: () => T): T => {
    history.endStep()
    return operation()
  }
  return {
    view,
    document,
    edit: {
      add: (draft) => step(() => addContact(document, draft, author())),
      update: (id, patch) => updateContact(document, id, patch, author()),
      remove: (ids) => step(() => removeContacts(document, ids, author())),
      runTyping: (operation) => operation(document, author()),
      undo: () => history.undo(author()),
      onUndoChange: history.onChange,
    },
    connection,
    isReady,
    waiting: tracker,
    close() {
      sync.close()
      stopWatching()
      history.close()
      view.close()
      doc.destroy()
    },
  }
}
