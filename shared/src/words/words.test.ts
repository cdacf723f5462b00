import { expect, test } from 'vitest'
import { domain as englishDomain } from './en/domain'
import { files as englishFiles } from './en/files'
import { domain } from './fr/domain'
import { files } from './fr/files'
import { wordsIn } from './words'

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()

test('both languages say the same things of the same values', () => {
  const [french, english] = [
    { ...domain, ...files },
    { ...englishDomain, ...englishFiles },
  ]
  const placesOf = (catalogue: object) =>
    Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [key, places(text)]))
  expect(placesOf(english)).toEqual(placesOf(french))
})

test('values fill their places as they are', () => {
  const { say } = wordsIn('fr')
  expect(say('file.out.funding', { name: '{name} $& toString' })).toBe('Finance {name} $& toString')
  expect(say('level.numbered', { level: 4, word: 'x' })).toBe('4. x')
})
