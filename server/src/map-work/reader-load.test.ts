import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { entry, rawUpdate, rightOf } from '../gate/hostile-updates'
import { applyCounted } from './counted-apply'
import { measureLoad } from './reader-load'

/** A value of the key: who wrote it, and which of those before it they overwrote. */
const anyValue = fc.record({ author: fc.nat(8), over: fc.nat() })

test('whatever overwrites what, in whatever order it comes: Yjs takes no more steps than were measured', () => {
  fc.assert(
    fc.property(fc.array(anyValue, { minLength: 1, maxLength: 80 }), fc.infiniteStream(fc.nat()), (values, choices) => {
      const ids: [number, number][] = []
      const updates = values.map(({ author, over }) => {
        const clock = ids.filter(([client]) => client === author).length
        const struct = ids.length === 0 ? entry('meta', 'a', 1) : rightOf(ids[over % ids.length] as [number, number], 1)
        ids.push([author, clock])
        return rawUpdate([{ client: author, clock, structs: [struct] }])
      })
      const whole = docOf(updates)
      // Beside what is passed, Yjs looks at where it stops, and remembers of each that it was written and deleted.
      const allowed = measureLoad(whole).steps + 2 * updates.length
      const shuffled = [...updates].sort(() => ((choices.next().value ?? 0) % 2) - 0.5)
      for (const update of [Y.mergeUpdates(updates), Y.mergeUpdates(shuffled), Y.encodeStateAsUpdate(whole)]) {
        expect(applyCounted(new Y.Doc(), update, allowed)).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test('what is written one after the other costs nothing, however often', () => {
  const doc = new Y.Doc()
  for (let turn = 0; turn < 200; turn += 1) {
    doc.getMap('meta').set('a', turn)
    doc.getMap('meta').set('b', turn)
  }
  expect(measureLoad(doc)).toEqual({ steps: 0, stepsPerValue: 0, longest: 200 })
})

test('an update is stopped where it takes too many steps', () => {
  const doc = new Y.Doc()
  doc.clientID = 1
  const forks = Array.from({ length: 40 }, (_, index) => {
    const away = new Y.Doc()
    away.clientID = index + 2
    Y.applyUpdate(away, Y.encodeStateAsUpdate(doc))
    doc.getMap('meta').set('a', index)
    away.getMap('meta').set('a', index)
    return Y.encodeStateAsUpdate(away)
  })
  const update = Y.mergeUpdates(forks)

  expect(applyCounted(docOf([Y.encodeStateAsUpdate(doc)]), update, 100)).toBe(false)
  expect(applyCounted(docOf([Y.encodeStateAsUpdate(doc)]), update, 10_000)).toBe(true)
  expect(new Set([1]).has(1)).toBe(true)
})

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}
