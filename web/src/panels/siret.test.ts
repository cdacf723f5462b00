import { expect, test } from 'vitest'
import { plainSiret, printSiret, siretDoubt } from './siret'

test.for([
  { text: '', doubt: undefined },
  { text: '732 829 320 00074', doubt: undefined },
  { text: '73282932000074', doubt: undefined },
  // An office of La Poste, which has a rule of its own.
  { text: '35600000049837', doubt: undefined },
  { text: '73282932000075', doubt: { kind: 'checksum' } },
  { text: '732 829 320', doubt: { kind: 'too-short', missing: 5 } },
  { text: '732829320000740', doubt: { kind: 'too-long', extra: 1 } },
  { text: '732829320OOO74', doubt: { kind: 'not-digits' } },
])('the doubt about "$text" is $doubt', ({ text, doubt }) => {
  expect(siretDoubt(text)).toEqual(doubt)
})

test('a SIRET is kept without its spaces and shown with them', () => {
  expect(plainSiret('732\u00A0829 320.00074')).toBe('73282932000074')
  expect(printSiret('73282932000074')).toBe('732\u00A0829\u00A0320\u00A000074')
  expect(printSiret('7328')).toBe('7328')
})
