import type { Presenting } from '@maillage/shared/protocol/presenting-state'
import type { Presenter } from './presenters'

/** What somebody sees who follows a presentation. */
export type Following =
  /** Nobody has presented since one came here. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'live'; readonly name: string; readonly clientId: number; readonly presenting: Presenting }
  /** The last view stays, whatever became of whoever presented. */
  | { readonly kind: 'ended' | 'lost' | 'offline'; readonly name: string; readonly presenting: Presenting }

export interface Now {
  readonly presenter: Presenter | undefined
  /** Whether this device hears of the others. */
  readonly isOnline: boolean
  /** Whether somebody is still on the map. */
  isHere(clientId: number): boolean
}

/** What to show next. Who presented is remembered until somebody else does. */
export function followingNext(before: Following & { readonly clientId?: number }, now: Now): Following {
  const { presenter, isOnline, isHere } = now
  if (presenter) return { kind: 'live', ...presenter }
  if (before.kind === 'waiting') return before
  const { name, presenting, clientId = -1 } = before
  const last = { name, presenting, clientId }
  if (!isOnline) return { kind: 'offline', ...last }
  return { kind: isHere(clientId) ? 'ended' : 'lost', ...last }
}
