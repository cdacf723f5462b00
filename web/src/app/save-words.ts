import type { MessageKey } from '../i18n/fr/catalogue'
import type { SaveState } from '../map-session/save-state'

/** What the header says about saving: nothing, or a sentence with its tone. */
export interface SaveWords {
  readonly tone: 'ok' | 'plain' | 'warn' | 'bad'
  readonly key: MessageKey | null
  readonly values: Readonly<Record<string, string | number>>
}

export interface Wait {
  /** It takes long enough to be told. */
  readonly isLong: boolean
  /** It takes so long that something is wrong. */
  readonly isLate: boolean
}

/**
 * "Saved" is said of what the server has on stable storage and of nothing else: while something is on
 * its way nothing is said at first, that it is being saved once it takes long, and then that it is not.
 */
export function saveWords(state: SaveState, { isLong, isLate }: Wait, canEdit: boolean, locale: string): SaveWords {
  switch (state.kind) {
    case 'opening':
      return words('plain', isLong ? 'save.opening' : null)
    case 'saving':
      if (isLate) return words('bad', 'save.unsaved', { count: state.pending })
      return words('plain', isLong ? 'save.saving' : null)
    case 'saved':
      if (!canEdit) return words('ok', 'save.current')
      return state.at ? words('ok', 'save.savedAt', { time: timeOf(state.at, locale) }) : words('ok', 'save.saved')
    case 'offline':
      return words('warn', state.pending > 0 ? 'save.offlinePending' : 'save.offline', { count: state.pending })
    case 'unsaved':
      return words('bad', 'save.unsaved', { count: state.pending })
    case 'refused':
      return words('bad', 'save.refused')
    default:
      return state satisfies never
  }
}

function words(tone: SaveWords['tone'], key: MessageKey | null, values: SaveWords['values'] = {}): SaveWords {
  return { tone, key, values }
}

function timeOf(at: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at)
}
