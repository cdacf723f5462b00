import { PlainMap } from '@maillage/shared/map/plain-map'
import { describe, expect, test } from 'vitest'
import { signOf } from '../map-session/map-marks'
import { groupOf, nameOf } from './change-rows'
import { compareSides } from './comparison'

type Fields = Readonly<Record<string, unknown>>

function mapOf(actors: Readonly<Record<string, Fields>>, links: Readonly<Record<string, Fields>> = {}): PlainMap {
  return PlainMap.parse({
    actors: Object.entries(actors).map(([id, fields]) => ({
      id,
      name: id,
      type: 'aci',
      themes: [],
      tags: [],
      isCarrier: false,
      ...fields,
    })),
    links: Object.entries(links).map(([id, fields]) => ({
      id,
      kind: 'partnership',
      themes: [],
      state: 'current',
      ...fields,
    })),
    zones: [],
    notes: [],
    views: [],
    comments: [],
  })
}

const older = mapOf(
  { a: { position: [0, 0] }, b: { position: [10, 0] }, gone: { position: [20, 0] } },
  {
    up: { from: 'a', to: 'b', level: 2 },
    left: { from: 'a', to: 'gone', level: 3 },
    themed: { from: 'b', to: 'a', level: 1, themes: ['health'] },
  },
)
const newer = mapOf(
  { a: { position: [5, 5] }, b: { position: [15, 5] }, c: { position: [30, 0] } },
  {
    up: { from: 'a', to: 'b', level: 4 },
    fresh: { from: 'a', to: 'c', level: 4 },
    themed: { from: 'b', to: 'a', level: 1, agreement: { kind: 'convention' } },
    aim: { from: 'b', to: 'c', state: 'planned' },
  },
)
const comparison = compareSides({ map: older, day: '2023-06-30' }, { map: newer, day: '2026-11-29' })

describe('two maps as one', () => {
  test('what both have stands where the newer has it, and what is gone where it was', () => {
    const places = (map: PlainMap) => Object.fromEntries(map.actors.map(({ id, position }) => [id, position?.[0]]))
    expect(places(comparison.both)).toEqual({ a: 5, b: 15, c: 30, gone: 20 })
    expect(places(comparison.before)).toEqual({ a: 5, b: 15, gone: 20 })
    expect(comparison.both.links.map(({ id }) => id)).toEqual(['up', 'fresh', 'themed', 'aim', 'left'])
  })

  test('each change has its sign, and its row under a heading', () => {
    const signs = [...comparison.marks.links].map(([id, mark]) => `${id} ${signOf(mark)}`)
    expect(signs.sort()).toEqual(['aim ◎', 'fresh + 4', 'left × 3', 'themed ≠', 'up ▲ 2 → 4'])
    expect(Object.fromEntries(comparison.marks.actors)).toEqual({ c: 'added', gone: 'gone' })
    expect(comparison.rows.map((row) => `${groupOf(row)}: ${nameOf(row)}`)).toEqual([
      'stronger: a – b',
      'added: a – c',
      'planned: b – c',
      'gone: a – gone',
      'changed: b – a',
      'actors: c',
      'actors: gone',
    ])
  })
})

test('two imports of a territory, with other ids, are compared by name', () => {
  const again = mapOf({ x: { name: 'a', position: [1, 1] }, y: { name: 'b' } }, { z: { from: 'x', to: 'y', level: 5 } })
  const { both, marks } = compareSides({ map: older, day: '2023' }, { map: again, day: '2026-11-29' })
  expect(both.actors.map(({ id }) => id)).toEqual(['x', 'y', 'gone'])
  expect(
    both.links.every(({ from, to }) => both.actors.filter(({ id }) => id === from || id === to).length === 2),
  ).toBe(true)
  expect(marks.actors.get(both.actors[2]?.id as never)).toBe('gone')
})

test('a link that is past now is gone, at its own place', () => {
  const past = mapOf({ a: {}, b: {} }, { up: { from: 'a', to: 'b', level: 2, state: 'past' } })
  const { both, marks } = compareSides({ map: older, day: '2023' }, { map: past, day: '2026-11-29' })
  expect(both.links.filter(({ id }) => id === 'up')).toHaveLength(1)
  expect([...marks.links].map(([id, { kind }]) => `${id} ${kind}`)).toContain('up gone')
})

test('a map and itself have nothing between them', () => {
  const { rows, summary, marks } = compareSides({ map: newer, day: '2026-11-29' }, { map: newer, day: '2026-11-29' })
  expect([rows, summary.isSame, marks.links.size]).toEqual([[], true, 0])
})
