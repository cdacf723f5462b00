import { expect, test } from 'vitest'
import { follow, settle, shown } from './row-order'

const byWord = { matches: (id: string) => id !== 'hidden', compare: (a: string, b: string) => a.localeCompare(b) }

test('rows are settled in order, without what does not match', () => {
  const order = settle(['c', 'hidden', 'a', 'b'], byWord)
  expect(shown(order, ['c', 'hidden', 'a', 'b'])).toEqual(['a', 'b', 'c'])
})

test('what comes later stands at the end, in the order in which it came', () => {
  const first = settle(['b', 'd'], byWord)
  const second = follow(first, ['b', 'c', 'd'], byWord)
  const third = follow(second, ['a', 'b', 'c', 'd', 'hidden'], byWord)
  expect(shown(third, ['a', 'b', 'c', 'd', 'hidden'])).toEqual(['b', 'd', 'c', 'a'])
})

test('what comes at once is sorted among itself', () => {
  const order = follow(settle(['b'], byWord), ['a', 'b', 'd', 'c'], byWord)
  expect(shown(order, ['a', 'b', 'd', 'c'])).toEqual(['b', 'a', 'c', 'd'])
})

test('a row that is brought back stands where it stood', () => {
  const order = settle(['a', 'b', 'c'], byWord)
  expect(shown(order, ['a', 'c'])).toEqual(['a', 'c'])
  expect(shown(follow(order, ['a', 'b', 'c'], byWord), ['a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
})

test('nothing new is the same order', () => {
  const order = settle(['a', 'hidden'], byWord)
  expect(follow(order, ['hidden', 'a'], byWord)).toBe(order)
})
