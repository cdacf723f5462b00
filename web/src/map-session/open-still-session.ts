import { openMapDocument } from '@maillage/shared/document/map-document'
import { readMapSettings } from '@maillage/shared/document/map-settings'
import { MapView } from '@maillage/shared/document/map-view'
import { restoreMap } from '@maillage/shared/document/restore-map'
import { openUndoHistory } from '@maillage/shared/document/undo-history'
import { readViewedMap } from '@maillage/shared/document/viewed-map'
import { writeMap } from '@maillage/shared/document/write-map'
import type { TerritoryId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { openMapEditor } from './map-editor'
import type { MapSession } from './open-map-session'
import { Presence } from './presence'
import type { SaveState } from './save-state'

/** A map to look at, which nobody changes: of a version, or of what two of them have in common. */
export interface StillSession extends MapSession {
  /** Shows another map in its place; what both have stays where it is. */
  show(map: PlainMap): void
}

const STILL: SaveState = { kind: 'saved', at: null }
const NOBODY = () => ({ name: '', at: '' })

/** Connected to nobody, and kept nowhere. */
export function openStillSession(territory: TerritoryId, plain: PlainMap): StillSession {
  const doc = new Y.Doc()
  const map = openMapDocument(doc)
  writeMap(map, plain, NOBODY())
  const view = new MapView(map)
  const history = openUndoHistory(map)
  const awareness = new Awareness(doc)
  const presence = new Presence(awareness, '', 1)
  return {
    territory,
    role: 'viewer',
    canEdit: false,
    name: '',
    view,
    document: map,
    edit: openMapEditor(map, history, NOBODY),
    presence,
    saveState: () => STILL,
    onSaveStateChange: () => () => undefined,
    isReady: () => true,
    onReady: () => () => undefined,
    contacts: () => undefined,
    hasFleetingChanges: () => false,
    plainMap: () => readViewedMap(map, view),
    settings: () => readMapSettings(map),
    trash: () => [],
    show: (next) => void restoreMap(map, next, NOBODY()),
    close() {
      presence.close()
      awareness.destroy()
      history.close()
      view.close()
      doc.destroy()
    },
  }
}
