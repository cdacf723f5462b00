import { expect, test } from 'vitest'
import { formatsFor } from './formats'

test.for([
  { locale: 'fr', date: '2026-06-05', day: '5 juin 2026', short: '05/06/2026' },
  { locale: 'fr', date: '2026-06', day: 'juin 2026', short: '06/2026' },
  { locale: 'fr', date: '2026', day: '2026', short: '2026' },
  { locale: 'en', date: '2026-06-05', day: 'June 5, 2026', short: '6/5/26' },
  { locale: 'en', date: '2026-06', day: 'June 2026', short: '06/2026' },
])('in $locale, $date is said $day and written $short', ({ locale, date, day, short }) => {
  const formats = formatsFor(locale)
  expect([formats.day(date), formats.shortDay(date)]).toEqual([day, short])
})
