import { type Presenting, PresentingState } from '@maillage/shared/protocol/presenting-state'
import { canEdit, type Role } from '@maillage/shared/protocol/roles'
import type { Presence } from '../map-session/presence'

/** Somebody else who presents. */
export interface Presenter {
  readonly clientId: number
  readonly name: string
  readonly presenting: Presenting
}

/** Somebody else on the map, with what they show of a presentation. */
export interface Shower extends PresentingState {
  readonly clientId: number
  readonly name: string
  /** As the server says. */
  readonly role: Role | undefined
}

/** Those on the map who show something of a presentation. */
export function showersAmong(presence: Pick<Presence, 'peers' | 'stateOf'>): readonly Shower[] {
  return presence.peers().flatMap(({ clientId, name, role }) => {
    const state = presence.stateOf(clientId) as PresentingState | undefined
    // Hundreds may look on, and each hears of every pointer: only what is there is read closely.
    if (!state?.presenting && !state?.asks) return []
    const shown = PresentingState.safeParse(state).data
    return shown ? [{ clientId, name, role, ...shown }] : []
  })
}

/** Whom others follow: of two, the one who began first. The role is the server's word, so nobody else can lead. */
export function presenterAmong(showers: readonly Shower[]): Presenter | undefined {
  let first: Presenter | undefined
  for (const { clientId, name, role, presenting } of showers) {
    if (!presenting || !role || !canEdit(role)) continue
    const candidate = { clientId, name, presenting }
    if (!first || begins(candidate, first)) first = candidate
  }
  return first
}

function begins(a: Presenter, b: Presenter): boolean {
  if (a.presenting.since !== b.presenting.since) return a.presenting.since < b.presenting.since
  return a.clientId < b.clientId
}

/** How many of those who follow would like to look around. */
export function askingAmong(showers: readonly Shower[]): number {
  return showers.filter(({ asks }) => asks === true).length
}

/** When one's own presentation began, later than one that is under way, whatever the clocks say. */
export function beginAfter(earlier: Presenter | undefined, nowMs: number): number {
  return earlier ? Math.max(nowMs, earlier.presenting.since + 1) : nowMs
}

export function isSamePresenter(a: Presenter | undefined, b: Presenter | undefined): boolean {
  if (!a || !b) return a === b
  const { presenting: p } = a
  const { presenting: q } = b
  return (
    a.clientId === b.clientId &&
    a.name === b.name &&
    p.view === q.view &&
    p.step === q.step &&
    p.screen === q.screen &&
    p.isAround === q.isAround &&
    p.since === q.since
  )
}
