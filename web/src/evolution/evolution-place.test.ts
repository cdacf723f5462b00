import { SnapshotId } from '@maillage/shared/map/snapshot'
import { expect, test } from 'vitest'
import { type EvolutionPlace, evolutionPlaceOf, searchOf } from './evolution-place'

const A = SnapshotId.parse('a'.repeat(20))
const B = SnapshotId.parse('b'.repeat(20))

test.for<[string, EvolutionPlace]>([
  ['', { kind: 'compare' }],
  [`?de=${A}&a=aujourdhui`, { kind: 'compare', from: A, to: 'now' }],
  [`?de=${A}&a=${B}`, { kind: 'compare', from: A, to: B }],
  [`?version=${A}`, { kind: 'version', id: A }],
  ['?le=', { kind: 'time' }],
  ['?le=2023-06-30', { kind: 'time', at: '2023-06-30' }],
  [`?le=${A}`, { kind: 'time', at: A }],
])('%s is an address that leads back to itself', ([search, place]) => {
  expect(evolutionPlaceOf(search)).toEqual(place)
  expect(searchOf(place)).toBe(search)
})

test.for<[string, EvolutionPlace]>([
  ['?version=../x', { kind: 'compare' }],
  ['?de=x&a=y', { kind: 'compare' }],
  ['?le=demain', { kind: 'time' }],
])('%s says nothing that we know', ([search, place]) => {
  expect(evolutionPlaceOf(search)).toEqual(place)
})
