import { expect, test } from 'vitest'
import { Actor, Position } from './actor'

test.for([{ position: [0, 0] }, { position: [-1e6, 1e6] }, { position: [12.5, -0.25] }])(
  '$position is a place',
  ({ position }) => {
    expect(Position.parse(position)).toEqual(position)
  },
)

test.for([
  { position: [Number.NaN, 0] },
  { position: [Number.POSITIVE_INFINITY, 0] },
  { position: [1e308, 0] },
  { position: [0, 1e6 + 1] },
  { position: [0] },
  { position: [0, 0, 0] },
  { position: ['0', '0'] },
  { position: { x: 0, y: 0 } },
  { position: null },
])('$position is nowhere', ({ position }) => {
  expect(Position.safeParse(position).success).toBe(false)
})

const actor = { id: 'chrs', name: 'CHRS', type: 'chrs', themes: ['housing'], tags: [], isCarrier: false }

test('an actor needs a name, a type, its themes, its tags and whether it carries', () => {
  expect(Actor.parse(actor)).toEqual({ ...actor, isFunder: false, programmes: [], notConcerned: [] })
})

test.for([
  { name: 'n'.repeat(201) },
  { type: 't'.repeat(61) },
  { themes: ['Santé'] },
  { themes: ['t'.repeat(61)] },
  { tags: [''] },
  { isCarrier: 'yes' },
  { siret: '123456789012345' },
  { website: 'w'.repeat(2_049) },
  { description: 'd'.repeat(10_001) },
  { updatedBy: 'u'.repeat(61) },
  { createdBy: 'u'.repeat(61) },
  { programmes: ['logement-d-abord'] },
  { isFunder: 1 },
  { notConcerned: ['Santé'] },
  { state: 'gone' },
  { since: 'June' },
  { informedOn: '2026-13' },
])('an actor with %j is refused', (fields) => {
  expect(Actor.safeParse({ ...actor, ...fields }).success).toBe(false)
})
