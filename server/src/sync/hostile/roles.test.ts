import { SYNC_STEP } from '@maillage/shared/protocol/sync-protocol'
import * as Y from 'yjs'
import { entry, gc, mapRightOf, rawUpdate, rightOf, updateOf } from '../../gate/hostile-updates'
import { sync } from '../sync-test-server'
import { VICTIM } from './live-room'
import { says, unharmedBy } from './unharmed.contract'

const structs = (...written: Parameters<typeof rawUpdate>[0][number]['structs'][number][]) =>
  rawUpdate([{ client: 9, clock: 0, structs: written }])
const value = updateOf((doc) => doc.getMap('meta').set('a', 1))

const writes = [
  { what: 'a value', update: value },
  { what: 'an actor', update: updateOf((doc) => doc.getMap('actors').set('a', new Y.Map([['name', 'CCAS']]))) },
  { what: 'a value over another', update: structs(rightOf([VICTIM, 0], 1)) },
  { what: 'a type over another', update: structs(mapRightOf([VICTIM, 0])) },
  { what: 'a deletion', update: rawUpdate([], [[VICTIM, 0, 1]]) },
  { what: 'a deletion of structs that are not', update: rawUpdate([], [[123, 0, 1]]) },
  { what: 'a known struct and a new one', update: rawUpdate([{ client: VICTIM, clock: 0, structs: [gc(5_000)] }]) },
  { what: 'a collected struct', update: structs(gc(1)) },
  { what: 'something that builds on what is not here', update: structs(rightOf([123, 5], 1)) },
  { what: 'a root that no map has', update: structs(entry('hack', 'a', 1)) },
]
const silences = [
  { what: 'nothing', update: Uint8Array.of(0, 0) },
  { what: 'a known struct', update: rawUpdate([{ client: VICTIM, clock: 0, structs: [gc(1)] }]) },
]
const steps = [
  { as: 'an update', step: SYNC_STEP.update },
  { as: 'an answer', step: SYNC_STEP.step2 },
]

for (const role of ['viewer', 'contributor']) {
  const rows = (list: typeof writes, outcome: number | 'stays') =>
    list.flatMap(({ what, update }) =>
      steps.map(({ as, step }) => ({
        what: `${what}, as ${as}`,
        attack: says(sync(step, update), `${role}-hostile`),
        outcome,
      })),
    )

  unharmedBy(`a ${role} writes`, [...rows(writes, 4403), ...rows(silences, 'stays')])
}
