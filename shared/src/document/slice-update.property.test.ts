import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addActor } from './actors'
import { openMapDocument } from './map-document'
import { anyChange, openWorld, performChange, pick, sync, syncAll } from './random-peers'
import { sliceUpdate } from './slice-update'

const anyCourse = fc.record({
  changes: fc.array(anyChange, { maxLength: 60, size: 'max' }),
  syncAt: fc.array(fc.nat(60)),
  bytes: fc.integer({ min: 1, max: 400 }),
  known: fc.nat(60),
})

test('the slices, one after the other, make the same map, and none waits for another', () => {
  fc.assert(
    fc.property(anyCourse, ({ changes, syncAt, bytes, known }) => {
      const world = openWorld(['Ana', 'Ben', 'Zoé'])
      const receiver = openMapDocument()
      for (const [index, change] of changes.entries()) {
        performChange(world, change)
        if (syncAt.includes(index)) syncAll(world)
        // What it has already is no part of the update.
        if (index === known) sync(pick(world.peers, change.peer).map, receiver)
      }
      syncAll(world)
      const { doc } = pick(world.peers, 0).map
      const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(receiver.doc))

      for (const slice of sliceUpdate(update, bytes)) {
        Y.applyUpdate(receiver.doc, slice.update)
        expect(receiver.doc.store.pendingStructs).toBeNull()
        expect(receiver.doc.store.pendingDs).toBeNull()
        for (const [client, end] of slice.ends) expect(Y.getState(receiver.doc.store, client)).toBe(end)
      }
      expect(receiver.doc.toJSON()).toEqual(doc.toJSON())
      expect(Y.equalSnapshots(Y.snapshot(receiver.doc), Y.snapshot(doc))).toBe(true)
    }),
  )
})

test('words that two people write in turns are sliced too', () => {
  const [ana, ben] = [new Y.Doc(), new Y.Doc()]
  for (let turn = 0; turn < 200; turn += 1) {
    const [writer, reader] = turn % 2 === 0 ? [ana, ben] : [ben, ana]
    writer.getText('note').insert(writer.getText('note').length, `${turn} `)
    Y.applyUpdate(reader, Y.encodeStateAsUpdate(writer, Y.encodeStateVector(reader)))
  }
  const slices = sliceUpdate(Y.encodeStateAsUpdate(ana), 100)
  expect(slices.length).toBeGreaterThan(10)
  const receiver = new Y.Doc()
  for (const { update } of slices) {
    Y.applyUpdate(receiver, update)
    expect(receiver.store.pendingStructs).toBeNull()
  }
  expect(receiver.getText('note').toJSON()).toBe(ana.getText('note').toJSON())
})

test('a gap that the receiver has is left as it is', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let value = 0; value < 3; value += 1) doc.getMap('meta').set(`key ${value}`, value)
  const [first, second, third] = updates as [Uint8Array, Uint8Array, Uint8Array]
  const receiver = new Y.Doc()
  Y.applyUpdate(receiver, first)
  Y.applyUpdate(receiver, second)

  const slices = sliceUpdate(Y.mergeUpdates([first, third]), 1_000)
  for (const { update } of slices) Y.applyUpdate(receiver, update)
  expect(slices).toHaveLength(1)
  expect(receiver.getMap('meta').toJSON()).toEqual(doc.getMap('meta').toJSON())
})

test('the slices of a large map are as large as is asked, and few', () => {
  const map = openMapDocument()
  const ana = { name: 'Ana', at: '2026-11-20T10:00:00.000Z' }
  map.doc.transact(() => {
    for (let index = 0; index < 3_000; index += 1) {
      addActor(map, { name: `Association ${index}`, type: 'aci', description: 'é'.repeat(250) }, [index, 0], ana)
    }
  })
  const update = Y.encodeStateAsUpdate(map.doc)
  expect(update.length).toBeGreaterThan(2 << 20)
  const slices = sliceUpdate(update, 256 << 10)
  for (const slice of slices) expect(slice.update.length).toBeLessThan(300_000)
  expect(slices.length).toBeLessThan(20)
})
