import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMap } from '../territory/random-map'
import { type Moment, mapAt } from './at-time'
import { figuresOf } from './figures'
import { indicatorsOf } from './indicators'
import { networkOf } from './network'
import { TODAY } from './test-maps'

const anyDay = fc.constantFrom('1998', '2022-09', '2022-09-21', '2026-11-29', '2030')
const anyMoment: fc.Arbitrary<Moment> = fc.oneof(
  fc.constantFrom('before' as const, 'now' as const, 'aimed' as const),
  anyDay.map((on) => ({ on })),
)
const idsOf = ({ actors, links }: ReturnType<typeof mapAt>) =>
  new Set([...actors, ...links].map(({ id }) => id as string))

test('today is a day like others, and what is aimed at is on top of it', () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const now = mapAt(map, 'now', TODAY)
      expect(idsOf(mapAt(map, { on: TODAY }, TODAY))).toEqual(idsOf(now))
      const aimed = idsOf(mapAt(map, 'aimed', TODAY))
      expect([...idsOf(now)].filter((id) => !aimed.has(id))).toEqual([])
      expect(mapAt(now, 'now', TODAY)).toEqual(now)
    }),
  )
})

test('no link stands without its two ends, at any moment', () => {
  fc.assert(
    fc.property(anyMap, anyMoment, (map, moment) => {
      const then = mapAt(map, moment, TODAY)
      expect(networkOf(then).links).toEqual(then.links)
    }),
  )
})

test('whatever is on a map, at any moment, every number is one', () => {
  fc.assert(
    fc.property(anyMap, anyMoment, (map, moment) => {
      const indicators = indicatorsOf(map, { today: TODAY, moment, lastCommittee: '2022' })
      const text = JSON.stringify([indicators, figuresOf(indicators)])
      // JSON says null of NaN and of infinity, and nothing of what is undefined.
      expect(JSON.parse(text)).toStrictEqual([indicators, figuresOf(indicators)])
    }),
  )
})
