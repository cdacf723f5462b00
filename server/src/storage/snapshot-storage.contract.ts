import { newId } from '@maillage/shared/map/ids'
import { SnapshotId } from '@maillage/shared/map/snapshot'
import { expect, onTestFinished, test } from 'vitest'
import { newTerritory } from './map-storage-samples'
import type { SnapshotStorage } from './snapshot-storage'

export const newSnapshotId = (): SnapshotId => SnapshotId.parse(newId())
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What every snapshot storage owes. `open` gives a new one, empty. */
export function snapshotStorageContract(open: () => Promise<SnapshotStorage>): void {
  const opened = async (): Promise<SnapshotStorage> => {
    const storage = await open()
    onTestFinished(() => storage.close())
    return storage
  }
  const [brest, quimper] = [newTerritory(), newTerritory()]
  const [first, second] = [newSnapshotId(), newSnapshotId()]
  const map = bytesOf(`{"actors":[${'{"name":"CHRS"},'.repeat(500)}{}]}`)

  test('a territory without snapshots has none', async () => {
    const storage = await opened()
    expect(await storage.read(brest, first)).toEqual({ kind: 'absent' })
    expect(await storage.check(brest)).toEqual(new Map())
    await storage.remove(brest, first)
    await storage.erase(brest)
  })

  test('bytes come back as they were', async () => {
    const storage = await opened()
    const given = map.slice()
    await storage.write(brest, first, given)
    given.fill(0)
    await storage.write(brest, second, bytesOf('{}'))
    expect(await storage.read(brest, first)).toEqual({ kind: 'whole', bytes: map })
    expect(await storage.read(brest, second)).toEqual({ kind: 'whole', bytes: bytesOf('{}') })
    expect(await storage.check(brest)).toEqual(
      new Map([
        [first, 'whole'],
        [second, 'whole'],
      ]),
    )
  })

  test('snapshots of one turn are all kept', async () => {
    const storage = await opened()
    const ids = Array.from({ length: 30 }, newSnapshotId)
    await Promise.all(ids.map((id) => storage.write(brest, id, bytesOf(id))))
    expect([...(await storage.check(brest)).keys()].sort()).toEqual(ids.toSorted())
    expect(await storage.read(brest, ids[7] as SnapshotId)).toEqual({ kind: 'whole', bytes: bytesOf(ids[7] as string) })
  })

  test('a snapshot is never written over', async () => {
    const storage = await opened()
    await storage.write(brest, first, map)
    await expect(storage.write(brest, first, bytesOf('{}'))).rejects.toThrow('id exists')
    expect(await storage.read(brest, first)).toEqual({ kind: 'whole', bytes: map })
  })

  test('of two who write the same one at once, one does', async () => {
    const storage = await opened()
    const writing = await Promise.allSettled([map, bytesOf('{}')].map((bytes) => storage.write(brest, first, bytes)))
    expect(writing.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('removing one leaves the others', async () => {
    const storage = await opened()
    await storage.write(brest, first, map)
    await storage.write(brest, second, map)
    await storage.remove(brest, first)
    expect(await storage.read(brest, first)).toEqual({ kind: 'absent' })
    expect([...(await storage.check(brest)).keys()]).toEqual([second])
  })

  test('erasing a territory removes all that it has, and nothing of the others', async () => {
    const storage = await opened()
    await storage.write(brest, first, map)
    await storage.write(quimper, second, map)
    await storage.erase(brest)
    expect(await storage.check(brest)).toEqual(new Map())
    expect(await storage.read(brest, first)).toEqual({ kind: 'absent' })
    expect(await storage.read(quimper, second)).toEqual({ kind: 'whole', bytes: map })
    await storage.write(brest, first, bytesOf('{}'))
    expect(await storage.read(brest, first)).toEqual({ kind: 'whole', bytes: bytesOf('{}') })
  })

  test('closing keeps what was asked before, and refuses what is asked after', async () => {
    const storage = await open()
    const writing = storage.write(brest, first, map)
    await storage.close()
    await expect(writing).resolves.toBeUndefined()
    await expect(storage.read(brest, first)).rejects.toThrow('closed')
    await expect(storage.write(brest, second, map)).rejects.toThrow('closed')
  })
}
