import { expect, test } from 'vitest'
import { keyAct, stepWithin } from './key-act'

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }

test.for([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageDown', 'next'],
  [' ', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['PageUp', 'previous'],
  ['Backspace', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Enter', 'go'],
  ['Escape', 'leave'],
  ['o', 'overview'],
  ['G', 'overview'],
  ['b', 'black'],
  ['.', 'black'],
  ['w', 'white'],
  ['L', 'laser'],
  ['f', 'fullScreen'],
  ['?', 'help'],
  ['e', 'edit'],
  ['a', 'around'],
  ['n', 'notes'],
] as const)('%s means %s', ([key, kind]) => {
  expect(keyAct({ ...plain, key })).toEqual({ kind })
})

test('digits are typed, and Space with Shift goes back', () => {
  expect(keyAct({ ...plain, key: '7' })).toEqual({ kind: 'digit', digit: 7 })
  expect(keyAct({ ...plain, key: ' ', shiftKey: true })).toEqual({ kind: 'previous' })
})

test.for(['F5', 'Tab', 'z', 'Shift', 'constructor'])('%s is left to the browser', (key) => {
  expect(keyAct({ ...plain, key })).toBeUndefined()
})

test.for(['ctrlKey', 'altKey', 'metaKey'] as const)('a letter with %s is left to the browser', (held) => {
  expect(keyAct({ ...plain, key: 'f', [held]: true })).toBeUndefined()
})

test.for([
  [-1, 5, 0],
  [0, 5, 0],
  [4, 5, 4],
  [99, 5, 4],
  [Number.NaN, 5, 0],
  [3, 1, 0],
] as const)('step %d of %d is %d', ([step, count, expected]) => {
  expect(stepWithin(step, count)).toBe(expected)
})
