import { expect, test } from 'vitest'
import { newId } from '../map/ids'
import { MOST_VIEWS_KEPT } from '../map/lengths'
import { AWARENESS_ITEMS, AwarenessState } from './awareness-state'
import { PresentingState } from './presenting-state'
import { LIMITS } from './sync-protocol'

const presenting = { view: 'v1', step: 2, screen: 'map', isAround: false, since: 1_790_000_000_000 }

test.for([
  { what: 'somebody who presents', state: { presenting, laser: [4, 5] } },
  { what: 'somebody who stopped presenting', state: { presenting: null, laser: null } },
  { what: 'somebody who would like to look around', state: { asks: true } },
  { what: 'somebody who does none of this', state: {} },
])('$what is a state', ({ state }) => {
  expect(PresentingState.parse(state)).toEqual(state)
})

test.for([
  { what: 'a step before the first', state: { presenting: { ...presenting, step: -1 } } },
  { what: 'a step past the last', state: { presenting: { ...presenting, step: MOST_VIEWS_KEPT } } },
  { what: 'half a step', state: { presenting: { ...presenting, step: 1.5 } } },
  { what: 'a screen of another colour', state: { presenting: { ...presenting, screen: 'pink' } } },
  { what: 'a light outside all maps', state: { laser: [1e7, 0] } },
])('$what is refused', ({ state }) => {
  expect(PresentingState.safeParse(state).success).toBe(false)
})

test('the fullest state with ids of ours stays under the limit of the protocol', () => {
  const ids = Array.from({ length: AWARENESS_ITEMS }, newId)
  const point = [-123456.5, -123456.5]
  const state = {
    user: { name: 'é'.repeat(60), color: 6, role: 'facilitator' },
    cursor: point,
    selection: ids,
    drag: { ids, by: point },
    presenting: { ...presenting, view: newId() },
    laser: point,
    asks: false,
  }
  expect({ ...AwarenessState.parse(state), ...PresentingState.parse(state) }).toEqual(state)
  expect(Buffer.byteLength(JSON.stringify(state))).toBeLessThanOrEqual(LIMITS.awarenessBytes)
})
