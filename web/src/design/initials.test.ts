import { expect, test } from 'vitest'
import { initialsOf } from './initials'

test.for([
  ['Inès', 'IN'],
  ['Inès, CIP', 'IN'],
  ['Awa · CHRS', 'AW'],
  ['Jean-Pierre (Emergence-s)', 'JP'],
  ['élodie', 'ÉL'],
  ['L', 'L'],
  ['  Marc', 'MA'],
  ['', ''],
])('%s is drawn as %s', ([name, initials]) => {
  expect(initialsOf(name as string)).toBe(initials)
})
