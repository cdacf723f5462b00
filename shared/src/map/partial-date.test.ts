import { describe, expect, test } from 'vitest'
import { isBefore, lastDay, monthsAfter, PartialDate } from './partial-date'

test.for([
  { date: '2022', other: '2023', before: true },
  { date: '2023', other: '2023-06', before: false },
  { date: '2023-05', other: '2023-06-01', before: true },
  { date: '2023-06-02', other: '2023-06-01', before: false },
  { date: '2023-06-01', other: '2023-06', before: false },
])('$date is before $other for certain: $before', ({ date, other, before }) => {
  expect(isBefore(date, other)).toBe(before)
})

test.for([
  { date: '2024', day: '2024-12-31' },
  { date: '2024-02', day: '2024-02-29' },
  { date: '2023-02', day: '2023-02-28' },
  { date: '2024-02-03', day: '2024-02-03' },
])('the last day of $date is $day', ({ date, day }) => {
  expect(lastDay(date)).toBe(day)
})

test.for([
  { day: '2026-11-29', months: 6, later: '2027-05-29' },
  { day: '2026-08-31', months: 6, later: '2027-02-28' },
  { day: '2026-11-29', months: 12, later: '2027-11-29' },
])('$months months after $day is $later', ({ day, months, later }) => {
  expect(monthsAfter(day, months)).toBe(later)
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
