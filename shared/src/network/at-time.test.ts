import { describe, expect, test } from 'vitest'
import { EMPTY_MAP } from '../map/plain-map'
import { type Moment, mapAt, presenceAt } from './at-time'
import { mapOf, TODAY } from './test-maps'

const A_AND_B = { a: 'aci', b: 'chrs' }
const on = (day: string): Moment => ({ on: day })
const linkAt = (fields: Record<string, unknown>, moment: Moment) => {
  const [link] = presenceAt(mapOf(A_AND_B, [['a', 'b', fields]]), moment, { today: TODAY }).links.values()
  return link
}
const actorAt = (fields: Record<string, unknown>, moment: Moment) => {
  const [actor] = presenceAt(mapOf({ a: fields }), moment, { today: TODAY }).actors.values()
  return actor
}

describe('what is said of a link decides, and its dates refine what is current', () => {
  test.for<{ fields: Record<string, unknown>; before: string; now: string; aimed: string }>([
    { fields: {}, before: 'not-yet', now: 'standing', aimed: 'standing' },
    { fields: { level: 4, levelBefore: 2 }, before: 'standing 2', now: 'standing 4', aimed: 'standing 4' },
    { fields: { state: 'past', level: 3 }, before: 'standing 3', now: 'ended 3', aimed: 'ended 3' },
    { fields: { state: 'past', level: 3, levelBefore: 1 }, before: 'standing 1', now: 'ended 3', aimed: 'ended 3' },
    { fields: { state: 'planned', level: 5 }, before: 'not-yet', now: 'planned 5', aimed: 'planned 5' },
    // A plan does not come true, and does not end, by itself.
    { fields: { state: 'planned', since: '2024' }, before: 'not-yet', now: 'planned', aimed: 'planned' },
    { fields: { state: 'planned', until: '2024' }, before: 'not-yet', now: 'planned', aimed: 'planned' },
    { fields: { until: '2025' }, before: 'standing', now: 'ended', aimed: 'ended' },
    { fields: { until: '2026' }, before: 'not-yet', now: 'standing', aimed: 'standing' },
    { fields: { since: '2027' }, before: 'not-yet', now: 'planned', aimed: 'planned' },
    { fields: { since: '2026' }, before: 'not-yet', now: 'standing', aimed: 'standing' },
    {
      fields: { since: '2027', level: 4, levelBefore: 2 },
      before: 'standing 2',
      now: 'standing 2',
      aimed: 'planned 4',
    },
    { fields: { kind: 'funding', level: 4, levelBefore: 2 }, before: 'not-yet', now: 'standing', aimed: 'standing' },
  ])('$fields: avant $before, aujourd’hui $now, visé $aimed', ({ fields, before, now, aimed }) => {
    const told = (moment: Moment) => Object.values(linkAt(fields, moment) ?? {}).join(' ')
    expect([told('before'), told('now'), told('aimed')]).toEqual([before, now, aimed])
  })
})

describe('a link on a day', () => {
  const lasted = { state: 'past', since: '2021-03', until: '2024' }
  test.for<{ fields: Record<string, unknown>; day: string; is: string }>([
    { fields: lasted, day: '2021-02-28', is: 'not-yet' },
    { fields: lasted, day: '2021-03-01', is: 'standing' },
    { fields: lasted, day: '2021', is: 'standing' },
    { fields: lasted, day: '2024-12-31', is: 'standing' },
    { fields: lasted, day: '2025-01-01', is: 'ended' },
    { fields: lasted, day: '2028-01-01', is: 'ended' },
    // Nobody knows when it ended.
    { fields: { state: 'past' }, day: '2020-01-01', is: 'ended' },
    { fields: { state: 'past', since: '2021' }, day: '2020-01-01', is: 'not-yet' },
    // What has no date is the same on every day.
    { fields: {}, day: '1999-01-01', is: 'standing' },
    { fields: {}, day: '2040-01-01', is: 'standing' },
    { fields: { state: 'planned', since: '2027' }, day: '2028-01-01', is: 'planned' },
    { fields: { state: 'planned' }, day: '2025-01-01', is: 'not-yet' },
    { fields: { since: '2027' }, day: '2026-12-31', is: 'planned' },
    { fields: { since: '2027' }, day: '2027-01-01', is: 'standing' },
    { fields: { until: '2027-06' }, day: '2027-06-30', is: 'standing' },
    { fields: { until: '2027-06' }, day: '2027-07-01', is: 'ended' },
    { fields: { since: '2023', level: 4, levelBefore: 2 }, day: '2022-12-31', is: 'standing 2' },
    { fields: { since: '2023', level: 4, levelBefore: 2 }, day: '2023-01-01', is: 'standing 4' },
  ])('$fields on $day: $is', ({ fields, day, is }) => {
    expect(Object.values(linkAt(fields, on(day)) ?? {}).join(' ')).toBe(is)
  })
})

describe('an actor', () => {
  test.for<{ fields: Record<string, unknown>; moment: Moment; is: string }>([
    { fields: { type: 'chrs' }, moment: 'before', is: 'standing' },
    { fields: { type: 'chrs', state: 'planned' }, moment: 'before', is: 'not-yet' },
    { fields: { type: 'chrs', state: 'planned' }, moment: 'now', is: 'planned' },
    { fields: { type: 'chrs', state: 'past' }, moment: 'before', is: 'standing' },
    { fields: { type: 'chrs', state: 'past' }, moment: 'now', is: 'ended' },
    { fields: { type: 'chrs', since: '2025' }, moment: { on: '2024' }, is: 'not-yet' },
    // The coordination came with the programme.
    { fields: { type: 'partnership-officer' }, moment: 'before', is: 'not-yet' },
    { fields: { type: 'partnership-officer', state: 'past' }, moment: 'before', is: 'standing' },
  ])('$fields at $moment: $is', ({ fields, moment, is }) => {
    expect(actorAt(fields, moment)).toBe(is)
  })

  test('of the coordination was there before where a link says so', () => {
    const map = mapOf({ cp: 'partnership-officer', cpam: 'cpam' }, [['cp', 'cpam', { level: 4, levelBefore: 2 }]])
    expect([...presenceAt(map, 'before', { today: TODAY }).actors.values()]).toEqual(['standing', 'standing'])
  })
})

test('a link stands no better than its two ends do, and one without an end is not seen', () => {
  const map = mapOf({ a: 'aci', gone: { state: 'past' }, aimed: { state: 'planned' }, late: { since: '2025' } }, [
    ['a', 'gone'],
    ['a', 'aimed'],
    ['gone', 'aimed', { state: 'past' }],
    ['a', 'late'],
    ['a', 'nobody'],
  ])
  const at = (moment: Moment) =>
    [...presenceAt(map, moment, { today: TODAY }).links.values()].map((one) => one.presence)
  expect(at('now')).toEqual(['ended', 'planned', 'ended', 'standing'])
  expect(at({ on: '2024' })).toEqual(['ended', 'not-yet', 'not-yet', 'not-yet'])
})

test('what stands and did not at the stop before is new', () => {
  const map = mapOf({ a: 'aci', b: { since: '2024' }, c: 'cpam' }, [
    ['a', 'b', { since: '2025' }],
    ['a', 'c', { since: '2019' }],
    ['b', 'c', { since: '2025', until: '2025', state: 'past' }],
    ['a', 'c', { since: '2025', levelBefore: 1, level: 3 }],
  ])
  const { actors, links } = presenceAt(map, { on: '2026-06' }, { today: TODAY, newSince: '2023' })
  expect(Object.fromEntries(actors)).toEqual({ a: 'standing', b: 'new', c: 'standing' })
  expect([...links.values()]).toEqual([
    { presence: 'new' },
    { presence: 'standing' },
    { presence: 'ended' },
    { presence: 'standing', level: 3 },
  ])
})

describe('the part of a map that stands', () => {
  const map = mapOf({ a: 'aci', b: 'chrs', c: { state: 'planned' } }, [
    ['a', 'b', { level: 4, levelBefore: 2, agreement: { kind: 'convention', start: '2025' } }],
    ['a', 'c', { level: 3 }],
    ['a', 'b', { state: 'past', level: 1, agreement: { kind: 'oral' } }],
    ['a', 'b', { state: 'planned', level: 5 }],
  ])
  const told = (moment: Moment) => {
    const { actors, links } = mapAt(map, moment, TODAY)
    const signed = links.filter(({ agreement }) => agreement).map(({ id }) => id)
    return [actors.map(({ id }) => id).join(''), links.map(({ id, level }) => `${id}:${level}`).join(' '), ...signed]
  }

  test.for<{ moment: Moment; is: string[] }>([
    { moment: 'before', is: ['ab', 'l1:2 l3:1', 'l3'] },
    { moment: 'now', is: ['ab', 'l1:4', 'l1'] },
    { moment: 'aimed', is: ['abc', 'l1:4 l2:3 l4:5', 'l1'] },
    { moment: { on: '2024' }, is: ['ab', 'l1:4'] },
    { moment: { on: '2025' }, is: ['ab', 'l1:4', 'l1'] },
  ])('at $moment is $is', ({ moment, is }) => {
    expect(told(moment)).toEqual(is)
  })

  test('of an empty map is empty', () => {
    expect(mapAt(EMPTY_MAP, 'before', TODAY)).toEqual(EMPTY_MAP)
  })
})
