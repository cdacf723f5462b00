import { expect, test } from 'vitest'
import { ageOf } from './relative-time'

const now = new Date(2026, 10, 22, 14, 0, 0)
const at = (...[year, month, day, hour, minute = 0]: number[]) =>
  new Date(year as number, month as number, day as number, hour as number, minute).toISOString()
// Formats differ in the space they choose between numbers and words.
const plain = (text: string) => text.replace(/\s/gu, ' ')

test.for([
  { when: at(2026, 10, 22, 14), fr: 'now', en: 'now' },
  { when: at(2026, 10, 22, 14, 1), fr: 'now', en: 'now' },
  { when: at(2026, 10, 22, 13, 58), fr: 'ago il y a 2 min', en: 'ago 2 min. ago' },
  { when: at(2026, 10, 22, 11, 30), fr: 'ago il y a 2 h', en: 'ago 2 hr. ago' },
  { when: at(2026, 10, 21, 23), fr: 'ago hier', en: 'ago yesterday' },
  { when: at(2026, 10, 18, 9), fr: 'ago il y a 4 j', en: 'ago 4 days ago' },
  { when: at(2026, 10, 2, 9), fr: 'on 2 novembre', en: 'on November 2' },
  { when: at(2025, 11, 31, 9), fr: 'on 31 décembre 2025', en: 'on December 31, 2025' },
])('$when is told as $fr, in English as $en', ({ when, fr, en }) => {
  const told = (locale: string) => {
    const age = ageOf(when, now, locale)
    return plain(age.kind === 'now' ? 'now' : `${age.kind} ${age.text}`)
  }
  expect(told('fr')).toBe(fr)
  expect(told('en')).toBe(en)
})
