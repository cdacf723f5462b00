import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { anyMap } from '../territory/random-map'
import { openMapDocument } from './map-document'
import { readMap } from './read-map'
import { reviewMap, writeMap } from './write-map'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }

test('a map that was written reads the same, here and at a peer', () => {
  fc.assert(
    fc.property(anyMap, (plain) => {
      const map = openMapDocument()
      writeMap(map, plain, ana)
      expect(readMap(map)).toStrictEqual(plain)

      const peer = openMapDocument()
      Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(map.doc))
      expect(readMap(peer)).toStrictEqual(plain)
    }),
  )
})

test('a map that was written over another has all of the new one, and writing it again keeps all', () => {
  fc.assert(
    fc.property(anyMap, anyMap, (before, plain) => {
      const map = openMapDocument()
      writeMap(map, before, ana)
      const review = reviewMap(map, plain)
      expect(writeMap(map, plain, ana)).toEqual(review)
      const total = Object.values(plain).reduce((sum, list) => sum + list.length, 0)
      expect(review.create + review.update + review.keep).toBe(total)

      const after = readMap(map)
      for (const list of ['actors', 'links', 'zones', 'notes', 'views', 'comments'] as const) {
        const byId = new Map(after[list].map((item) => [item.id as string, item]))
        for (const item of plain[list]) expect(byId.get(item.id)).toMatchObject(item)
      }
      for (const list of ['types', 'themes'] as const) {
        expect(after[list]).toEqual(expect.arrayContaining([...plain[list]]))
      }
      expect(reviewMap(map, plain)).toEqual({ create: 0, update: 0, keep: total })
    }),
  )
})
