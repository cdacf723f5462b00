import { expect, test } from 'vitest'
import { relisted } from './relisted'

test.for<{ list: string[]; dirty: string[]; listed: string[]; after: string[] }>([
  { list: [], dirty: ['b', 'a'], listed: ['a', 'b'], after: ['a', 'b'] },
  { list: ['b', 'd'], dirty: ['e', 'a', 'c'], listed: ['a', 'c', 'e'], after: ['a', 'b', 'c', 'd', 'e'] },
  { list: ['a', 'b', 'c'], dirty: ['b'], listed: [], after: ['a', 'c'] },
  { list: ['a', 'b', 'c'], dirty: ['b'], listed: ['b'], after: ['a', 'b', 'c'] },
  { list: ['a'], dirty: ['a'], listed: [], after: [] },
])('$list with $dirty looked at again, of which $listed are there, is $after', ({ list, dirty, listed, after }) => {
  expect(relisted(list, new Set(dirty), (id) => listed.includes(id))).toEqual(after)
})
