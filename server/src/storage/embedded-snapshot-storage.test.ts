import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@maillage/shared/protocol/problems'
import { describe, expect, test } from 'vitest'
import { expectFault, openOn, pickFrom } from './embedded-disk-faults'
import { openEmbeddedMapStorage } from './embedded-map-storage'
import { openEmbeddedSnapshotStorage } from './embedded-snapshot-storage'
import { actorsOn, loneUpdate, newTerritory } from './map-storage-samples'
import type { Fault, Pick, SimulatedDisk } from './simulated-disk'
import { simulateDisk } from './simulated-disk'
import { bytesOf, newSnapshotId, snapshotStorageContract } from './snapshot-storage.contract'
import { temporaryFolder } from './temporary-folder'

const warn = () => undefined
const brest = newTerritory()
const [first, second] = [newSnapshotId(), newSnapshotId()]
const map = bytesOf('{"actors":[{"name":"CHRS"},{"name":"SIAO"}]}')

async function onRealDisk() {
  const dataDir = await temporaryFolder()
  await (await openEmbeddedMapStorage({ dataDir, warn })).close()
  const folder = join(dataDir, 't', brest, 'snapshots')
  const path = (id: string) => join(folder, `${id}.snapshot`)
  return { dataDir, folder, path, open: () => openEmbeddedSnapshotStorage({ dataDir }) }
}

/** A simulated disk with one snapshot. */
async function onSimulatedDisk() {
  const disk = simulateDisk()
  await openOn(disk)
  const storage = openOver(disk)
  await storage.write(brest, first, map)
  return { disk, storage, from: disk.count }
}

const openOver = (files: SimulatedDisk) => openEmbeddedSnapshotStorage({ dataDir: '/data', files })

describe('embedded snapshot storage', () => {
  snapshotStorageContract(async () => (await onRealDisk()).open())
})

describe('a snapshot file', () => {
  test('is there at the next start, small, and beside the map', async () => {
    const { dataDir, folder, open } = await onRealDisk()
    const large = bytesOf('{"name":"CHRS"}'.repeat(10_000))
    await open().write(brest, first, large)
    expect(await readdir(folder)).toEqual([`${first}.snapshot`])
    expect((await readFile(join(folder, `${first}.snapshot`))).length).toBeLessThan(large.length / 20)

    const maps = await openEmbeddedMapStorage({ dataDir, warn })
    await maps.append(brest, [loneUpdate(1)])
    expect(actorsOn(await maps.load(brest))).toEqual([1])
    expect(await open().read(brest, first)).toEqual({ kind: 'whole', bytes: large })

    await maps.erase(brest)
    expect(await open().check(brest)).toEqual(new Map())
    await maps.close()
  })

  test('that lost or changed any of its bytes is damaged, and the others are read', async () => {
    const { path, open } = await onRealDisk()
    const storage = open()
    await storage.write(brest, first, map)
    await storage.write(brest, second, map)
    const whole = await readFile(path(first))
    const damaged = whole.length
    for (let at = 0; at < damaged; at += 1) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] as number) ^ 0x10
      for (const bytes of [flipped, whole.subarray(0, at)]) {
        await writeFile(path(first), bytes)
        expect(await open().check(brest)).toEqual(
          new Map([
            [first, 'damaged'],
            [second, 'whole'],
          ]),
        )
        expect(await open().read(brest, first)).toEqual({ kind: 'damaged' })
      }
    }
    expect(await storage.read(brest, second)).toEqual({ kind: 'whole', bytes: map })
  })

  test('that is damaged while the server runs is listed as such once somebody has opened it', async () => {
    const { path, open } = await onRealDisk()
    const storage = open()
    await storage.write(brest, first, map)
    await writeFile(path(first), 'nothing')
    expect(await storage.read(brest, first)).toEqual({ kind: 'damaged' })
    expect(await storage.check(brest)).toEqual(new Map([[first, 'damaged']]))
  })

  test('of a later version is told from a damaged one', async () => {
    const { path, open } = await onRealDisk()
    await open().write(brest, first, map)
    const file = await readFile(path(first))
    file.writeUInt8(2, 5)
    const { crc32 } = await import('node:zlib')
    file.writeUInt32LE(crc32(file.subarray(10), crc32(file.subarray(5, 6))), 6)
    await writeFile(path(first), file)
    expect(await open().read(brest, first)).toEqual({ kind: 'newer' })
    expect(await open().check(brest)).toEqual(new Map([[first, 'newer']]))
  })

  test('that a crash left half written goes away, and nothing else does', async () => {
    const { folder, path, open } = await onRealDisk()
    await open().write(brest, first, map)
    await writeFile(`${path(second)}.tmp`, 'half')
    await writeFile(join(folder, 'notes.txt'), 'of the operator')
    expect([...(await open().check(brest)).keys()]).toEqual([first])
    expect((await readdir(folder)).sort()).toEqual([`${first}.snapshot`, 'notes.txt'].sort())
  })
})

describe('a disk that fails', () => {
  const FAULTS: readonly Fault[] = ['refuse', 'pretend', 'half']

  test.for(FAULTS)('at any operation (%s) leaves the snapshots before, and takes the next', async (fault) => {
    const { operations } = await writeWith(undefined)
    expect(operations).toBeGreaterThanOrEqual(9)
    for (let failing = 1; failing <= operations; failing += 1) {
      const { disk, storage, outcome } = await writeWith((operation) => (operation === failing ? fault : undefined))
      disk.faultAt = () => undefined
      expect(await storage.read(brest, first)).toEqual({ kind: 'whole', bytes: map })
      const found = await storage.read(brest, second)
      if (outcome === 'kept') expect(found).toEqual({ kind: 'whole', bytes: map })
      else {
        expect(outcome).toMatchObject({ code: 'storage-unavailable' })
        expect(outcome).toBeInstanceOf(Problem)
        expect(found).toEqual({ kind: 'absent' })
        await storage.write(brest, second, map)
      }
      expect((await storage.check(brest)).size).toBe(2)
    }
  })
})

async function writeWith(faultAt: ((operation: number) => Fault | undefined) | undefined) {
  const { disk, storage, from } = await onSimulatedDisk()
  if (faultAt) disk.faultAt = (operation, name) => (name === 'close' ? undefined : faultAt(operation - from))
  const outcome = await storage.write(brest, second, map).then(
    () => 'kept' as const,
    (error: unknown) => error,
  )
  return { disk, storage, outcome, operations: disk.count - from }
}

/** What a power cut may leave of what was not synced. */
const LEFTOVERS: readonly Pick[] = [() => 0, () => 1, ...Array.from({ length: 10 }, (_, seed) => pickFrom(seed))]

test('a power cut at any operation leaves what was promised, and nothing by halves', { timeout: 30_000 }, async () => {
  const { operations } = await writeWith(undefined)
  for (let failing = 1; failing <= operations + 1; failing += 1) {
    const { disk, outcome } = await writeWith((operation) => (operation === failing ? 'crash' : undefined))
    if (outcome !== 'kept') expectFault(outcome)
    for (const leftover of LEFTOVERS) {
      const storage = openOver(disk.afterPowerCut(leftover))
      expect(await storage.read(brest, first)).toEqual({ kind: 'whole', bytes: map })
      const { kind } = await storage.read(brest, second)
      expect(outcome === 'kept' ? ['whole'] : ['whole', 'absent']).toContain(kind)
    }
  }
})
