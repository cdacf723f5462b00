import { expect, test } from 'vitest'
import { Agreement, isDirected, LEVELS, Level, LINK_KINDS, Link } from './link'

test('a partnership goes both ways, every other kind goes one way', () => {
  expect(LINK_KINDS.filter((kind) => !isDirected(kind))).toEqual(['partnership'])
})

test('there are five levels, whole ones', () => {
  expect(LEVELS.map((level) => Level.safeParse(level).success)).toEqual([true, true, true, true, true])
  expect([0, 6, 2.5, '3', null, Number.NaN].filter((level) => Level.safeParse(level).success)).toEqual([])
})

test.for([
  { kind: 'contract' },
  { kind: 'charter', amount: -1 },
  { kind: 'charter', amount: Number.POSITIVE_INFINITY },
  { kind: 'charter', end: 'June' },
  { kind: 'oral', funder: 'f'.repeat(201) },
  { start: '2022' },
])('%j is not an agreement', (agreement) => {
  expect(Agreement.safeParse(agreement).success).toBe(false)
})

test('what no version knows of a link is left out', () => {
  const link = { id: 'l', from: 'a', to: 'b', kind: 'partnership', themes: [], state: 'current' }
  expect(Link.parse({ ...link, color: 'red' })).toStrictEqual(link)
})
