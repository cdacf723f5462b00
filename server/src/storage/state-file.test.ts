import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { actorsIn, sampleUpdates, stateOf } from './map-storage-samples'
import { decodeStateFile, encodeStateFile } from './state-file'

const state = stateOf(sampleUpdates(5))
const file = encodeStateFile(state)

test('a state comes back from its file', () => {
  expect(actorsIn([decodeStateFile(file) as Uint8Array])).toEqual([0, 1, 2, 3, 4])
})

test('a state of any document comes back whole, its deletions too', () => {
  const key = fc.constantFrom('a', 'b', 'c')
  const step = fc.record({ by: fc.nat(2), key, kind: fc.constantFrom('set', 'nest', 'delete', 'write', 'sync') })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const docs = Array.from({ length: 3 }, () => new Y.Doc())
      for (const [index, { by, key, kind }] of steps.entries()) change(docs, { by, key, kind, index })
      const original = Y.encodeStateAsUpdate(docs[0] as Y.Doc)
      const restored = decodeStateFile(encodeStateFile(original)) as Uint8Array
      expect(fresh(restored)).toEqual(fresh(original))
    }),
  )
})

test('a damaged file, at any bit, is no state', () => {
  for (let bit = 0; bit < file.length * 8; bit += 1) {
    const flipped = Buffer.from(file)
    flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
    expect(decodeStateFile(flipped)).toBeUndefined()
  }
})

test('a file cut at any byte is no state', () => {
  for (let length = 0; length < file.length; length += 1) {
    expect(decodeStateFile(file.subarray(0, length))).toBeUndefined()
  }
})

test('a whole file of a later version is refused, not taken for damage', () => {
  const later = Buffer.from(file)
  later.writeUInt8(2, 5)
  later.writeUInt32LE(crc32(later.subarray(10), crc32(Uint8Array.of(2))), 6)
  expect(() => decodeStateFile(later)).toThrow('newer Maillage')
})

test('what is not an update is not made a state', () => {
  expect(() => encodeStateFile(Uint8Array.of(255, 255, 255))).toThrow()
})

/** The bytes that a new document makes of an update: equal for equal documents. */
function fresh(update: Uint8Array): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return Y.encodeStateAsUpdate(doc)
}

function change(docs: readonly Y.Doc[], step: { by: number; key: string; kind: string; index: number }): void {
  const doc = docs[step.by] as Y.Doc
  const map = doc.getMap('actors')
  const value = map.get(step.key)
  if (step.kind === 'set') map.set(step.key, [step.index, 'é'])
  else if (step.kind === 'nest') map.set(step.key, new Y.Map([['name', new Y.Text(`actor ${step.index}`)]]))
  else if (step.kind === 'delete') map.delete(step.key)
  else if (step.kind === 'sync') Y.applyUpdate(docs[0] as Y.Doc, Y.encodeStateAsUpdate(doc))
  else if (value instanceof Y.Map) (value.get('name') as Y.Text).insert(0, `${step.index} `)
}
