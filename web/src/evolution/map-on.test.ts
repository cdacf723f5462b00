import type { PlainMap } from '@maillage/shared/map/plain-map'
import { SnapshotId } from '@maillage/shared/map/snapshot'
import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import { ROUEN_MAP } from '@maillage/shared/territory/examples/rouen'
import { expect, test } from 'vitest'
import { mapOn } from './map-on'
import type { TimeStop } from './stops'

const id = SnapshotId.parse('a'.repeat(20))
const version = (day: string): TimeStop => ({ day, date: day, snapshot: { id } as SnapshotRecord })
const date = (day: string): TimeStop => ({ day, date: day })
const first = ROUEN_MAP.links.find(({ levelBefore, state }) => !levelBefore && state === 'current')
const rest = ROUEN_MAP.links.filter((link) => link !== first)
const live: PlainMap = { ...ROUEN_MAP, links: first ? [{ ...first, since: '2024' }, ...rest] : [] }
const older: PlainMap = {
  ...ROUEN_MAP,
  links: rest,
  actors: ROUEN_MAP.actors.map((actor) => ({ ...actor, position: [0, 0] })),
}
const maps = new Map([[id, { map: older }]])

test('a day is read on the live map, and what began since the stop before lights up', () => {
  const shown = mapOn({ live, maps, stop: date('2024-12-31'), before: date('2023-12-31') })
  expect(shown?.map.map).toBe(live)
  expect(shown?.map.marks.links.get(first?.id as never)?.kind).toBe('added')
})

test('after a version, what it does not say lights up', () => {
  const shown = mapOn({ live: ROUEN_MAP, maps, stop: date('2026-11-29'), before: version('2022-09-21') })
  expect(shown?.map.marks.links.get(first?.id as never)?.kind).toBe('added')
  expect(shown?.rows.length).toBeGreaterThan(0)
})

test('in a version, cards stand where they stand today', () => {
  const shown = mapOn({ live, maps, stop: version('2022-09-21'), before: undefined })
  expect(shown?.map.map.actors.map(({ position }) => position)).toEqual(live.actors.map(({ position }) => position))
  expect(shown?.map.map.links).toHaveLength(rest.length)
})

test('a version that is not here yet is waited for', () => {
  expect(mapOn({ live, maps: new Map(), stop: version('2022'), before: undefined })).toBeUndefined()
})
