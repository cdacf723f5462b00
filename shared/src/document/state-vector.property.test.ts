import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { lastChange } from './map-document'
import { anyChange, openWorld, performChange, pick, syncAll } from './random-peers'
import { readMap } from './read-map'

const anyChanges = fc.array(anyChange, { maxLength: 40, size: 'max' })

test('every change moves the state vector on, a removal and an undo too, so that a receipt can cover it', () => {
  fc.assert(
    fc.property(anyChanges, (changes) => {
      const world = openWorld(['Ana'])
      const { map } = pick(world.peers, 0)
      for (const change of changes) {
        const before = Y.encodeStateVector(map.doc)
        let isWritten = false
        map.doc.once('update', () => {
          isWritten = true
        })
        performChange(world, change)
        if (isWritten) expect(Y.encodeStateVector(map.doc)).not.toEqual(before)
      }
    }),
  )
})

test('two different maps never have the same state vector, so that a receipt says what is stored', () => {
  fc.assert(
    fc.property(anyChanges, (changes) => {
      const world = openWorld(['Ana', 'Ben'])
      const contents = new Map<string, string>()
      for (const change of changes) {
        performChange(world, change)
        if (change.act === 'remove') syncAll(world)
        for (const { map } of world.peers) {
          const vector = Y.encodeStateVector(map.doc).join()
          const content = JSON.stringify(readMap(map))
          expect(contents.get(vector) ?? content).toBe(content)
          contents.set(vector, content)
        }
      }
    }),
  )
})

test('the last change is signed by the peer who made it', () => {
  fc.assert(
    fc.property(anyChange, anyChange, (first, second) => {
      const world = openWorld(['Ana', 'Ben'])
      performChange(world, { ...first, act: 'add', peer: 0 })
      syncAll(world)
      const isMade = performChange(world, { ...second, act: 'rename', peer: 1 })
      expect(isMade).toBe(true)
      expect(lastChange(pick(world.peers, 1).map)?.name).toBe('Ben')
    }),
  )
})
