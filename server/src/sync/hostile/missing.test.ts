import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import { expect } from 'vitest'
import { childOf, entry, gc, mapRightOf, rawUpdate, rightOf } from '../../gate/hostile-updates'
import { sync, type TestClient } from '../sync-test-server'
import { VICTIM } from './live-room'
import { comes, floods, type HostileInput, says, unharmedBy } from './unharmed.contract'

type Deletion = [client: number, clock: number, length: number]

const EVE = 9
const update = (...parts: Parameters<typeof rawUpdate>) => sync(SYNC_STEP.update, rawUpdate(...parts))
const answer = (...parts: Parameters<typeof rawUpdate>) => sync(SYNC_STEP.step2, rawUpdate(...parts))
const lost = [{ client: EVE, clock: 0, structs: [rightOf([123, 5], 'lost')] }]

unharmedBy('updates that build on what is not here', [
  isAsked('a neighbour', update(lost)),
  isAsked('a neighbour of the victim', update([{ client: EVE, clock: 0, structs: [mapRightOf([VICTIM, 5_000])] }])),
  isAsked('a parent', update([{ client: EVE, clock: 0, structs: [childOf([123, 0], 'name', 'CCAS')] }])),
  isAsked('a struct of its own', update([{ client: EVE, clock: 7, structs: [entry('meta', 'a', 1)] }])),
  isAsked(
    'each other',
    update([8, 9].map((client) => ({ client, clock: 0, structs: [rightOf([17 - client, 0], 1)] }))),
  ),
  isAsked('a struct that it deletes', update([], [[123, 0, 1]])),
  isAsked('2^31 structs that it deletes', update([], [[VICTIM, 0, 2 ** 31]])),
  isAsked('50,000 structs that it deletes', update([], apart(50_000, VICTIM))),
  // What comes until the question is heard misses the same.
  isAsked('a hundred of them in a row', ...Array<Uint8Array>(100).fill(update(lost))),
  { what: '2,000 of them in a row', attack: floods(update(lost)), outcome: 4529 },
  { what: 'an answer', attack: says(answer(lost)), outcome: 'stays' },
  { what: 'eleven answers', attack: says(Array(11).fill(answer(lost))), outcome: 4422 },
])

unharmedBy(
  'deletions that nobody makes',
  [
    { what: 'of more than 2^31 structs', deletions: [[VICTIM, 0, 2 ** 31 + 1]] as Deletion[] },
    { what: 'of no structs', deletions: [[VICTIM, 0, 0]] as Deletion[] },
    { what: 'beyond the last clock', deletions: [[VICTIM, 2 ** 53 - 1, 1]] as Deletion[] },
  ].map(({ what, deletions }) => ({ what, attack: says(update([], deletions)), outcome: 4422 })),
)

unharmedBy('structs in the name of somebody who is here', [
  { what: 'the next one', attack: squats((clock) => update(victims(clock))), outcome: 4509 },
  { what: 'the next one, as an answer', attack: squats((clock) => answer(victims(clock))), outcome: 'stays' },
  {
    what: 'the next one, as eleven answers',
    attack: squats((clock) => Array<Uint8Array>(11).fill(answer(victims(clock)))),
    outcome: 4509,
  },
  { what: 'the last one and the next', attack: squats((clock) => update(victims(clock - 1, gc(2)))), outcome: 4509 },
  { what: 'one beside its own', attack: squats((clock) => update([...own(), ...victims(clock)])), outcome: 4509 },
  {
    what: 'one that is known, told otherwise',
    attack: squats((clock) => update(victims(clock - 1))),
    outcome: 'stays',
  },
  {
    what: 'all that are known, told as nothing',
    attack: squats((clock) => update(victims(0, gc(clock)))),
    outcome: 'stays',
  },
])

/** Is asked once for what it has left out, and keeps its connection. */
function isAsked(what: string, ...messages: Uint8Array[]): HostileInput {
  const attack = comes(async (client: TestClient) => {
    await client.settled()
    client.heard.length = 0
    await client.send(...messages)
    await client.settled()
    expect(client.heard.map(({ kind }) => kind).filter((kind) => kind !== 'awareness')).toEqual(['step1', 'step2'])
  })
  return { what, attack, outcome: 'stays' }
}

/** Says what it makes of the clock that the victim's next struct will have. */
function squats(messages: (victimClock: number) => Uint8Array | Uint8Array[]): HostileInput['attack'] {
  return (room) => says(messages(room.victimClock))(room)
}

function victims(clock: number, struct = entry('meta', 'turn', 'not Ana')) {
  return [{ client: VICTIM, clock, structs: [struct] }]
}

function own() {
  return [{ client: EVE, clock: 0, structs: [entry('meta', 'eve', 1)] }]
}

function apart(count: number, client: number): Deletion[] {
  return Array.from({ length: count }, (_, index) => [client, 1_000_000 + 2 * index, 1])
}
