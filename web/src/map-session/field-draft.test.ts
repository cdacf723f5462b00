import { expect, test } from 'vitest'
import { hasTyping, mergedText, typed } from './field-draft'

test('a draft keeps what the field held when the typing began', () => {
  const first = typed(null, 'Rouen', 'Rouen S')
  expect(typed(first, 'Somebody else wrote this', 'Rouen Sud')).toEqual({ base: 'Rouen', text: 'Rouen Sud' })
})

test('a draft that says what the field held is no typing', () => {
  expect(hasTyping(null)).toBe(false)
  expect(hasTyping({ base: 'a', text: 'a' })).toBe(false)
  expect(hasTyping({ base: 'a', text: 'b' })).toBe(true)
})

test.for([
  { title: 'nobody else typed', base: 'Le club', text: 'Le club A', value: 'Le club', merged: 'Le club A' },
  { title: 'both typed the same', base: 'Le club', text: 'Le club A', value: 'Le club A', merged: 'Le club A' },
  { title: 'at different places', base: 'Le club', text: 'Le club A', value: 'Un Le club', merged: 'Un Le club A' },
  { title: 'the other way around', base: 'Le club', text: 'Un Le club', value: 'Le club A', merged: 'Un Le club A' },
  { title: 'one removed, one added', base: 'ab cd ef', text: 'cd ef', value: 'ab cd ef gh', merged: 'cd ef gh' },
  { title: 'at the same place', base: 'Rouen', text: 'Rouen Sud', value: 'Rouen Nord', merged: 'Rouen Sud' },
  { title: 'over the same words', base: 'le lundi', text: 'le mardi', value: 'le jeudi', merged: 'le mardi' },
  { title: 'the other emptied it', base: 'Rouen', text: 'Rouen Sud', value: '', merged: 'Rouen Sud' },
  { title: 'a repeated letter', base: 'aa', text: 'aaa', value: 'a', merged: 'aaa' },
])('what was typed here is kept: $title', ({ base, text, value, merged }) => {
  expect(mergedText({ base, text }, value)).toBe(merged)
})

test.for([
  { title: 'in an empty field', base: '', text: 'Mine', value: 'Theirs', merged: 'Theirs\nMine' },
  { title: 'at the end', base: 'Both.', text: 'Both. Mine.', value: 'Both. Theirs.', merged: 'Both.\nTheirs.\nMine.' },
])('in prose, two texts added at one place follow each other: $title', ({ base, text, value, merged }) => {
  // The sentences end alike, so the second is cut where the first one is.
  expect(mergedText({ base, text }, value, { isProse: true })).toBe(merged)
})
