import { EMPTY_MAP, PlainMap } from '@maillage/shared/map/plain-map'
import { viewOf } from '@maillage/shared/map/view'
import { expect, test } from 'vitest'
import { litByView, missingInView } from './lit-by-view'

const map = PlainMap.parse({
  ...EMPTY_MAP,
  actors: [
    { id: 'aci', type: 'aci', themes: ['employment'] },
    { id: 'cpam', type: 'cpam' },
    { id: 'chrs', type: 'chrs' },
    { id: 'alone', type: 'own-health-empp' },
  ].map((actor) => ({ name: actor.id, themes: [], tags: [], isCarrier: false, ...actor })),
  links: [
    { id: 'aci-cpam', from: 'aci', to: 'cpam', level: 4, themes: ['health'] },
    { id: 'cpam-chrs', from: 'cpam', to: 'chrs', level: 2 },
  ].map((link) => ({ kind: 'partnership', state: 'current', themes: [], ...link })),
})

function view(values: object) {
  const read = viewOf({ id: 'v', ...values })
  if (!read) throw new Error('no view')
  return read
}

test.for([
  { values: {}, lit: undefined },
  { values: { filter: { spheres: ['health'] } }, lit: 'alone cpam aci-cpam cpam-chrs' },
  { values: { filter: { levels: [4, 5] }, rest: 'hide' }, lit: 'aci cpam aci-cpam' },
  { values: { focus: { actor: 'chrs', steps: 1 } }, lit: 'chrs cpam cpam-chrs' },
  { values: { picked: { actors: [], links: ['cpam-chrs', 'gone'] } }, lit: 'chrs cpam cpam-chrs' },
  { values: { focus: { actor: 'gone', steps: 1 }, filter: { levels: [2] } }, lit: 'chrs cpam cpam-chrs' },
  { values: { filter: { words: 'équipe' } }, lit: 'alone' },
])('a view of $values lights $lit', ({ values, lit }) => {
  const reading = litByView(view(values), map, (type) => (type === 'own-health-empp' ? 'Équipe mobile' : type))
  expect(reading && [...[...reading.actors].sort(), ...[...reading.links].sort()].join(' ')).toBe(lit)
})

const NOTHING = { focus: false, picked: 0, words: 0, snapshot: false }

test.for([
  { values: { focus: { actor: 'cpam', steps: 1 }, snapshot: 'copiljuin00000000000' }, missing: NOTHING },
  { values: { focus: { actor: 'gone', steps: 1 } }, missing: { ...NOTHING, focus: true } },
  { values: { picked: { actors: ['aci', 'gone'], links: ['l'] } }, missing: { ...NOTHING, picked: 2 } },
  { values: { filter: { types: ['own-health-lost', 'aci'], themes: ['health'] } }, missing: { ...NOTHING, words: 1 } },
  { values: { snapshot: 'erased0000000000000000' }, missing: { ...NOTHING, snapshot: true } },
])('of a view of $values $missing is missing', ({ values, missing }) => {
  const actors = new Map(map.actors.map((actor) => [actor.id, actor]))
  const links = new Map(map.links.map((link) => [link.id, link]))
  const found = missingInView(
    view(values),
    { actor: (id) => actors.get(id), link: (id) => links.get(id) },
    (code) => !code.startsWith('own-'),
    (id) => id === 'copiljuin00000000000',
  )
  expect(found).toEqual(missing)
})
