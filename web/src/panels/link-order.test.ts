import { ActorId, LinkId } from '@maillage/shared/map/ids'
import { Link } from '@maillage/shared/map/link'
import { expect, test } from 'vitest'
import { inLevelOrder, seenFrom } from './link-order'

const me = ActorId.parse('me')
const link = (id: string, values: Record<string, unknown>): Link =>
  Link.parse({ id: LinkId.parse(id), from: 'me', to: id, kind: 'partnership', themes: [], state: 'current', ...values })

test('the links of an actor stand by level, those without one last, then by name', () => {
  const links = [
    link('zoe', { level: 3 }),
    link('funder', { kind: 'funding', level: 5 }),
    link('elan', { level: 5 }),
    link('ete', { level: 3 }),
  ]
  const order = inLevelOrder(
    links.map((each) => seenFrom(each, me)),
    (id) => (id === 'ete' ? 'Été' : id),
  )
  expect(order.map(({ other }) => other)).toEqual(['elan', 'ete', 'zoe', 'funder'])
})

test.for([
  { kind: 'partnership', from: 'me', to: 'you', isOutward: true },
  { kind: 'partnership', from: 'you', to: 'me', isOutward: true },
  { kind: 'funding', from: 'me', to: 'you', isOutward: true },
  { kind: 'funding', from: 'you', to: 'me', isOutward: false },
])('a $kind from $from to $to, seen by me, is outward: $isOutward', ({ kind, from, to, isOutward }) => {
  expect(seenFrom(link('l', { kind, from, to }), me)).toMatchObject({ other: 'you', isOutward })
})
