import { FRAME, SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { updateOf } from '../../gate/hostile-updates'
import { message, sync } from '../sync-test-server'
import { comes, floods, says, unharmedBy } from './unharmed.contract'

const question = (stateVector: Uint8Array) => sync(SYNC_STEP.step1, stateVector)
const answer = (update: Uint8Array) => sync(SYNC_STEP.step2, update)
const NOTHING = Uint8Array.of(0, 0)
const whoIsHere = message(FRAME.queryAwareness, () => undefined)

unharmedBy(
  'questions that nobody has',
  [
    { what: 'a state vector that is cut', stateVector: Uint8Array.of(3, 1), outcome: 4400 },
    { what: 'no state vector', stateVector: new Uint8Array(), outcome: 4400 },
    { what: 'a state vector of 4,294,967,295 clients', stateVector: counting(2 ** 32 - 1), outcome: 4400 },
    { what: 'a clock beyond any number', stateVector: new Uint8Array(20).fill(0xff).fill(1, 0, 2), outcome: 4400 },
    { what: 'a state vector of 100,000 clients', stateVector: clients(100_000, () => 1), outcome: 'stays' as const },
    { what: 'a state vector of 100,001 clients', stateVector: clients(100_001, () => 1), outcome: 4400 },
    { what: 'clocks that nobody reaches', stateVector: clients(200, () => 2 ** 53 - 1), outcome: 'stays' as const },
    { what: 'clocks of zero', stateVector: clients(200, () => 0), outcome: 'stays' as const },
  ].map(({ what, stateVector, outcome }) => ({ what, attack: says(question(stateVector)), outcome })),
)

unharmedBy('too many questions', [
  { what: '2,000 about the map', attack: floods(question(Uint8Array.of(0))), outcome: 4529 },
  { what: '2,000 about who is here', attack: floods(whoIsHere), outcome: 4529 },
  { what: '100 about who is here', attack: says(Array(100).fill(whoIsHere)), outcome: 'stays' },
])

unharmedBy('answers that nobody asked for', [
  { what: 'one that says nothing', attack: says(answer(NOTHING)), outcome: 'stays' },
  {
    what: 'one that says what is known',
    attack: comes(async (client) => {
      await client.settled()
      const told = await client.hears(({ kind }) => kind === 'step2')
      await client.send(answer(told.bytes))
    }),
    outcome: 'stays',
  },
  {
    what: 'one about a map of another make',
    attack: says(answer(updateOf((doc) => doc.getMap('hack').set('a', 1)))),
    outcome: 4422,
  },
  { what: '2,000 that say nothing', attack: floods(answer(NOTHING)), outcome: 4529 },
])

function counting(count: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, count)
  return encoding.toUint8Array(encoder)
}

function clients(count: number, clock: (client: number) => number): Uint8Array {
  return Y.encodeStateVector(new Map(Array.from({ length: count }, (_, index) => [index + 1_000, clock(index)])))
}
