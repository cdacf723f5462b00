import { addActor } from '@maillage/shared/document/actors'
import { addLink } from '@maillage/shared/document/links'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { readMap } from '@maillage/shared/document/read-map'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { rawUpdate, rightOf } from '../gate/hostile-updates'
import type { MapWork } from './map-work'

const author = { name: 'Ana', at: '2026-11-20T10:00:00Z' }

/** What everybody owes who does the work of maps. */
export function mapWorkContract(open: () => MapWork): void {
  const opened = (): MapWork => {
    const work = open()
    onTestFinished(() => work.close())
    return work
  }

  test('compacting keeps the map and forgets what was overwritten', async () => {
    const { doc, updates } = session()
    const { update, digest, refused } = await opened().run('compact', updates)
    const compacted = docOf([update])
    expect(compacted.toJSON()).toEqual(doc.toJSON())
    expect(refused).toEqual([])
    expect(digest.clocks).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)))
    expect(Buffer.from(update).includes('overwritten')).toBe(false)
    expect(docOf([update, digest.deletes]).toJSON()).toEqual(doc.toJSON())
    const { actors, links } = readMap(openMapDocument(doc))
    expect(digest.counts).toEqual({ actors: actors.length, links: links.length })
  })

  test('what Yjs cannot take is left out and given back', async () => {
    const { doc, updates } = session()
    // It builds on nothing that is there.
    const poison = rawUpdate([{ client: 7, clock: 0, structs: [rightOf([8, 3], 1)] }])
    const [first = new Uint8Array(), ...others] = updates
    const { update, refused } = await opened().run('compact', [first, poison, ...others])
    expect(refused).toEqual([poison])
    expect(docOf([update]).toJSON()).toEqual(doc.toJSON())
  })

  test('a difference brings somebody up to date', async () => {
    const { doc, updates } = session()
    const behind = docOf(updates.slice(0, 2))
    Y.applyUpdate(behind, await opened().run('diff', updates, Y.encodeStateVector(behind)))
    expect(behind.toJSON()).toEqual(doc.toJSON())
    expect(Y.encodeStateVector(behind)).toEqual(Y.encodeStateVector(doc))
  })

  test('reads and counts what is there', async () => {
    const work = opened()
    const { doc, updates } = session()
    const map = readMap(openMapDocument(doc))
    expect(await work.run('read', updates)).toEqual(map)
    expect(await work.run('count', updates)).toEqual({ actors: map.actors.length, links: map.links.length })
    expect(await work.run('read', [])).toMatchObject({ actors: [], links: [] })
  })

  test('finds where a struct lies, and knows what is deleted without being told', async () => {
    const work = opened()
    const doc = new Y.Doc()
    const fields = new Y.Map<unknown>()
    doc.getMap('actors').set('a', fields)
    fields.set('themes', new Y.Map())
    const client = doc.clientID
    const inFields = { root: 'actors', depth: 1 }
    const updates = [Y.encodeStateAsUpdate(doc)]
    expect(
      await work.run(
        'findPlaces',
        updates,
        [0, 1].map((clock) => ({ client, clock })),
      ),
    ).toMatchObject([
      { place: { parent: { root: 'actors', depth: 0 }, key: 'a' }, type: inFields },
      { place: { parent: inFields, key: 'themes' }, type: { root: 'actors', depth: 2 } },
    ])

    const other = new Y.Doc()
    other.getMap('actors').set('a', new Y.Map())
    const both = [...updates, Y.encodeStateAsUpdate(other)]
    const losers = [doc, other].map(({ clientID }) => new Map([[clientID, [{ clock: 0, len: 1 }]]]))
    const deleted = await Promise.all(losers.map((deletes) => work.run('hasDeleted', both, deletes)))
    expect(deleted.toSorted()).toEqual([false, true])
  })

  test('a job that fails says why, and the next one is done', async () => {
    const work = opened()
    const { updates } = session()
    await expect(work.run('diff', updates, Uint8Array.of(200))).rejects.toThrow()
    await expect(work.run('count', updates)).resolves.toMatchObject({ actors: 40 })
  })
}

/** A map of some size, of which a part was overwritten. */
export function session(): { readonly doc: Y.Doc; readonly updates: readonly Uint8Array[] } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const map = openMapDocument(doc)
  const actors = Array.from({ length: 40 }, (_, at) =>
    addActor(map, { name: `Acteur ${at}`, type: 'ccas' }, [at, at], author),
  )
  for (const [at, from] of actors.entries()) {
    const to = actors[(at + 1) % actors.length]
    if (to) addLink(map, { from, to }, author)
  }
  map.meta.set('name', 'overwritten')
  map.meta.set('name', 'kept')
  return { doc, updates }
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const { doc } = openMapDocument()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}
