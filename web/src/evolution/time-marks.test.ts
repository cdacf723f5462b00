import { EMPTY_MAP, type PlainMap } from '@maillage/shared/map/plain-map'
import { describe, expect, test } from 'vitest'
import { NO_MARKS } from '../map-session/map-marks'
import { hasHistory, timeMarks } from './time-marks'

type Fields = Readonly<Record<string, unknown>>

function linked(fields: Fields, actor: Fields = {}): PlainMap {
  const actors = ['a', 'b'].map((id) => ({ id, name: id, type: 'aci', themes: [], tags: [], isCarrier: false }))
  const link = { id: 'l', from: 'a', to: 'b', kind: 'partnership', themes: [], state: 'current', ...fields }
  return { ...EMPTY_MAP, actors: [{ ...actors[0], ...actor }, actors[1]], links: [link] } as unknown as PlainMap
}

const today = '2026-11-29'
const markOf = (fields: Fields, moment: Parameters<typeof timeMarks>[1], newSince?: string) =>
  timeMarks(linked(fields), moment, { today, ...(newSince !== undefined && { newSince }) }).links.get('l' as never)

describe('a link is marked', () => {
  test.for<{ fields: Fields; moment: Parameters<typeof timeMarks>[1]; newSince?: string; mark: unknown }>([
    { fields: {}, moment: 'before', mark: { kind: 'absent' } },
    { fields: { level: 4, levelBefore: 2 }, moment: 'before', mark: { kind: 'then', level: 2 } },
    { fields: { level: 4, levelBefore: 4 }, moment: 'before', mark: undefined },
    { fields: { state: 'planned', level: 3 }, moment: 'aimed', mark: { kind: 'planned', level: 3 } },
    { fields: { level: 3 }, moment: 'aimed', mark: undefined },
    { fields: { until: '2024', level: 3 }, moment: { on: '2025-06-01' }, mark: { kind: 'gone', level: 3 } },
    {
      fields: { since: '2024', level: 3 },
      moment: { on: '2024-12-31' },
      newSince: '2023-01-01',
      mark: { kind: 'added', level: 3 },
    },
  ])('$fields at $moment: $mark', ({ fields, moment, newSince, mark }) => {
    expect(markOf(fields, moment, newSince)).toEqual(mark)
  })
})

test('today is the map as it is', () => {
  expect(timeMarks(linked({ state: 'past' }), 'now', { today })).toBe(NO_MARKS)
})

test.for<[Fields, Fields, boolean]>([
  [{}, {}, false],
  [{ levelBefore: 1 }, {}, true],
  [{ state: 'planned' }, {}, true],
  [{ since: '2024' }, {}, true],
  [{}, { state: 'past' }, true],
])('a map of %j and %j has a history: %s', ([link, actor, expected]) => {
  expect(hasHistory(linked(link, actor))).toBe(expected)
})
