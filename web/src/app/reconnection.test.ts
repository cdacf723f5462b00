import { expect, test } from 'vitest'
import type { SaveState } from '../map-session/save-state'
import { CONNECTED, followSaving } from './reconnection'

const saved: SaveState = { kind: 'saved', at: null }
const offline = (pending: number): SaveState => ({ kind: 'offline', pending, code: null })
const saving = (pending: number): SaveState => ({ kind: 'saving', pending, oldest: 1 })

test.for<{ story: string; states: readonly SaveState[]; sent: readonly number[] }>([
  { story: 'work online', states: [saved, saving(1), saved], sent: [0, 0, 0] },
  { story: 'a short cut without a change', states: [saved, offline(0), saved], sent: [0, 0, 0] },
  {
    story: 'three changes offline',
    states: [offline(1), offline(3), saving(3), saving(1), saved],
    sent: [0, 0, 0, 0, 3],
  },
  {
    story: 'a second cut on the way',
    states: [offline(2), saving(2), offline(2), saving(1), saved],
    sent: [0, 0, 0, 0, 2],
  },
  { story: 'a second save', states: [offline(2), saved, saving(1), saved], sent: [0, 2, 0, 0] },
  {
    story: 'a refusal',
    states: [offline(2), { kind: 'refused', pending: 2, code: 'change-refused' }, saved],
    sent: [0, 0, 0],
  },
])('$story tells $sent as sent', ({ states, sent }) => {
  let current = CONNECTED
  const told = states.map((state) => {
    current = followSaving(current, state)
    return current.sent
  })
  expect(told).toEqual(sent)
})
