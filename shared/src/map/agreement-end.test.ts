import { expect, test } from 'vitest'
import { agreementEnd, countEndingSoon } from './agreement-end'
import { ActorId, LinkId } from './ids'
import { Link } from './link'

test.for([
  { end: undefined, today: '2026-11-25', is: 'later' },
  { end: '2026-11-24', today: '2026-11-25', is: 'ended' },
  { end: '2026-11-25', today: '2026-11-25', is: 'soon' },
  { end: '2026-11', today: '2026-11-30', is: 'soon' },
  { end: '2026-11', today: '2026-12-01', is: 'ended' },
  { end: '2027-05-25', today: '2026-11-25', is: 'soon' },
  { end: '2027-05-26', today: '2026-11-25', is: 'later' },
  { end: '2027-05', today: '2026-11-25', is: 'later' },
  { end: '2027', today: '2026-11-25', is: 'later' },
  { end: '2026', today: '2026-11-25', is: 'soon' },
  { end: '2027-02-28', today: '2026-08-31', is: 'soon' },
  { end: '2027-03-01', today: '2026-08-31', is: 'later' },
])('an agreement until $end is, on $today: $is', ({ end, today, is }) => {
  expect(agreementEnd({ end }, today)).toBe(is)
})

test('agreements that end soon count at both ends, those of the past at none', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => ActorId.parse(id)) as [ActorId, ActorId, ActorId]
  const link = (id: string, to: ActorId, fields: object) =>
    Link.parse({ id: LinkId.parse(id), from: a, to, kind: 'funding', themes: [], state: 'current', ...fields })
  const soon = { agreement: { kind: 'convention', end: '2026-12' } }
  const counts = countEndingSoon(
    [
      link('1', b, soon),
      link('2', c, soon),
      link('3', c, { ...soon, state: 'past' }),
      link('4', c, {}),
      link('5', c, { agreement: { kind: 'convention', end: '2030' } }),
    ],
    '2026-11-25',
  )
  expect(counts).toEqual(
    new Map([
      [a, 2],
      [b, 1],
      [c, 1],
    ]),
  )
})
