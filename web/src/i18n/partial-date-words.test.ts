import { expect, test } from 'vitest'
import { partialDateWords } from './partial-date-words'

test.for([
  ['2023', 'fr', '2023', '2023'],
  ['2023-06', 'fr', 'juin 2023', 'juin 2023'],
  ['2023-06-12', 'fr', '12 juin 2023', 'juin 2023'],
  ['2023-06-12', 'en', 'June 12, 2023', 'Jun 2023'],
] as const)('%s in %s is %s', ([date, locale, long, short]) => {
  expect(partialDateWords(date, locale)).toBe(long)
  expect(partialDateWords(date, locale, { isShort: true })).toBe(short)
})
