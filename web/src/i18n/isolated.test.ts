import { expect, test } from 'vitest'
import { isolated } from './isolated'

test.for([
  { title: 'a name of our script', name: 'Émergence-s 🧡', shown: 'Émergence-s 🧡' },
  { title: 'a name from right to left', name: 'جمعية', shown: '\u2068جمعية\u2069' },
  { title: 'a mark that would turn the sentence', name: 'CPAM\u202E!', shown: '\u2068CPAM!\u2069' },
  { title: 'an end that would leave the isolation', name: 'א\u2069ב', shown: '\u2068אב\u2069' },
])('$title stays by itself in a sentence', ({ name, shown }) => {
  expect(isolated({ name, count: 3 })).toEqual({ name: shown, count: 3 })
})
