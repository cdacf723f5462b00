import { FRAME } from '@maillage/shared/protocol/sync-protocol'
import * as encoding from 'lib0/encoding'
import { message } from '../sync-test-server'
import { VICTIM } from './live-room'
import { floods, type HostileInput, says, unharmedBy } from './unharmed.contract'

/** A client, its clock and its state, as JSON if it is a text. */
type Entry = readonly [clientId: number, clock: number, state: unknown]

const OWN = 5
const LAST_CLOCK = 2 ** 53 - 1
const eve = { user: { name: 'Eve', color: 3 } }
const seenAsEve = [[OWN, { user: { ...eve.user, role: 'editor' } }]] as const
const named = (more: string) => `{"user":{"name":"Eve","color":3},${more}}`
const large = named(`"more":"${'x'.repeat(900_000)}"`)

unharmedBy('awareness of others', [
  refused('the state of another', [[VICTIM, 2 ** 30, eve]], 4509),
  refused('what was said of another, grown to 900,000 characters', [[VICTIM, 0, large]], 4509),
  refused('what was said of another, grown to 400,000 levels', [[VICTIM, 0, deep(400_000)]], 4509),
  ignored('another with the last of all clocks', [[VICTIM, LAST_CLOCK, eve]]),
  ignored('that another has gone', [[VICTIM, 2 ** 30, null]]),
  ignored('that everybody has gone', everybody(1_000, null)),
  cleaned('another beside the own', [
    [VICTIM, 2 ** 30, eve],
    [OWN, 1, eve],
  ]),
  cleaned('another after the own', [[OWN, 1, eve]], [[VICTIM, 2 ** 30, eve]]),
  cleaned('that another has gone, after the own', [[OWN, 1, eve]], [[VICTIM, 2 ** 30, null]]),
  cleaned('a second client after the own', [[OWN, 1, eve]], [[OWN + 1, 1, eve]]),
  cleaned('a thousand clients', everybody(1_000, eve)),
  refused('1,001 clients', everybody(1_001, eve), 4400),
])

unharmedBy('awareness that nobody has', [
  ignored('the last of all clocks', [[OWN, LAST_CLOCK, eve]]),
  ignored('a state of 900,000 characters', [[OWN, 1, large]]),
  ignored('a state 10,000 levels deep', [[OWN, 1, named(`"more":${deep(10_000)}`)]]),
  ignored('a user in a prototype', [[OWN, 1, `{"__proto__":${named('"a":1')}}`]]),
  ignored('a name of 61 characters', [[OWN, 1, { user: { name: 'x'.repeat(61), color: 3 } }]]),
  ignored('a list', [[OWN, 1, []]]),
  ignored('a number', [[OWN, 1, 7]]),
  ignored('no JSON', [[OWN, 1, '{"user":']]),
  ignored('no text', [[OWN, 1, '']]),
  cleaned('the role of a facilitator', [[OWN, 1, { user: { ...eve.user, role: 'facilitator' } }]]),
  cleaned('a cursor 900 levels deep', [[OWN, 1, named(`"cursor":${deep(900)}`)]]),
  cleaned('a cursor at no place', [[OWN, 1, named('"cursor":[1e999,0]')]]),
  cleaned('a selection of 31 things', [[OWN, 1, { ...eve, selection: Array(31).fill('a') }]]),
  cleaned('prototypes', [[OWN, 1, named('"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}')]]),
  cleaned('a role in a prototype', [[OWN, 1, '{"user":{"name":"Eve","color":3,"__proto__":{"role":"facilitator"}}}']]),
])

unharmedBy(
  'awareness that cannot be read',
  [
    { what: 'a message that is cut', update: [1, 5] },
    { what: 'a text longer than its message', update: [1, 5, 1, 100] },
    { what: 'a text that is no UTF-8', update: [1, 5, 1, 2, 0xc3, 0x28] },
    { what: 'bytes behind the last client', update: [0, 0] },
    { what: '4,294,967,295 clients', update: [0xff, 0xff, 0xff, 0xff, 0x0f] },
    { what: 'a clock beyond any number', update: [1, 5, ...Array<number>(9).fill(0xff), 1, 2, 0x7b, 0x7d] },
  ].map(({ what, update }) => ({ what, attack: says(inMessage(Uint8Array.from(update))), outcome: 4400 })),
)

unharmedBy('awareness in a flood', [
  { what: '2,000 states at once', attack: floods(awareness([[OWN, 1, []]])), outcome: 4529 },
])

function refused(what: string, entries: readonly Entry[], code: number): HostileInput {
  return { what, attack: says(awareness(entries)), outcome: code }
}

/** Nobody sees anything of it. */
function ignored(what: string, entries: readonly Entry[]): HostileInput {
  return { what, attack: says(awareness(entries)), outcome: 'stays' }
}

/** Others see Eve, and nothing else. */
function cleaned(what: string, ...messages: (readonly Entry[])[]): HostileInput {
  return { what, attack: says(messages.map(awareness)), outcome: 'stays', shows: seenAsEve }
}

function everybody(count: number, state: unknown): Entry[] {
  return Array.from({ length: count }, (_, index) => [OWN + index, 1, state] as const)
}

function deep(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels)
}

function awareness(entries: readonly Entry[]): Uint8Array {
  const update = encoding.createEncoder()
  encoding.writeVarUint(update, entries.length)
  for (const [clientId, clock, state] of entries) {
    encoding.writeVarUint(update, clientId)
    encoding.writeVarUint(update, clock)
    encoding.writeVarString(update, typeof state === 'string' ? state : JSON.stringify(state))
  }
  return inMessage(encoding.toUint8Array(update))
}

function inMessage(update: Uint8Array): Uint8Array {
  return message(FRAME.awareness, (encoder) => encoding.writeVarUint8Array(encoder, update))
}
