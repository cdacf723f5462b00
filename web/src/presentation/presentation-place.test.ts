import { expect, test } from 'vitest'
import { followingPath, notesPath, presentationPlaceOf, slidesPath, viewPath } from './presentation-place'

test.for([
  { search: '', place: undefined },
  { search: 'vue=abc', place: undefined },
  { search: 'presenter=1', place: { kind: 'slides', step: 0 } },
  { search: 'presenter=12', place: { kind: 'slides', step: 11 } },
  { search: 'presenter=0', place: { kind: 'slides', step: 0 } },
  { search: 'presenter=', place: { kind: 'slides', step: 0 } },
  { search: 'presenter=<script>', place: { kind: 'slides', step: 0 } },
  { search: 'presenter=99999999999', place: { kind: 'slides', step: 0 } },
  { search: 'presenter=3&vue=notes', place: { kind: 'notes', step: 2 } },
  { search: 'presenter=1&depuis=v', place: { kind: 'slides', step: 0, from: 'v' } },
  { search: 'presenter=2&depuis=&vue=', place: { kind: 'slides', step: 1 } },
  { search: 'suivre=1', place: { kind: 'following' } },
])('"$search" shows $place.kind', ({ search, place }) => {
  expect(presentationPlaceOf(search)).toEqual(place)
})

test('addresses lead to what they name', () => {
  expect([slidesPath('/t/x', 2), notesPath('/t/x', 2), followingPath('/t/x'), viewPath('/t/x', 'v')]).toEqual([
    '/t/x?presenter=3',
    '/t/x?presenter=3&vue=notes',
    '/t/x?suivre=1',
    '/t/x?vue=v',
  ])
})
