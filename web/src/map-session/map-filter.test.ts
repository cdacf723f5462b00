import { Actor } from '@maillage/shared/map/actor'
import { Link } from '@maillage/shared/map/link'
import { expect, test } from 'vitest'
import { choiceCount, type MapFilter, matchesActor, matchesLink, NO_FILTER } from './map-filter'

const chantier = Actor.parse({
  id: 'a',
  name: 'Émergence-s',
  type: 'aci',
  themes: ['employment', 'training'],
  tags: ['pilote'],
  isCarrier: true,
  commune: 'Rouen',
})
const cpam = Actor.parse({ id: 'b', name: 'CPAM', type: 'cpam', themes: ['health'], tags: [], isCarrier: false })
const link = Link.parse({
  id: 'l',
  from: 'a',
  to: 'b',
  kind: 'partnership',
  level: 4,
  ratings: { from: 4, to: 2 },
  themes: ['health'],
  state: 'current',
})

const wanted = (filter: Partial<MapFilter>): MapFilter => ({ ...NO_FILTER, ...filter })

test.for<{ filter: Partial<MapFilter>; matches: boolean }>([
  { filter: {}, matches: true },
  { filter: { words: 'emergence' }, matches: true },
  { filter: { words: 'rouen émer' }, matches: true },
  { filter: { words: 'pilote' }, matches: true },
  { filter: { words: 'chantier' }, matches: true },
  { filter: { words: 'brest' }, matches: false },
  { filter: { words: ' — ' }, matches: true },
  { filter: { spheres: ['insertion', 'health'] }, matches: true },
  { filter: { spheres: ['health'] }, matches: false },
  { filter: { types: ['aci'] }, matches: true },
  { filter: { types: ['chrs'] }, matches: false },
  { filter: { themes: ['training', 'health'] }, matches: true },
  { filter: { themes: ['health'] }, matches: false },
  { filter: { spheres: ['insertion'], themes: ['health'] }, matches: false },
  { filter: { levels: [1] }, matches: true },
])('a chantier of Rouen for $filter: $matches', ({ filter, matches }) => {
  expect(matchesActor(wanted(filter), chantier, 'Chantier d’insertion')).toBe(matches)
})

test.for<{ filter: Partial<MapFilter>; matches: boolean }>([
  { filter: {}, matches: true },
  { filter: { words: 'cpam emergence' }, matches: true },
  { filter: { words: 'siao' }, matches: false },
  { filter: { spheres: ['health'] }, matches: true },
  { filter: { spheres: ['housing'] }, matches: false },
  { filter: { types: ['aci'] }, matches: true },
  { filter: { themes: ['health'] }, matches: true },
  { filter: { themes: ['employment'] }, matches: false },
  { filter: { levels: [4, 5] }, matches: true },
  { filter: { levels: [1] }, matches: false },
  { filter: { points: ['to-discuss'] }, matches: true },
])('a link of level 4 for $filter: $matches', ({ filter, matches }) => {
  expect(matchesLink(wanted(filter), link, { from: chantier, to: cpam })).toBe(matches)
})

test('a link without a level is of no level, and nothing about it is to be discussed', () => {
  const funding = { ...link, kind: 'funding' as const }
  expect(matchesLink(wanted({ points: ['to-discuss'] }), funding, { from: chantier, to: cpam })).toBe(false)
  expect(matchesLink(wanted({ levels: [4] }), funding, { from: chantier, to: cpam })).toBe(false)
})

test('choices are counted, words are not', () => {
  expect(choiceCount(wanted({ words: 'cpam', spheres: ['health'], levels: [1, 2] }))).toBe(3)
})
