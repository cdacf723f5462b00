import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleUpdates } from './map-storage-samples'
import { encodeRecords, hasRecordAt, LOG_MAGIC, offsetsOf, scanLog, updateAt } from './record-log'

const updates = sampleUpdates(8)
const log = Buffer.concat([LOG_MAGIC, encodeRecords(updates)])
/** Where each record begins, and where the log ends. */
const starts = [0, ...updates.keys()].map(
  (_, index) => LOG_MAGIC.length + encodeRecords(updates.slice(0, index)).length,
)

const updatesIn = (bytes: Uint8Array): Uint8Array[] => scanLog(bytes).offsets.map((offset) => updateAt(bytes, offset))

describe('a log', () => {
  test('gives its updates back', () => {
    expect(updatesIn(log)).toEqual(updates)
    expect(scanLog(log)).toEqual({ offsets: offsetsOf(updates, LOG_MAGIC.length), damage: [], end: log.length })
    expect(starts.map((start) => hasRecordAt(log, start))).toEqual(starts.map((start) => start < log.length))
  })

  test('of nothing but its magic is empty', () => {
    expect(scanLog(LOG_MAGIC)).toEqual({ offsets: [], damage: [], end: LOG_MAGIC.length })
  })

  test('gives updates of any bytes back', () => {
    const bytes = fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }))
    fc.assert(
      fc.property(bytes, (written) => {
        expect(updatesIn(Buffer.concat([LOG_MAGIC, encodeRecords(written)]))).toEqual(written)
      }),
    )
  })
})

describe('a damaged log', () => {
  test('cut at any byte keeps every whole record', () => {
    for (let length = LOG_MAGIC.length; length < log.length; length += 1) {
      const whole = starts.filter((start) => start <= length).length - 1
      const end = starts[whole] as number
      const damage = end === length ? [] : [{ kind: 'end', from: end, to: length }]
      const cut = log.subarray(0, length)
      expect(updatesIn(cut)).toEqual(updates.slice(0, whole))
      expect(scanLog(cut)).toMatchObject({ damage, end })
    }
  })

  test('cut within its magic has to be begun again', () => {
    for (let length = 0; length < LOG_MAGIC.length; length += 1) {
      expect(scanLog(log.subarray(0, length))).toMatchObject({ offsets: [], end: 0 })
    }
  })

  test.for([
    { name: 'zeros', tail: Buffer.alloc(5000) },
    { name: 'a single zero', tail: Buffer.alloc(1) },
    { name: 'ones', tail: Buffer.alloc(64, 0xff) },
    { name: 'text', tail: Buffer.from('not a record at all '.repeat(40)) },
  ])('followed by $name keeps every record', ({ tail }) => {
    const followed = Buffer.concat([log, tail])
    const scanned = scanLog(followed)
    expect(updatesIn(followed)).toEqual(updates)
    expect(scanned.damage).toEqual([{ kind: 'end', from: log.length, to: log.length + tail.length }])
    expect(scanned.end).toBe(log.length)
  })

  test('followed by any garbage keeps every record', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (garbage) => {
        expect(updatesIn(Buffer.concat([log, garbage]))).toEqual(updates)
      }),
    )
  })

  test('with any bit flipped loses the record of that bit and no other', () => {
    for (let bit = 0; bit < log.length * 8; bit += 1) {
      const at = bit >> 3
      const flipped = Buffer.from(log)
      flipped[at] = (flipped[at] as number) ^ (1 << (bit & 7))
      const lost = starts.findLastIndex((start) => start <= at)
      expect(updatesIn(flipped)).toEqual(updates.filter((_, index) => index !== lost))
      expect(scanLog(flipped).damage).toHaveLength(1)
    }
  })

  test('with a hole of zeros loses what the hole covers and nothing else', () => {
    const inside = fc.integer({ min: LOG_MAGIC.length, max: log.length - 1 })
    fc.assert(
      fc.property(inside, inside, (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other) + 1]
        const holed = Buffer.from(log).fill(0, from, to)
        const intact = updates.filter((_, index) => {
          const [start, end] = [starts[index] as number, starts[index + 1] as number]
          return holed.subarray(start, end).equals(log.subarray(start, end))
        })
        expect(updatesIn(holed)).toEqual(intact)
      }),
    )
  })

  test('of any bytes at all is read to its end, and nothing is made up', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { offsets, end } = scanLog(bytes)
        expect(offsets).toEqual([])
        expect(end).toBeLessThanOrEqual(bytes.length)
      }),
    )
  })

  test('that pretends to hold large records everywhere is searched within a bound', () => {
    // Every offset looks like the start of a record of a mebibyte.
    const bytes = Buffer.concat([LOG_MAGIC, Buffer.alloc(4 << 20, Uint8Array.of(0, 0, 16, 0))])
    const startedAt = performance.now()
    expect(scanLog(bytes).offsets).toEqual([])
    expect(performance.now() - startedAt).toBeLessThan(4000)
  })
})
