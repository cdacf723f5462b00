import { expect, test } from 'vitest'
import { foldName } from './fold-name'

test.for([
  ['Émergence‑s', 'emergence s'],
  ['  CHRS   du Port ', 'chrs du port'],
  ['Cœur d’Hérouville', 'coeur d herouville'],
  ['C.P.A.M.', 'c p a m'],
  ['…', ''],
])('%s is compared as "%s"', ([name, folded]) => {
  expect(foldName(name as string)).toBe(folded)
})
