import { addActor } from '@maillage/shared/document/actors'
import { newId, type TerritoryId } from '@maillage/shared/map/ids'
import type { SnapshotKind } from '@maillage/shared/map/snapshot'
import { SnapshotId } from '@maillage/shared/map/snapshot'
import { Problem } from '@maillage/shared/protocol/problems'
import { afterEach, expect, test, vi } from 'vitest'
import { emptyTerritory } from '../access/issue-access'
import { openOfflineLiveMaps } from '../http/offline-live-maps'
import { DEFAULT_LIMITS } from '../limits'
import { sampleSnapshot } from '../storage/catalogue-samples'
import { openInMemoryCatalogue } from '../storage/in-memory-catalogue'
import { openInMemoryMapStorage } from '../storage/in-memory-map-storage'
import { openInMemorySnapshotStorage } from '../storage/in-memory-snapshot-storage'
import { newTerritory } from '../storage/map-storage-samples'
import type { SnapshotStorage } from '../storage/snapshot-storage'
import { AutomaticSnapshots } from './automatic-snapshots'
import { Snapshots } from './snapshots'

const DAY_MS = 86_400_000
const START = Date.parse('2026-11-20T08:00:00.000Z')
const brest = newTerritory()

afterEach(() => {
  vi.useRealTimers()
})

/** A server whose clock stands at `hours` after the start. */
async function openServer(options: { snapshotEveryMs?: number | undefined; retentionDays?: number } = {}) {
  let nowMs = START
  const now = () => new Date(nowMs)
  const at = (hours: number) => new Date(START + hours * 3_600_000).toISOString()
  const catalogue = openInMemoryCatalogue()
  await catalogue.add(emptyTerritory(brest, 'Brest', now()))
  const maps = openOfflineLiveMaps(openInMemoryMapStorage())
  const errors: string[] = []
  const log = { warn: () => expect.unreachable(), error: (_facts: object, message: string) => errors.push(message) }
  const memory = openInMemorySnapshotStorage()
  /** Territories whose disk is full. */
  const full = new Set<TerritoryId>()
  const storage: SnapshotStorage = {
    ...memory,
    async write(territory, id, bytes) {
      if (full.has(territory)) throw new Problem('storage-unavailable')
      await memory.write(territory, id, bytes)
    },
  }
  const snapshots = new Snapshots({ catalogue, storage, maps, limits: DEFAULT_LIMITS, log, now })
  const automatic = new AutomaticSnapshots({
    catalogue,
    snapshots,
    log,
    now,
    snapshotEveryMs: DAY_MS,
    retentionDays: undefined,
    ...options,
  })
  const kinds = async () => (await catalogue.snapshots(brest)).map(({ kind, createdAt }) => `${kind} ${createdAt}`)
  return {
    at,
    errors,
    kinds,
    catalogue,
    automatic,
    full,
    setClock(hours: number) {
      nowMs = START + hours * 3_600_000
    },
    /** Somebody changes the map. */
    async change(hours: number) {
      await maps.changeMap(brest, (map) =>
        addActor(map, { name: newId(), type: 'chrs' }, [0, 0], { name: 'Ana', at: at(hours) }),
      )
      await catalogue.recordMap(brest, { counts: { actors: 1, links: 0 }, updatedAt: at(hours) })
    },
    /** What is there after a look. */
    async look(hours: number) {
      nowMs = START + hours * 3_600_000
      await automatic.look()
      return kinds()
    },
    async has(kind: SnapshotKind, hours: number) {
      const snapshot = sampleSnapshot('', { kind, createdAt: at(hours), id: SnapshotId.parse(newId()) })
      await catalogue.addSnapshot(brest, snapshot)
    },
  }
}

test('a map that has changed gets one a day, a map that has not none', async () => {
  const { look, change, at } = await openServer()
  expect(await look(48)).toEqual([])
  await change(50)
  expect(await look(51)).toEqual([`automatic ${at(51)}`])
  await change(52)
  expect(await look(53)).toHaveLength(1)
  expect(await look(74)).toHaveLength(1)
  expect(await look(75)).toEqual([`automatic ${at(51)}`, `automatic ${at(75)}`])
  expect(await look(500)).toHaveLength(2)
})

test('a map that changed while no server ran gets its own at the next look', async () => {
  const { look, change, at } = await openServer()
  await change(1)
  expect(await look(2)).toEqual([])
  expect(await look(30)).toEqual([`automatic ${at(30)}`])
})

test.for<{ kind: SnapshotKind; isDue: boolean }>([
  { kind: 'named', isDue: false },
  { kind: 'automatic', isDue: false },
  { kind: 'before-import', isDue: true },
  { kind: 'before-deletion', isDue: true },
])('after a $kind of the very moment of the last change another one is due: $isDue', async ({ kind, isDue }) => {
  const { look, change, has } = await openServer()
  await change(1)
  await has(kind, 1)
  expect(await look(30)).toHaveLength(isDue ? 2 : 1)
})

test('none are taken where that is switched off', async () => {
  const { look, change } = await openServer({ snapshotEveryMs: undefined })
  await change(1)
  expect(await look(500)).toEqual([])
})

test('what nobody named goes after its days, whether others are taken or not', async () => {
  const { look, has, at } = await openServer({ snapshotEveryMs: undefined, retentionDays: 10 })
  await has('automatic', 0)
  await has('before-import', 100)
  await has('named', 0)
  expect(await look(10 * 24)).toHaveLength(3)
  expect(await look(10 * 24 + 1)).toEqual([`before-import ${at(100)}`, `named ${at(0)}`])
})

test('one that fails is told, keeps no other map from its own, and is tried again', async () => {
  const { look, change, catalogue, errors, at, full } = await openServer()
  await change(1)
  const quimper = emptyTerritory(newTerritory(), 'Quimper', new Date(START))
  await catalogue.add({ ...quimper, updatedAt: at(2) })
  full.add(brest)
  expect(await look(30)).toEqual([])
  expect(errors).toEqual(['an automatic snapshot was not taken'])
  expect(await catalogue.snapshots(quimper.id)).toHaveLength(1)
  full.clear()
  expect(await look(31)).toHaveLength(1)
})

test('it looks by itself until it is stopped', async () => {
  vi.useFakeTimers()
  const { automatic, change, kinds, setClock } = await openServer()
  automatic.start()
  await change(1)
  setClock(30)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await kinds()).toHaveLength(1)
  automatic.stop()
  await change(31)
  setClock(90)
  await vi.advanceTimersByTimeAsync(600_000)
  expect(await kinds()).toHaveLength(1)
})
