import type { MapHealth } from '@maillage/shared/protocol/http-bodies'
import type { MessageKey } from '../i18n/fr/catalogue'
import type { SaveState } from '../map-session/save-state'

/** The one thing on a map page that is not as usual, with the sentences that tell it. */
export type Notice =
  | {
      readonly kind: 'refused' | 'unsaved' | 'offline' | 'late' | 'aside' | 'reading'
      readonly sentences: readonly MessageKey[]
    }
  | { readonly kind: 'damaged'; readonly sentences: readonly MessageKey[]; readonly foundAt: string }

export interface Circumstances {
  /** There is a map on the screen; without one, its place says why. */
  readonly hasMap: boolean
  readonly canEdit: boolean
  /** The connection is gone for longer than a short cut lasts. */
  readonly isCut: boolean
  /** The same change waits longer than any network takes. */
  readonly isLate: boolean
  /** How the server keeps the map, as it says to those who facilitate. */
  readonly health: MapHealth
  /** This device has unsent changes of before the map was rebuilt. */
  readonly hasEarlierCopy: boolean
}

/** What the strip under the header says; null when all is as usual. */
export function noticeOf(state: SaveState, circumstances: Circumstances): Notice | null {
  const { hasMap, canEdit, isCut, isLate, health, hasEarlierCopy } = circumstances
  if (!hasMap && sentenceWithoutMap(state) !== 'map.opening') return null
  if (state.kind === 'refused') return { kind: 'refused', sentences: [`problem.${state.code}`] }
  if (state.kind === 'unsaved') {
    // Who only looks meets it when the map itself cannot be opened.
    return { kind: 'unsaved', sentences: canEdit ? [`problem.${state.code}`] : ['map.unreadable', 'map.copySeen'] }
  }
  if (state.kind === 'offline' && isCut) return { kind: 'offline', sentences: offlineSentences(state, canEdit) }
  if (state.kind === 'saving' && isLate) return { kind: 'late', sentences: ['map.late'] }
  if (health.kind === 'unsaved') return { kind: 'unsaved', sentences: ['problem.storage-unavailable'] }
  if (health.kind === 'damaged') {
    return { kind: 'damaged', sentences: ['map.damaged', 'map.damagedRest'], foundAt: health.foundAt }
  }
  if (canEdit && hasEarlierCopy) return { kind: 'aside', sentences: ['map.aside'] }
  return canEdit ? null : { kind: 'reading', sentences: ['map.readOnly'] }
}

function offlineSentences({ code }: Extract<SaveState, { kind: 'offline' }>, canEdit: boolean): readonly MessageKey[] {
  if (code) return [`problem.${code}`, canEdit ? 'map.kept' : 'map.copySeen']
  return [canEdit ? 'map.offline' : 'map.offlineReading']
}

/** What stands where the map will be, as long as neither the server nor this device has given it. */
export function sentenceWithoutMap(state: SaveState): MessageKey {
  switch (state.kind) {
    case 'offline':
      return state.code ? `problem.${state.code}` : 'map.noCopy'
    case 'unsaved':
      return 'map.unreadable'
    case 'refused':
      return `problem.${state.code}`
    default:
      return 'map.opening'
  }
}
