import { expect, test } from 'vitest'
import { brokenLines } from './draw-text'

test.for([
  { words: 'Rouen', lines: ['Rouen'] },
  { words: 'Métropole de Rouen', lines: ['Métropole', 'de Rouen'] },
  { words: 'Une anticonstitutionnalité', lines: ['Une', 'anticonstitutionnalité'] },
])('"$words" on lines of ten letters', ({ words, lines }) => {
  expect(brokenLines(words, (line) => line.length <= 10)).toEqual(lines)
})
