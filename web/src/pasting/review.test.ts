import { expect, test } from 'vitest'
import { countVerdicts, type ReviewRow, takenAtFirst } from './review'

const row = (number: number, verdict: ReviewRow['verdict'], more: Partial<ReviewRow> = {}): ReviewRow => ({
  row: number,
  title: 'CPAM',
  note: '',
  verdict,
  ...more,
})
const rows = [
  row(1, 'new'),
  row(2, 'known'),
  row(3, 'check'),
  row(4, 'check', { isLost: true }),
  row(5, 'check', { isTwice: true }),
]

test('what is new and what can be looked at is taken at first, but nothing twice', () => {
  expect([...takenAtFirst(rows)]).toEqual([1, 3])
})

test('rows are counted by what they are to the map', () => {
  expect(countVerdicts(rows)).toEqual({ rows: 5, fresh: 1, known: 1, check: 3 })
})
