import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { openEmbeddedMapStorage } from './embedded-map-storage'
import { newTerritory } from './map-storage-samples'
import { temporaryFolder } from './temporary-folder'

const run = promisify(execFile)
const refused = { code: 'storage-unavailable' }
const warn = () => undefined

/** A file system of 2 MB, in memory; undefined where this process may not mount one. */
async function smallDisk(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const folder = await temporaryFolder()
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]).catch(() => undefined)
  if (!mounted) return undefined
  onTestFinished(async () => void (await run('umount', [folder])))
  return folder
}

/** Bytes that nothing else is equal to: to the storage they are an update. */
function updateOf(number: number): Buffer {
  return Buffer.alloc(3_000, `update ${number};`)
}

test('a disk of 2 MB that fills up keeps all that was acknowledged, serves reads, and goes on with space', async ({
  skip,
}) => {
  const dataDir = await smallDisk()
  if (!dataDir) return skip('mounting a small file system needs root on Linux')
  const ballast = join(dataDir, 'ballast')
  await writeFile(ballast, Buffer.alloc(200_000))
  const [brest, quimper] = [newTerritory(), newTerritory()]
  const storage = await openEmbeddedMapStorage({ dataDir, warn })
  await storage.append(quimper, [updateOf(0)])

  const acknowledged: Buffer[] = []
  for (let isFull = false; !isFull; ) {
    const batch = [1, 2, 3].map((number) => updateOf(acknowledged.length + number))
    await storage.append(brest, batch).then(
      () => acknowledged.push(...batch),
      (error: unknown) => {
        expect(error).toMatchObject(refused)
        isFull = true
      },
    )
  }
  expect(acknowledged.length).toBeGreaterThan(400)
  // A smaller one may still fit, until none does.
  while (
    await storage.append(brest, [updateOf(-1).subarray(0, 500)]).then(
      () => true,
      () => false,
    )
  ) {
    acknowledged.push(updateOf(-1).subarray(0, 500))
  }
  const isAsAcknowledged = async (from: typeof storage) => {
    const { updates, damage } = await from.load(brest)
    expect(damage).toEqual([])
    expect(updates).toHaveLength(acknowledged.length)
    expect(Buffer.concat(updates).equals(Buffer.concat(acknowledged))).toBe(true)
  }

  await expect(storage.check()).rejects.toMatchObject(refused)
  await expect(storage.append(newTerritory(), [updateOf(1)])).rejects.toMatchObject(refused)
  await isAsAcknowledged(storage)
  expect((await storage.load(quimper)).updates).toEqual([Uint8Array.from(updateOf(0))])
  const { through } = await storage.load(brest)
  const state = { update: updateOf(7), digest: undefined }
  await expect(
    storage.compact(brest, { ...state, update: Buffer.concat(acknowledged) }, through),
  ).rejects.toMatchObject(refused)
  await storage.rest(brest)
  await isAsAcknowledged(storage)
  await storage.close()

  const again = await openEmbeddedMapStorage({ dataDir, warn })
  onTestFinished(() => again.close())
  await isAsAcknowledged(again)
  await expect(again.append(brest, [updateOf(1)])).rejects.toMatchObject(refused)
  await rm(ballast)
  await again.check()
  const more = [updateOf(-2), updateOf(-3)]
  await again.append(brest, more)
  acknowledged.push(...more)
  await isAsAcknowledged(again)
  const stored = await again.load(brest)
  await again.compact(brest, state, stored.through)
  expect(await again.load(brest)).toMatchObject({ state: { digest: undefined }, updates: [], damage: [] })
})
