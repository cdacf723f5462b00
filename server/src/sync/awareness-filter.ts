import { AwarenessState } from '@maillage/shared/protocol/awareness-state'
import { LEADING, PresentingState } from '@maillage/shared/protocol/presenting-state'
import { Problem } from '@maillage/shared/protocol/problems'
import { canEdit, type Role } from '@maillage/shared/protocol/roles'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** What an awareness message says of one client. */
export interface AwarenessEntry {
  readonly clientId: number
  readonly clock: number
  /** JSON of the state, `null` when the client has gone. */
  readonly json: string
}

/** More clients than a room holds: nobody has that much to tell. */
const MAX_ENTRIES = 1_000
const MAX_CLOCK = 2 ** 31
export const NOBODY = 'null'
const SHOWN = { ...AwarenessState.shape, ...PresentingState.shape }
const LEADERS_OWN: ReadonlySet<string> = new Set(LEADING)

/** Reads an awareness update. Throws `request-invalid` for bytes that are none. */
export function readAwareness(update: Uint8Array): readonly AwarenessEntry[] {
  try {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    if (count > MAX_ENTRIES) throw new Problem('request-invalid', 'an awareness message of too many clients')
    const entries: AwarenessEntry[] = []
    for (let i = 0; i < count; i += 1) {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      entries.push({ clientId, clock, json: decoding.readVarString(decoder) })
    }
    if (decoding.hasContent(decoder)) throw new Problem('request-invalid', 'the awareness message has another length')
    return entries
  } catch (cause) {
    if (cause instanceof Problem) throw cause
    throw new Problem('request-invalid', 'an awareness message that cannot be read', { cause })
  }
}

export function encodeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const { clientId, clock, json } of entries) {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, json)
  }
  return encoding.toUint8Array(encoder)
}

export function hasSaneClock({ clock }: AwarenessEntry): boolean {
  return clock < MAX_CLOCK
}

/**
 * The state as others may see it: field by field what fits and what the role allows, with the role that this server
 * knows. Undefined when nobody can be shown: no JSON, no name.
 */
export function cleanState(json: string, role: Role): string | undefined {
  const state = parseObject(json)
  const user = parseRecord(state?.user)
  if (!state || !user) return undefined
  const clean: Record<string, unknown> = {}
  for (const [field, schema] of Object.entries(SHOWN)) {
    if (field === 'user' || !Object.hasOwn(state, field) || (LEADERS_OWN.has(field) && !canEdit(role))) continue
    const result = schema.safeParse(state[field])
    if (result.success && result.data !== undefined) clean[field] = result.data
  }
  // A client of another make may have no colour of ours; it is seen all the same.
  const person = AwarenessState.shape.user.safeParse({ color: 1, ...ownColor(user), name: user.name, role })
  // The role comes first, as hardly any client would write it: so we know our own words when they come back.
  return person.success ? JSON.stringify({ ...clean, user: { role, ...person.data } }) : undefined
}

/** Whether it is word for word what `cleanState` made for somebody of this role. */
export function isCleanState(json: string, role: Role): boolean {
  return cleanState(json, role) === json
}

function ownColor({ color }: Readonly<Record<string, unknown>>): { readonly color?: unknown } {
  return AwarenessState.shape.user.shape.color.safeParse(color).success ? { color } : {}
}

function parseObject(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return parseRecord(JSON.parse(json))
  } catch {
    // No JSON is no state; whoever sent it shows nobody.
    return undefined
  }
}

function parseRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isRecord ? (value as Readonly<Record<string, unknown>>) : undefined
}
