import { expect, test } from 'vitest'
import { printEuros, readEuros } from './euro-amount'

test.for([
  { text: '12000', amount: 12000 },
  { text: '12 000,50 €', amount: 12000.5 },
  { text: '12\u202F000.5', amount: 12000.5 },
  { text: '0', amount: 0 },
])('"$text" is an amount', ({ text, amount }) => {
  expect(readEuros(text)).toBe(amount)
})

test.for(['', 'douze', '-5', '1,234', '1.2.3', '9999999999999'])('"%s" is no amount', (text) => {
  expect(readEuros(text)).toBeUndefined()
})

test.for(['fr', 'en'])('an amount is read as it is shown in %s', (locale) => {
  expect(readEuros(printEuros(1234567.5, locale))).toBe(1234567.5)
})

test.for([
  { amount: 12000, locale: 'fr', text: '12\u202F000' },
  { amount: 12000.5, locale: 'fr', text: '12\u202F000,50' },
  { amount: 12000.5, locale: 'en', text: '12000.50' },
])('$amount is shown as "$text" in $locale', ({ amount, locale, text }) => {
  expect(printEuros(amount, locale)).toBe(text)
})
