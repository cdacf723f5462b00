import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { added, dataFolder, loadAndContinue } from './embedded-data-folder'
import { pickFrom } from './embedded-disk-faults'
import { actorsOn, loneUpdate, sampleUpdates } from './map-storage-samples'
import { LOG_MAGIC, offsetsOf, recordBytes } from './record-log'

const updates = sampleUpdates(6)
/** Where each record begins and ends. */
const starts = offsetsOf(updates, LOG_MAGIC.length)
const ends = updates.map((update, index) => (starts[index] as number) + recordBytes(update))

/** Bytes by chance, the same at every run. */
function fillWithGarbage(log: Buffer, from: number): Buffer {
  const pick = pickFrom(from)
  for (let at = from; at < log.length; at += 1) log[at] = pick(256)
  return log
}

describe('a log with a bad end', () => {
  test.for([
    { name: 'cut', spoil: (log: Buffer, at: number) => log.subarray(0, at) },
    { name: 'filled with zeros', spoil: (log: Buffer, at: number) => log.fill(0, at) },
    { name: 'filled with garbage', spoil: (log: Buffer, at: number) => fillWithGarbage(log, at) },
    {
      name: 'followed by garbage where it was cut',
      spoil: (log: Buffer, at: number) => Buffer.concat([log.subarray(0, at), fillWithGarbage(Buffer.alloc(99), 0)]),
    },
  ])(
    '$name from any byte of its last records on: is read up to there, and goes on',
    { timeout: 60_000 },
    async ({ spoil }) => {
      const data = await dataFolder()
      await data.append(updates)
      const log = await readFile(data.path('0.log'))
      for (let at = starts[3] as number; at <= log.length; at += 1) {
        const spoiled = spoil(Buffer.from(log), at)
        await writeFile(data.path('0.log'), spoiled)
        // A record may hold the very bytes that it is filled with.
        const end = ends.findLast((end) => spoiled.subarray(0, end).equals(log.subarray(0, end))) as number
        const whole = updates.slice(0, ends.indexOf(end) + 1)
        const [before, after] = await loadAndContinue(data)
        expect(before.updates).toEqual(whole)
        const isWhole = end === spoiled.length
        const damage = { kind: 'end', place: `0.log@${end}`, bytes: spoiled.length - end }
        expect(before.damage).toEqual(isWhole ? [] : [damage])
        expect(after).toMatchObject({ updates: [...whole, added], damage: [] })
      }
    },
  )

  test.for([
    { name: 'zeros', rest: Buffer.alloc(4096) },
    { name: 'garbage', rest: Buffer.from('garbage'.repeat(99)) },
    { name: 'half a record', rest: Buffer.from([40, 0, 0, 0, 1, 2, 3, 4, 5, 6]) },
  ])('$name: is kept aside, cut off, told, and the log goes on', async ({ rest }) => {
    const data = await dataFolder()
    await data.append(updates)
    const log = await readFile(data.path('0.log'))
    await writeFile(data.path('0.log'), Buffer.concat([log, rest]))

    const [before, after] = await loadAndContinue(data)
    expect(before.updates).toEqual(updates)
    expect(before.damage).toEqual([{ kind: 'end', place: `0.log@${log.length}`, bytes: rest.length }])
    expect(await data.quarantined()).toEqual([rest])
    expect(data.warnings).toEqual(['part of a map cannot be read'])
    expect(after).toMatchObject({ updates: [...updates, added], damage: [] })
  })

  test('is mended by an append that nobody loaded before', async () => {
    const data = await dataFolder()
    await data.append(updates)
    const log = await readFile(data.path('0.log'))
    await writeFile(data.path('0.log'), log.subarray(0, -1))
    await data.append([added])
    expect(await data.load()).toMatchObject({ updates: [...updates.slice(0, -1), added], damage: [] })
    expect(await data.quarantined()).toHaveLength(1)
  })
})

describe('a record in the middle of a log', () => {
  test('with a flipped bit in any of its bytes is lost alone, and the log goes on', { timeout: 60_000 }, async () => {
    const data = await dataFolder()
    const lone = [1, 2, 3, 4].map(loneUpdate)
    await data.append(lone)
    const log = await readFile(data.path('0.log'))
    const [, from, to] = offsetsOf(lone, LOG_MAGIC.length) as [number, number, number]
    const pick = pickFrom(1)
    for (let at = from; at < to; at += 1) {
      const flipped = Buffer.from(log)
      flipped[at] = (flipped[at] as number) ^ (1 << pick(8))
      await writeFile(data.path('0.log'), flipped)
      const [before, after] = await loadAndContinue(data)
      const damage = [{ kind: 'middle', place: `0.log@${from}`, bytes: to - from }]
      expect({ actors: actorsOn(before), damage: before.damage }).toEqual({ actors: [1, 3, 4], damage })
      expect({ actors: actorsOn(after), damage: after.damage }).toEqual({ actors: [1, 3, 4, 99], damage })
    }
  })
})
