import { expect, test } from 'vitest'
import { PartialDate } from './partial-date'
import { printPartialDate, readPartialDate } from './partial-date-text'

test.for([
  { text: '2024', date: '2024' },
  { text: ' 05/2024 ', date: '2024-05' },
  { text: '5/2024', date: '2024-05' },
  { text: '14/05/2024', date: '2024-05-14' },
  { text: '1.5.2024', date: '2024-05-01' },
  { text: '29-02-2024', date: '2024-02-29' },
  { text: '2024-5', date: '2024-05' },
  { text: '2024-05-14', date: '2024-05-14' },
])('"$text" is a date that a map keeps', ({ text, date }) => {
  expect(readPartialDate(text)).toBe(date)
  expect(PartialDate.safeParse(date).success).toBe(true)
  expect(readPartialDate(printPartialDate(date))).toBe(date)
})

test.for(['', '24', 'mai 2024', '13/2024', '0/2024', '31/02/2024', '29/02/2023', '32/01/2024', '2024-13', '20245'])(
  '"%s" is no date',
  (text) => expect(readPartialDate(text)).toBeUndefined(),
)
