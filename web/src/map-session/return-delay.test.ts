import { expect, test } from 'vitest'
import { returnDelay } from './return-delay'

test.for([
  { ending: 'a lost connection', closeCode: 1006, failures: 1, least: 100, most: 1_000 },
  { ending: 'a cut of this browser', closeCode: undefined, failures: 1, least: 100, most: 1_000 },
  { ending: 'a second loss', closeCode: 1006, failures: 2, least: 100, most: 2_000 },
  { ending: 'a fourth loss', closeCode: 1006, failures: 4, least: 100, most: 8_000 },
  { ending: 'a fifth loss', closeCode: 1006, failures: 5, least: 100, most: 15_000 },
  { ending: 'a server that stays away for a day', closeCode: 1006, failures: 9_999, least: 100, most: 15_000 },
  { ending: 'a restart', closeCode: 1012, failures: 1, least: 500, most: 5_000 },
  { ending: 'an overload', closeCode: 1013, failures: 1, least: 500, most: 5_000 },
  { ending: 'an overload that goes on', closeCode: 1013, failures: 2, least: 500, most: 10_000 },
  { ending: 'a storage that fails', closeCode: 4503, failures: 1, least: 500, most: 5_000 },
  { ending: 'too many messages', closeCode: 4529, failures: 1, least: 500, most: 5_000 },
  { ending: 'a client id in use', closeCode: 4509, failures: 1, least: 100, most: 1_000 },
])('after $ending ($closeCode, $failures) the return is $least to $most ms away', (row) => {
  expect(returnDelay(row, () => 0)).toBe(row.least)
  expect(returnDelay(row, () => 1)).toBe(row.most)
})

test('a workshop of 200 that a restart sends away comes back a few at a time', () => {
  const returns = Array.from({ length: 200 }, (_, person) =>
    returnDelay({ closeCode: 1012, failures: 1 }, () => person / 200),
  )
  const together = returns.map((start) => returns.filter((at) => at >= start && at < start + 200).length)
  expect(Math.max(...together)).toBeLessThanOrEqual(10)
})
