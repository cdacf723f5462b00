import { EMPTY_MAP, type PlainMap } from '@maillage/shared/map/plain-map'
import { SnapshotId } from '@maillage/shared/map/snapshot'
import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import { describe, expect, test } from 'vitest'
import { comparable, comparedStops, timeStops } from './stops'

const idOf = (letter: string) => SnapshotId.parse(letter.repeat(20))

function version(letter: string, fields: Partial<SnapshotRecord> = {}): SnapshotRecord {
  return {
    id: idOf(letter),
    kind: 'named',
    name: letter,
    text: '',
    validOn: null,
    createdAt: '2026-01-01T10:00:00.000Z',
    createdBy: '',
    counts: { actors: 0, links: 0 },
    isDamaged: false,
    ...fields,
  }
}

const june = version('a', { validOn: '2023-06' })
const copil = version('b', { createdAt: '2024-02-03T10:00:00.000Z' })
const automatic = version('c', { kind: 'automatic', name: '', createdAt: '2025-05-05T05:05:05.000Z' })
const all = [copil, automatic, june]

test('versions stand in the order of what they show, and unnamed ones only where they are asked for', () => {
  expect(comparable(all)).toEqual([june, copil])
  expect(comparable(all, [automatic.id])).toEqual([june, copil, automatic])
})

describe('what is compared', () => {
  const stops = comparable(all, [automatic.id])
  test.for([
    [{}, { from: copil.id, to: 'now' }],
    [{ from: june.id }, { from: june.id, to: 'now' }],
    [{ to: copil.id }, { from: june.id, to: copil.id }],
    [
      { from: copil.id, to: june.id },
      { from: june.id, to: copil.id },
    ],
    [
      { from: june.id, to: june.id },
      { from: june.id, to: june.id },
    ],
  ] as const)('of %j is %j', ([asked, expected]) => {
    expect(comparedStops({ kind: 'compare', ...asked }, stops)).toEqual(expected)
  })

  test('is, by itself, the last version before the map changed again', () => {
    const from = (changedAt: string) => comparedStops({ kind: 'compare' }, stops, changedAt)?.from
    expect(from('2026-06-01T00:00:00.000Z')).toBe(copil.id)
    expect(from('2020-01-01T00:00:00.000Z')).toBe(june.id)
  })

  test('is nothing while there is no version that can be read', () => {
    expect(comparedStops({ kind: 'compare' }, [version('d', { isDamaged: true })])).toBeUndefined()
  })
})

test('the slider stops at the days of the map, at versions and today', () => {
  const map = {
    ...EMPTY_MAP,
    links: [
      { since: '2022', until: '2025-03-01' },
      { since: '2022' },
      { since: '2028-01' },
    ] as unknown as PlainMap['links'],
  }
  expect(timeStops(map, all, '2026-11-29').map(({ day, snapshot }) => [day, snapshot?.name])).toEqual([
    ['2022-12-31', undefined],
    ['2023-06-30', 'a'],
    ['2024-02-03', 'b'],
    ['2025-03-01', undefined],
    ['2026-11-29', undefined],
    ['2028-01-31', undefined],
  ])
})
