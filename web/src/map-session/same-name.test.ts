import { expect, test } from 'vitest'
import { findSameName } from './same-name'

const actors = [{ name: 'CPAM' }, { name: 'Émergence-s' }, { name: '' }]

test.for([
  { name: 'cpam', found: 'CPAM' },
  { name: ' Emergence s ', found: 'Émergence-s' },
  { name: 'CPAM de Rouen', found: undefined },
  { name: '', found: undefined },
])('$name is the same name as $found', ({ name, found }) => {
  expect(findSameName(actors, name)?.name).toBe(found)
})
