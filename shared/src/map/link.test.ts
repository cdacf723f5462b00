import { describe, expect, test } from 'vitest'
import { Agreement, isDirected, LEVELS, Level, LINK_KINDS, Link, PartialDate } from './link'

test('a partnership goes both ways, every other kind goes one way', () => {
  expect(LINK_KINDS.filter((kind) => !isDirected(kind))).toEqual(['partnership'])
})

describe('a date', () => {
  test.for(['2022', '2022-09', '2022-09-21', '2024-02-29', '0001-01'])(
    '%s is one, as precise as it is known',
    (text) => {
      expect(PartialDate.parse(text)).toBe(text)
    },
  )

  test.for([
    '',
    '22',
    '2022-13',
    '2022-00',
    '2022-9',
    '2022-09-32',
    '2022-09-00',
    '21/09/2022',
    '2022-09-21T14:00',
    '2022\n',
  ])('%j is none', (text) => {
    expect(PartialDate.safeParse(text).success).toBe(false)
  })
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
