import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { anyMap } from '../territory/random-map'
import { openMapDocument } from './map-document'
import { anyChange, openWorld, performChange, pick, syncAll } from './random-peers'
import { readMap } from './read-map'
import { restoreMap } from './restore-map'
import { writeMap } from './write-map'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }

test('whatever is on the map, a restore gives the snapshot field by field, and a second one changes nothing', () => {
  fc.assert(
    fc.property(anyMap, anyMap, (before, plain) => {
      const map = openMapDocument()
      writeMap(map, before, ana)
      const { create, update, keep } = restoreMap(map, plain, ana)
      expect(readMap(map)).toStrictEqual(plain)
      const total = Object.values(plain).reduce((sum, list) => sum + list.length, 0)
      expect(create + update + keep).toBe(total)

      const peer = openMapDocument()
      Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(map.doc))
      expect(readMap(peer)).toStrictEqual(plain)

      const vector = Y.encodeStateVector(map.doc)
      expect(restoreMap(map, plain, ana)).toEqual({ create: 0, update: 0, remove: 0, keep: total })
      expect(Y.encodeStateVector(map.doc)).toEqual(vector)
    }),
  )
})

test('a restore goes back to any moment of a map on which several people work, and all see the same', () => {
  const anyChanges = fc.array(anyChange, { maxLength: 25, size: 'max' })
  fc.assert(
    fc.property(anyChanges, anyChanges, anyChanges, fc.boolean(), (first, second, meanwhile, isTwice) => {
      const world = openWorld(['Ana', 'Ben', 'Cleo'])
      for (const change of first) performChange(world, change)
      syncAll(world)
      const [anas, bens] = [pick(world.peers, 0), pick(world.peers, 1)]
      const snapshot = readMap(anas.map)
      for (const change of second) performChange(world, change)
      syncAll(world)

      // Nobody knows of what the others do, a second restore included.
      restoreMap(anas.map, snapshot, anas.author)
      expect(readMap(anas.map)).toStrictEqual(snapshot)
      if (isTwice) restoreMap(bens.map, snapshot, bens.author)
      for (const change of meanwhile) performChange(world, change)
      syncAll(world)
      const [seen, ...others] = world.peers.map(({ map }) => ({ plain: readMap(map), stored: map.doc.toJSON() }))
      for (const other of others) expect(other).toStrictEqual(seen)

      restoreMap(anas.map, snapshot, anas.author)
      syncAll(world)
      for (const { map } of world.peers) expect(readMap(map)).toStrictEqual(snapshot)
    }),
  )
})
