import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DeletedRanges } from './deleted-ranges'

const range = fc.record({ clock: fc.nat(40), len: fc.integer({ min: 1, max: 8 }) })
const deletes = fc
  .dictionary(fc.constantFrom('1', '2'), fc.array(range, { maxLength: 6 }))
  .map((byClient) => new Map(Object.entries(byClient).map(([client, ranges]) => [Number(client), ranges])))

test('knows exactly what was told to it', () => {
  fc.assert(
    fc.property(fc.array(deletes, { maxLength: 12 }), deletes, (told, asked) => {
      const ranges = new DeletedRanges()
      const known = new Set<string>()
      for (const deleted of told) {
        ranges.add(deleted)
        for (const id of idsIn(deleted)) known.add(id)
        expect(ranges.has(deleted)).toBe(true)
      }
      expect(ranges.has(asked)).toBe([...idsIn(asked)].every((id) => known.has(id)))
    }),
  )
})

test('a hundred thousand ranges that fall between as many others make one', () => {
  const every = (offset: number) =>
    Array.from({ length: 100_000 }, (_, index) => ({ clock: 2 * index + offset, len: 1 }))
  const ranges = new DeletedRanges()
  ranges.add(new Map([[1, every(0)]]))
  ranges.add(new Map([[1, every(1).reverse()]]))

  expect(ranges.has(new Map([[1, [{ clock: 0, len: 200_000 }]]]))).toBe(true)
  expect(ranges.has(new Map([[1, [{ clock: 0, len: 200_001 }]]]))).toBe(false)
})

function* idsIn(deleted: ReadonlyMap<number, readonly { clock: number; len: number }[]>): Generator<string> {
  for (const [client, ranges] of deleted) {
    for (const { clock, len } of ranges) for (let at = clock; at < clock + len; at += 1) yield `${client} ${at}`
  }
}
