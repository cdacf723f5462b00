import { readFile } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { actorsIn, sampleUpdates, stateOf } from './map-storage-samples'
import { decodeStateFile, encodeStateFile } from './state-file'

const state = stateOf(sampleUpdates(5), Uint8Array.of(1, 2, 3))
const file = encodeStateFile(state)

test('a state comes back from its file as it was', () => {
  const none = { ...state, digest: undefined }
  expect(decodeStateFile(file)).toEqual(state)
  expect(decodeStateFile(encodeStateFile(none))).toEqual(none)
})

test('a state is read where it lies, without a copy', () => {
  expect(decodeStateFile(file)?.update.buffer).toBe(file.buffer)
})

test('a file of version 1 is read, a state without a digest', async () => {
  const stored = decodeStateFile(await readFile(new URL('fixtures/map-version-1/1.snap', import.meta.url)))
  expect(stored?.digest).toBeUndefined()
  expect(actorsIn([stored?.update as Uint8Array])).toEqual([0, 1, 2, 3, 4])
})

test('a file of version 1 of any document is read whole, its deletions too', () => {
  const key = fc.constantFrom('a', 'b', 'c')
  const step = fc.record({ by: fc.nat(2), key, kind: fc.constantFrom('set', 'nest', 'delete', 'write', 'sync') })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const docs = Array.from({ length: 3 }, () => new Y.Doc())
      for (const [index, { by, key, kind }] of steps.entries()) change(docs, { by, key, kind, index })
      const original = Y.encodeStateAsUpdate(docs[0] as Y.Doc)
      const restored = decodeStateFile(fileOfVersion(1, Y.convertUpdateFormatV1ToV2(original)))
      expect(fresh(restored?.update as Uint8Array)).toEqual(fresh(original))
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
  expect(() => decodeStateFile(fileOfVersion(3, file.subarray(10)))).toThrow('version 3 needs a newer Maillage')
})

test.for([
  { name: 'of nothing', body: Uint8Array.of() },
  { name: 'cut in the length of its digest', body: Uint8Array.of(0, 0, 0) },
  { name: 'without a state', body: Uint8Array.of(2, 0, 0, 0, 1, 1) },
  { name: 'whose digest is longer than it', body: Uint8Array.of(255, 255, 255, 255, 1) },
])('a file $name is no state, whatever its checksum says', ({ body }) => {
  expect(decodeStateFile(fileOfVersion(2, body))).toBeUndefined()
})

test('a state of no bytes is not written', () => {
  expect(() => encodeStateFile({ update: new Uint8Array(), digest: undefined })).toThrow(RangeError)
})

function fileOfVersion(version: number, body: Uint8Array): Buffer {
  const head = Buffer.from([...Buffer.from('YSNAP'), version, 0, 0, 0, 0])
  head.writeUInt32LE(crc32(body, crc32(Uint8Array.of(version))), 6)
  return Buffer.concat([head, body])
}

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
