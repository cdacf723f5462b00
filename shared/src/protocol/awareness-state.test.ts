import { expect, test } from 'vitest'
import { AwarenessState } from './awareness-state'

const user = { name: 'Inès', color: 1 }

test.for([
  { what: 'a person who only looks', state: { user } },
  { what: 'a person with a role that the server wrote', state: { user: { ...user, role: 'editor' } } },
  { what: 'a pointer', state: { user, cursor: [12.5, -8] } },
  { what: 'a pointer that left the map', state: { user, cursor: null } },
  { what: 'a selection', state: { user, selection: ['chrs', 'chrs--siao'] } },
  { what: 'a drag', state: { user, drag: { ids: ['chrs'], by: [16, 0] } } },
  { what: 'a drag that ended', state: { user, drag: null } },
])('$what is a state', ({ state }) => {
  expect(AwarenessState.parse(state)).toEqual(state)
})

test.for([
  { what: 'nobody', state: {} },
  { what: 'no state', state: null },
  { what: 'a name of 61 characters', state: { user: { ...user, name: 'n'.repeat(61) } } },
  { what: 'a colour that no token gives', state: { user: { ...user, color: 7 } } },
  { what: 'half a colour', state: { user: { ...user, color: 1.5 } } },
  { what: 'a role that does not exist', state: { user: { ...user, role: 'admin' } } },
  { what: 'a pointer outside all maps', state: { user, cursor: [1e7, 0] } },
  { what: 'a pointer nowhere', state: { user, cursor: [Number.NaN, 0] } },
  { what: 'a selection of 31', state: { user, selection: Array.from({ length: 31 }, String) } },
  { what: 'a key of 65 characters', state: { user, selection: ['k'.repeat(65)] } },
  { what: 'a drag to nowhere', state: { user, drag: { ids: ['chrs'] } } },
])('$what is refused', ({ state }) => {
  expect(AwarenessState.safeParse(state).success).toBe(false)
})
