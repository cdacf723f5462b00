import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { decodeUpdate, NO_LIMITS } from '../gate/decoded-update'
import { runJob } from '../map-work/in-thread-map-work'
import { MapCopy } from './map-copy'
import { sortUpdates } from './stored-map'

const KEYS = ['a', 'b', 'c']
const edit = fc.record({
  who: fc.nat(2),
  key: fc.constantFrom(...KEYS),
  kind: fc.constantFrom('set', 'set', 'nest', 'delete', 'hear'),
})

/** Three people who edit apart and hear of each other now and then; their updates in the order of the server. */
function session(edits: readonly { who: number; key: string; kind: string }[]): Uint8Array[] {
  const updates: Uint8Array[] = []
  const heard = [0, 0, 0]
  const docs = heard.map((_, who) => {
    const doc = new Y.Doc()
    doc.clientID = 100 + who
    doc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'others' && updates.push(update))
    return doc
  })
  for (const { who, key, kind } of edits) {
    const doc = docs[who] as Y.Doc
    const map = doc.getMap('workshop')
    if (kind === 'set') map.set(key, updates.length)
    else if (kind === 'nest') map.set(key, new Y.Map([['in', updates.length]]))
    else if (kind === 'delete') map.delete(key)
    else {
      for (const update of updates.slice(heard[who])) Y.applyUpdate(doc, update, 'others')
      heard[who] = updates.length
    }
  }
  return updates
}

test('whoever asks has everything afterwards, and is told no whole map that they have', () => {
  const course = fc.record({
    edits: fc.array(edit, { minLength: 1, maxLength: 60 }),
    compacted: fc.nat(60),
    has: fc.nat(60),
  })
  fc.assert(
    fc.property(course, ({ edits, compacted, has }) => {
      const updates = session(edits)
      const { readable } = sortUpdates(updates, new Map(), fail)
      const whole = docOf(updates)
      const copy = new MapCopy(undefined)
      for (const { update, ends } of readable) copy.append(update, ends)
      const count = Math.min(compacted, updates.length)
      const { update, digest } = runJob('compact', updates.slice(0, count), [])
      if (count > 0) copy.replace(count, { update, digest })

      const asker = docOf(updates.slice(0, has))
      const stateVector = Y.encodeStateVector(asker)
      const answer = copy.answer(Y.decodeStateVector(stateVector))
      const state = answer?.state
      const rest = answer?.rest ?? runJob('diff', copy.updates(), [stateVector])
      if (state) Y.applyUpdate(asker, state)
      Y.applyUpdate(asker, rest)

      expect(asker.toJSON()).toEqual(whole.toJSON())
      expect(Y.encodeStateAsUpdate(asker)).toEqual(Y.encodeStateAsUpdate(whole))
      if (has >= count && has > 0) expect(state).toBeUndefined()
      if (has >= updates.length) expect(decodeUpdate(rest, NO_LIMITS).structs.size).toBe(0)
    }),
    { numRuns: 500 },
  )
})

test('an answer is the same whether it was asked before or not', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 300 }), fc.nat(300), (edits, early) => {
      const { readable } = sortUpdates(session(edits), new Map(), fail)
      const copy = new MapCopy(undefined)
      for (const [at, { update, ends }] of readable.entries()) {
        if (at === early) copy.answer(new Map())
        copy.append(update, ends)
      }
      expect(docOf([copy.answer(new Map())?.rest ?? fail()]).toJSON()).toEqual(docOf(copy.updates()).toJSON())
    }),
    { numRuns: 100 },
  )
})

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  doc.getMap('workshop')
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

function fail(error: unknown = new Error('no answer')): never {
  throw error
}
