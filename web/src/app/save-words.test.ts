import { describe, expect, test } from 'vitest'
import type { SaveState } from '../map-session/save-state'
import { saveWords } from './save-words'

const short = { isLong: false, isLate: false }
const long = { isLong: true, isLate: false }
const late = { isLong: true, isLate: true }
const noon = new Date(2026, 10, 22, 12, 4)
const states: readonly SaveState[] = [
  { kind: 'opening' },
  { kind: 'saved', at: null },
  { kind: 'saved', at: noon },
  { kind: 'saving', pending: 2, oldest: 1 },
  { kind: 'offline', pending: 0, code: null },
  { kind: 'offline', pending: 3, code: 'restarting' },
  { kind: 'unsaved', pending: 3, code: 'storage-unavailable' },
  { kind: 'refused', pending: 1, code: 'change-refused' },
]

test.for([
  { state: states[1], key: 'save.saved', tone: 'ok' },
  { state: states[2], key: 'save.savedAt', tone: 'ok' },
  { state: states[4], key: 'save.offline', tone: 'warn' },
  { state: states[5], key: 'save.offlinePending', tone: 'warn' },
  { state: states[6], key: 'save.unsaved', tone: 'bad' },
  { state: states[7], key: 'save.refused', tone: 'bad' },
])('$state.kind with $state.pending waiting is told as $key', ({ state, key, tone }) => {
  expect(saveWords(state as SaveState, short, true, 'fr')).toMatchObject({ key, tone })
})

test('the time of a save is the one of its receipt', () => {
  expect(saveWords({ kind: 'saved', at: noon }, short, true, 'fr').values).toEqual({ time: '12:04' })
})

describe.for(['saving', 'opening'] as const)('%s', (kind) => {
  const state = states.find((one) => one.kind === kind) as SaveState

  test('is told only when it takes long', () => {
    expect(saveWords(state, short, true, 'fr').key).toBeNull()
    expect(saveWords(state, long, true, 'fr').key).toBe(`save.${kind}`)
  })
})

test('what is not saved after all that time is told as not saved', () => {
  const saving = states[3] as SaveState
  expect(saveWords(saving, late, true, 'fr')).toEqual({ tone: 'bad', key: 'save.unsaved', values: { count: 2 } })
})

test('nothing but a receipt is told as saved', () => {
  for (const wait of [short, long, late]) {
    const told = states.filter(({ kind }) => kind !== 'saved').map((state) => saveWords(state, wait, true, 'fr').key)
    expect(told.filter((key) => key === 'save.saved' || key === 'save.savedAt')).toEqual([])
  }
})

test('somebody who only looks has nothing saved: their map is up to date', () => {
  expect(saveWords({ kind: 'saved', at: null }, short, false, 'fr').key).toBe('save.current')
})
