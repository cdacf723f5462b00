import { expect, test } from 'vitest'
import { findActors } from './find-actors'

const actors = ['Émergence-s', 'CPAM', 'Centre de santé', 'Mission locale', 'Œuvre Sainte-Anne', 'Pension'].map(
  (name) => ({
    name,
  }),
)
const found = (typed: string) => findActors(actors, typed).map(({ name }) => name)

test.for([
  { typed: 'emergence', names: ['Émergence-s'] },
  { typed: 'EMERGENCE S', names: ['Émergence-s'] },
  { typed: 'sante', names: ['Centre de santé'] },
  { typed: 'oeuvre', names: ['Œuvre Sainte-Anne'] },
  { typed: 'pam', names: ['CPAM'] },
  { typed: 'xyz', names: [] },
])('"$typed" finds $names', ({ typed, names }) => {
  expect(found(typed)).toEqual(names)
})

test('names that begin with it come first, then words that do, then the others', () => {
  expect(findActors([{ name: 'Ampac' }, { name: 'La PAC' }, { name: 'PAC' }], 'pac').map(({ name }) => name)).toEqual([
    'PAC',
    'La PAC',
    'Ampac',
  ])
})

test('without a letter all are there, by name, and fifty at most', () => {
  expect(found('')).toEqual([
    'Centre de santé',
    'CPAM',
    'Émergence-s',
    'Mission locale',
    'Œuvre Sainte-Anne',
    'Pension',
  ])
  expect(
    findActors(
      Array.from({ length: 200 }, (_, index) => ({ name: `Acteur ${index}` })),
      '',
    ),
  ).toHaveLength(50)
})
