import { addActor, removeActors, updateActor } from '@maillage/shared/document/actors'
import { addLink } from '@maillage/shared/document/links'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { readMap } from '@maillage/shared/document/read-map'
import { fromMaillage, toCompactMaillage } from '@maillage/shared/exchange/maillage-json'
import { TerritoryId } from '@maillage/shared/map/ids'
import { EMPTY_MAP } from '@maillage/shared/map/plain-map'
import { SnapshotId } from '@maillage/shared/map/snapshot'
import { figuresAt } from '@maillage/shared/network/figures-at'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { NO_LIMITS } from '../gate/decoded-update'
import type { StructId } from '../gate/found-place'
import { examine } from '../gate/gate'
import { rawUpdate, rightOf } from '../gate/hostile-updates'
import { DATA_FORMATS } from './data-file'
import type { MapWork } from './map-work'
import { type Reckoned, reckoned } from './reckon'

const author = { name: 'Ana', at: '2026-11-20T10:00:00Z' }

const HEAD = {
  territory: { id: TerritoryId.parse('brestmetropole01'), name: 'Brest' },
  exportedAt: '2026-11-20T10:00:00.000Z',
  snapshot: 'copil',
}

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

  test.for(DATA_FORMATS)('a map is written as %s, live and kept alike', async (format) => {
    const { doc, updates } = session()
    const work = opened()
    const map = readMap(openMapDocument(doc))
    const file = new TextEncoder().encode(toCompactMaillage({ ...HEAD, ...map }))
    const { snapshot: _, ...head } = HEAD
    const shared = { format, head, language: 'fr', table: 'actors' } as const
    const sides = [
      { kind: 'live', day: '2026-11-20' },
      { kind: 'kept', id: SnapshotId.parse('copil000000000000000'), file, day: '2026-11-20' },
    ] as const
    const [live, kept] = await Promise.all(sides.map((side) => work.run('writeDataFile', updates, { ...shared, side })))
    expect(live).toMatchObject({ kind: 'done', contacts: 0, counts: { actors: map.actors.length } })
    // A workbook says when it was packed.
    const comparable = (written: typeof live) =>
      written?.kind !== 'done'
        ? written
        : format === 'xlsx'
          ? written.bytes.length
          : new TextDecoder().decode(written.bytes)
    expect(comparable(kept)).toEqual(comparable(live))
    const unreadable = { ...sides[1], file: new Uint8Array([1]) }
    expect(await work.run('writeDataFile', updates, { ...shared, side: unreadable })).toEqual({ kind: 'unreadable' })
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

  test('reckons a map, its figures and what is different, and says of a snapshot that it cannot be read', async () => {
    const work = opened()
    const { doc, updates } = session()
    const live = { kind: 'live', day: '2026-11-29' } as const
    const asker = { maySeeScores: true }
    const kept = (file: string) => {
      const id = SnapshotId.parse('abcdefgh12345678')
      return { kind: 'kept', id, file: new TextEncoder().encode(file), day: '2023-06-30' } as const
    }
    const { figures, core } = figuresAt(readMap(openMapDocument(doc)), { today: live.day })
    expect(await work.run('reckonFigures', updates, live)).toEqual({ kind: 'done', figures, core })
    expect(jsonIn(await work.run('reckon', updates, live, asker))).toMatchObject({ day: live.day, figures })
    const territory = { id: TerritoryId.parse('territoire0000000000'), name: 'Rouen' }
    const before = toCompactMaillage({ territory, exportedAt: '2023-06-30T10:00:00Z', ...EMPTY_MAP })
    expect(jsonIn(await work.run('compare', updates, [kept(before), live], asker))).toMatchObject({
      from: { snapshot: 'abcdefgh12345678', figures: { actors: 0 } },
      summary: { actors: { added: 40 } },
    })
    const newer = kept('{"format":"maillage/2"}')
    expect(await work.run('compare', updates, [live, newer], asker)).toEqual({ kind: 'newer' })
    expect(await work.run('reckon', updates, kept('{"format":"maillage/1"}'), asker)).toEqual({ kind: 'unreadable' })
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

  test('writes a map as a file, and drafts the change that goes back to it', async () => {
    const work = opened()
    const { doc, updates } = session()
    const map = openMapDocument(doc)
    const before = readMap(map)
    const { bytes, counts } = await work.run('exportMap', updates, HEAD)
    expect(counts).toEqual({ actors: 40, links: 40 })
    const file = fromMaillage(new TextDecoder().decode(bytes))
    expect(file).toEqual({ ok: true, file: { format: 'maillage/1', ...HEAD, ...before } })

    const [first, second] = before.actors.map(({ id }) => id)
    if (!first || !second) throw new Error('no actors')
    removeActors(map, [first], author)
    updateActor(map, second, { name: 'Autre' }, author)
    addActor(map, { name: 'De trop', type: 'ccas' }, [0, 0], author)
    const input = { file: bytes, authorId: 4_000_000_001, author, limits: { actors: 40, links: 40 } }
    const draft = await work.run('restore', updates, input)
    if (draft.kind !== 'restored') throw new Error(draft.kind)
    expect(draft.counts).toEqual({ create: 3, update: 1, remove: 1, keep: 76 })
    expect(draft.grown).toEqual({ actors: 0, links: 2, views: 0 })
    const clocks = Y.decodeStateVector(Y.encodeStateVector(doc))
    const places = new Map(draft.found.map((found) => [`${found.id.client} ${found.id.clock}`, found]))
    const known = { get: ({ client, clock }: StructId) => places.get(`${client} ${clock}`) }
    const examined = examine(draft.update, clocks, NO_LIMITS, known)
    expect(examined).toMatchObject({
      kind: 'change',
      change: { ends: new Map([[input.authorId, expect.any(Number)]]) },
    })
    Y.applyUpdate(doc, draft.update)
    expect(readMap(map)).toEqual(before)

    expect(await work.run('restore', updates, input)).toEqual({
      kind: 'same',
      counts: { create: 0, update: 0, remove: 0, keep: 80 },
    })
  })

  test.for([
    { text: '{"format":"maillage/2"}', kind: 'newer' },
    { text: '{"format":"maillage/1"}', kind: 'unreadable' },
    { text: '{"format":"maillage/1","actors":[', kind: 'unreadable' },
    { text: '', kind: 'unreadable' },
  ])('goes back to no file that says $text', async ({ text, kind }) => {
    const file = new TextEncoder().encode(text)
    const input = { file, authorId: 4_000_000_001, author, limits: { actors: 40, links: 40 } }
    expect(await opened().run('restore', session().updates, input)).toEqual({ kind })
  })

  test('goes back to no map that is larger than one may be', async () => {
    const work = opened()
    const { updates } = session()
    const { bytes } = await work.run('exportMap', updates, HEAD)
    const input = { file: bytes, authorId: 4_000_000_001, author, limits: { actors: 40, links: 39 } }
    expect(await work.run('restore', updates, input)).toEqual({ kind: 'too-many', of: 'links' })
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

function jsonIn(answer: Reckoned): unknown {
  return JSON.parse(new TextDecoder().decode(reckoned(answer).json))
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const { doc } = openMapDocument()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}
