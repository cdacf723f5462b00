import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_MAP, PlainMap } from '../map/plain-map'
import { anyMap } from '../territory/random-map'
import { mapAt } from './at-time'
import { compareMaps } from './compare-maps'
import type { MapDifference } from './map-difference'
import { summaryOf } from './summary-of'
import { EXAMPLE_MAPS, mapOf, TODAY } from './test-maps'

const NOTHING = compareMaps(EMPTY_MAP, EMPTY_MAP)
const ids = (links: MapDifference['links']['added']) => links.map(({ link }) => link.id)
const A_AND_B = { a: 'aci', b: 'chrs' }
const compareLinks = (before: Record<string, unknown> | undefined, after: Record<string, unknown> | undefined) => {
  const map = (fields: Record<string, unknown> | undefined) => mapOf(A_AND_B, fields ? [['a', 'b', fields]] : [])
  return compareMaps(map(before), map(after))
}

test.for(Object.entries(EXAMPLE_MAPS))('%s compared with itself says nothing', ([, map]) => {
  const difference = compareMaps(map, map, { before: TODAY, after: TODAY })
  expect(difference).toEqual(NOTHING)
  expect(summaryOf(difference).isSame).toBe(true)
})

test('any map compared with itself says nothing, and the other way around is the mirror', () => {
  fc.assert(
    fc.property(anyMap, anyMap, (one, other) => {
      expect(compareMaps(one, one)).toEqual(NOTHING)
      const [there, back] = [compareMaps(one, other), compareMaps(other, one)]
      const { actors, links, agreements } = there
      const turned = <C extends { before: unknown; after: unknown }>(list: readonly C[]) =>
        list.map(({ before, after }) => `${before} ${after}`).toSorted()
      const mirrored = <C extends { before: unknown; after: unknown }>(list: readonly C[]) =>
        list.map(({ before, after }) => `${after} ${before}`).toSorted()
      expect([actors.removed, actors.unplanned]).toEqual([back.actors.added, back.actors.planned])
      expect([links.removed, links.unplanned]).toEqual([back.links.added, back.links.planned])
      expect(agreements).toEqual({ signed: back.agreements.ended, ended: back.agreements.signed })
      expect(turned(actors.changed)).toEqual(mirrored(back.actors.changed))
      expect(turned(links.strengthened)).toEqual(mirrored(back.links.weakened))
      expect(turned(links.changed)).toEqual(mirrored(back.links.changed))
    }),
  )
})

test('Rouen from before to now: 13 links more, 10 stronger, 7 of them structured now, two agreements', () => {
  const { Rouen } = EXAMPLE_MAPS
  const difference = compareMaps(mapAt(Rouen, 'before', TODAY), mapAt(Rouen, 'now', TODAY))
  expect(difference.actors.added.map(({ name }) => name)).toEqual(['Coordination'])
  expect(difference.links.strengthened.find(({ after }) => after === 'emergence-s--cpam')).toEqual({
    before: 'emergence-s--cpam',
    after: 'emergence-s--cpam',
    names: ['Emergence-s', 'CPAM'],
    from: 2,
    to: 4,
  })
  expect(summaryOf(difference)).toEqual({
    actors: { added: 1, removed: 0, changed: 0 },
    links: { added: 13, removed: 0, planned: 0, strengthened: 10, weakened: 0, changed: 0 },
    reached: [
      { level: 1, gained: 5, lost: 0 },
      { level: 2, gained: 9, lost: 0 },
      { level: 3, gained: 11, lost: 0 },
      { level: 4, gained: 7, lost: 0 },
      { level: 5, gained: 0, lost: 0 },
    ],
    signed: { convention: 0, charter: 1, oral: 1 },
    ended: { convention: 0, charter: 0, oral: 0 },
    amountSigned: 0,
    isSame: false,
  })
})

describe('a link', () => {
  test.for<{ before?: Record<string, unknown>; after?: Record<string, unknown>; is: string }>([
    { after: { level: 3 }, is: 'added' },
    { before: { level: 3 }, is: 'removed' },
    { after: { state: 'planned' }, is: 'planned' },
    { before: { state: 'planned' }, is: 'unplanned' },
    { before: { state: 'planned' }, after: {}, is: 'added' },
    { before: {}, after: { state: 'past' }, is: 'removed' },
    { before: { level: 2 }, after: { level: 4 }, is: 'strengthened' },
    { before: { level: 4 }, after: { level: 2 }, is: 'weakened' },
    { before: { level: 2 }, after: { level: 4, themes: ['health'] }, is: 'changed strengthened' },
    { before: {}, after: { level: 4 }, is: 'changed' },
    { before: { themes: ['health', 'housing'] }, after: { themes: ['housing', 'health'] }, is: '' },
    { before: { updatedAt: '2025', updatedBy: 'Ana' }, after: { updatedAt: '2026', createdBy: 'Ben' }, is: '' },
    { before: { state: 'planned', level: 2 }, after: { state: 'planned', level: 4 }, is: 'changed' },
    { after: { state: 'past' }, is: '' },
  ])('$before, then $after: $is', ({ before, after, is }) => {
    const { links } = compareLinks(before, after)
    const told = Object.entries(links).filter(([, list]) => list.length > 0)
    expect(
      told
        .map(([name]) => name)
        .toSorted()
        .join(' '),
    ).toBe(is)
  })

  test('tells each field that says something else', () => {
    const agreement = { kind: 'convention', end: '2026', funder: 'CAF' }
    const { links, agreements } = compareLinks(
      { themes: ['health'], agreement, description: 'Réunion' },
      { themes: ['housing'], agreement: { ...agreement, end: '2028', amount: 10 }, kind: 'funding', since: '2024' },
    )
    expect(links.changed[0]?.fields).toEqual([
      { field: 'description', before: 'Réunion' },
      { field: 'kind', before: 'partnership', after: 'funding' },
      { field: 'since', after: '2024' },
      { field: 'themes', before: ['health'], after: ['housing'] },
      { field: 'agreement.amount', after: 10 },
      { field: 'agreement.end', before: '2026', after: '2028' },
    ])
    expect(agreements).toEqual({ signed: [], ended: [] })
  })

  test('that leads to another actor says so; a partnership has no direction', () => {
    const actors = { ...A_AND_B, c: 'cpam' }
    const link = (from: string, to: string, kind: string) => mapOf(actors, [[from, to, { kind }]])
    const changed = (before: PlainMap, after: PlainMap) => compareMaps(before, after).links.changed[0]?.fields
    expect(changed(link('a', 'b', 'partnership'), link('b', 'a', 'partnership'))).toBeUndefined()
    expect(changed(link('a', 'b', 'referral'), link('a', 'c', 'referral'))).toEqual([
      { field: 'to', before: 'b', after: 'c' },
    ])
  })

  test.for<{ before: Record<string, unknown>; after: Record<string, unknown>; signed: number; ended: number }>([
    { before: {}, after: { agreement: { kind: 'charter' } }, signed: 1, ended: 0 },
    { before: { agreement: { kind: 'charter' } }, after: {}, signed: 0, ended: 1 },
    {
      before: { agreement: { kind: 'charter', end: '2025' } },
      after: { agreement: { kind: 'charter', end: '2025' } },
      signed: 0,
      ended: 1,
    },
    {
      before: { agreement: { kind: 'charter' } },
      after: { agreement: { kind: 'charter' }, state: 'past' },
      signed: 0,
      ended: 1,
    },
    {
      before: { agreement: { kind: 'charter' }, state: 'planned' },
      after: { agreement: { kind: 'charter' } },
      signed: 1,
      ended: 0,
    },
  ])('$before in 2025, $after in 2026: $signed signed, $ended ended', ({ before, after, signed, ended }) => {
    const map = (fields: Record<string, unknown>) => mapOf(A_AND_B, [['a', 'b', fields]])
    const { agreements } = compareMaps(map(before), map(after), { before: '2025-06-01', after: '2026-06-01' })
    expect([agreements.signed.length, agreements.ended.length]).toEqual([signed, ended])
  })
})

describe('two imports of a territory, with other ids', () => {
  test('find the same actors by SIRET, then by name and commune', () => {
    const before = mapOf({
      x1: { name: 'CHRS', commune: 'Rouen', siret: '60487647500499' },
      x2: { name: 'Émergence‑s' },
      x3: { name: 'CHRS', commune: 'Elbeuf' },
      x4: { name: 'Parti' },
    })
    const after = mapOf({
      y1: { name: 'CHRS du Port', commune: 'Rouen', siret: '60487647500499' },
      y2: { name: 'emergence s' },
      y3: { name: 'CHRS', commune: 'ELBEUF' },
      y4: { name: 'Venu' },
    })
    const { added, removed, changed } = compareMaps(before, after).actors
    expect([added, removed].map((list) => list.map(({ name }) => name))).toEqual([['Venu'], ['Parti']])
    expect(changed.map((one) => [one.before, one.after, one.fields.map(({ field }) => field)])).toEqual([
      ['x1', 'y1', ['name']],
      ['x2', 'y2', ['name']],
      ['x3', 'y3', ['commune']],
    ])
  })

  test('take none where several could be it, and nobody by an empty name', () => {
    const before = mapOf({ x1: { name: 'CHRS' }, x2: { name: 'CHRS' }, x3: { name: '…' } })
    const { added, removed } = compareMaps(before, mapOf({ y1: { name: 'CHRS' }, y3: { name: '…' } })).actors
    expect([added.length, removed.length]).toEqual([2, 3])
  })

  test('find the same links by their ends and kind, and the nearest of several', () => {
    const before = mapOf({ x1: { name: 'A' }, x2: { name: 'B' } }, [
      ['x1', 'x2', { id: 'p1', level: 2, themes: ['health'] }],
      ['x1', 'x2', { id: 'p2', level: 4, themes: ['housing'] }],
      ['x1', 'x2', { id: 'p3', kind: 'referral' }],
    ])
    const after = mapOf({ y1: { name: 'A' }, y2: { name: 'B' } }, [
      ['y2', 'y1', { id: 'q1', level: 5, themes: ['housing'] }],
      ['y1', 'y2', { id: 'q2', level: 3, themes: ['health'] }],
      ['y2', 'y1', { id: 'q3', kind: 'referral' }],
    ])
    const { links } = compareMaps(before, after)
    expect(links.strengthened.map((one) => [one.before, one.after, one.from, one.to])).toEqual([
      ['p2', 'q1', 4, 5],
      ['p1', 'q2', 2, 3],
    ])
    // A referral the other way around is another one.
    expect([ids(links.added), ids(links.removed)]).toEqual([['q3'], ['p3']])
  })

  test('a thousand links of the same two take no time', () => {
    const many = (prefix: string) =>
      mapOf(
        A_AND_B,
        Array.from({ length: 1_000 }, (_, at) => ['a', 'b', { id: `${prefix}${at}`, level: 1 + (at % 5) }] as const),
      )
    expect(summaryOf(compareMaps(many('p'), many('q'))).isSame).toBe(true)
  })
})

test('actors too are compared by what stands', () => {
  const before = mapOf({ a: 'aci', b: { state: 'planned' }, d: { isCarrier: true, position: [0, 0] } })
  const after = mapOf({
    a: { state: 'past' },
    b: {},
    c: { state: 'planned' },
    d: { isCarrier: false, position: [8, 8] },
  })
  const { added, removed, planned, changed } = compareMaps(before, after).actors
  expect([added, removed, planned].map((list) => list.map(({ id }) => id))).toEqual([['b'], ['a'], ['c']])
  expect(changed).toEqual([
    { before: 'd', after: 'd', name: 'd', fields: [{ field: 'isCarrier', before: true, after: false }] },
  ])
  expect(PlainMap.parse(after)).toEqual(after)
})
