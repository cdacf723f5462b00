import { expect, test } from 'vitest'
import { elapsedWords } from './elapsed'

test.for([
  [-5, '00:00'],
  [999, '00:00'],
  [504_000, '08:24'],
  [3_723_000, '1:02:03'],
] as const)('%d ms are %s', ([ms, words]) => {
  expect(elapsedWords(ms)).toBe(words)
})
