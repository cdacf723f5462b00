import { expect, test } from 'vitest'
import { type Following, followingNext, type Now } from './following'

const presenting = { view: 'v', step: 1, screen: 'map', isAround: false, since: 1 } as const
const ines = { clientId: 7, name: 'Inès', presenting }
const LIVE: Following = { kind: 'live', ...ines }
const now = (more: Partial<Now>): Now => ({ presenter: undefined, isOnline: true, isHere: () => true, ...more })

test.for([
  { what: 'nobody presents yet', before: { kind: 'waiting' }, now: now({}), kind: 'waiting' },
  { what: 'somebody begins', before: { kind: 'waiting' }, now: now({ presenter: ines }), kind: 'live' },
  { what: 'they stop', before: LIVE, now: now({}), kind: 'ended' },
  { what: 'their network is cut', before: LIVE, now: now({ isHere: () => false }), kind: 'lost' },
  {
    what: 'one’s own network is cut',
    before: LIVE,
    now: now({ isOnline: false, isHere: () => false }),
    kind: 'offline',
  },
  { what: 'they come back', before: { kind: 'lost', ...ines }, now: now({ presenter: ines }), kind: 'live' },
] satisfies { what: string; before: Following; now: Now; kind: Following['kind'] }[])(
  '$what: $kind',
  ({ before, now, kind }) => {
    expect(followingNext(before, now).kind).toBe(kind)
  },
)

test('the last view stays, through all that happens after it', () => {
  const lost = followingNext(LIVE, now({ isOnline: false, isHere: () => false }))
  const after = followingNext(lost, now({ isHere: (id) => id === ines.clientId }))
  expect(after).toMatchObject({ kind: 'ended', name: 'Inès', presenting })
})
