import type { Role } from '@maillage/shared/protocol/roles'
import { expect, test } from 'vitest'
import { askingAmong, beginAfter, isSamePresenter, presenterAmong, type Shower, showersAmong } from './presenters'

const presents = (name: string, role: Role | undefined, since: number, clientId = 1): Shower => {
  return { clientId, name, role, presenting: { view: 'v', step: 0, screen: 'map', isAround: false, since } }
}
const looks: Shower = { clientId: 9, name: 'Paul', role: 'viewer', presenting: null, asks: true }

test.for([
  { what: 'nobody while nobody presents', states: [looks], name: undefined },
  { what: 'an editor', states: [looks, presents('Inès', 'editor', 5)], name: 'Inès' },
  {
    what: 'of two, who began first',
    states: [presents('Awa', 'editor', 9), presents('Inès', 'facilitator', 5)],
    name: 'Inès',
  },
  {
    what: 'of two at once, the same one for everybody',
    states: [presents('B', 'editor', 5, 2), presents('A', 'editor', 5, 1)],
    name: 'A',
  },
  { what: 'no viewer', states: [presents('Paul', 'viewer', 5)], name: undefined },
  { what: 'nobody of whom the server said nothing', states: [presents('Eve', undefined, 5)], name: undefined },
])('$what is followed', ({ states, name }) => {
  expect(presenterAmong(states)?.name).toBe(name)
})

test('those who ask are counted', () => {
  expect(askingAmong([looks, presents('Inès', 'editor', 1), { ...looks, asks: false }])).toBe(1)
})

test('whoever comes second began later, whatever their clock says', () => {
  const earlier = presenterAmong([presents('Inès', 'editor', 1_000)])
  expect([beginAfter(earlier, 500), beginAfter(earlier, 2_000), beginAfter(undefined, 500)]).toEqual([
    1_001, 2_000, 500,
  ])
})

test('a step more is another state of whoever presents', () => {
  const at = (step: number) => {
    const state = presents('Inès', 'editor', 1)
    return presenterAmong([{ ...state, presenting: state.presenting && { ...state.presenting, step } }])
  }
  expect([isSamePresenter(at(1), at(1)), isSamePresenter(at(1), at(2)), isSamePresenter(undefined, at(1))]).toEqual([
    true,
    false,
    false,
  ])
})

test('what somebody shows is read closely, and what does not fit is nothing', () => {
  const peer = (clientId: number) => ({ clientId, name: 'P', color: 1, role: 'editor', selection: [] }) as const
  const states: Record<number, unknown> = { 1: { asks: true }, 2: { presenting: { step: 'x' } }, 3: { cursor: [1, 2] } }
  const presence = { peers: () => [peer(1), peer(2), peer(3), peer(4)], stateOf: (id: number) => states[id] }
  expect(showersAmong(presence)).toEqual([{ clientId: 1, name: 'P', role: 'editor', asks: true }])
})
