import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { EMPTY_MAP, type PlainMap } from '../map/plain-map'
import { addActor, removeActors, updateActor } from './actors'
import { addLink, updateLink } from './links'
import { lastChange, type MapDocument, openMapDocument } from './map-document'
import { moveItems } from './move-items'
import { addOwnTheme, renameOwnTheme } from './own-words'
import { sync } from './random-peers'
import { readMap } from './read-map'
import { restoreMap } from './restore-map'
import { openUndoHistory, type UndoHistory } from './undo-history'
import { writeMap } from './write-map'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }
const ben = { name: 'Ben', at: '2026-01-05T10:00:00.000Z' }

let map: MapDocument
let history: UndoHistory
let peer: MapDocument
beforeEach(() => {
  map = openMapDocument()
  peer = openMapDocument()
  history = openUndoHistory(map, { stepMs: 0 })
})

const add = (name: string, to = map) => addActor(to, { name, type: 'aci' }, [0, 0], ana)
const names = (of = map) =>
  readMap(of)
    .actors.map((actor) => actor.name)
    .toSorted()

describe('taking back', () => {
  test('the removal of an actor brings it back with its links, its themes and its place, in one step', () => {
    const chrs = addActor(map, { name: 'CHRS', type: 'chrs', themes: ['housing'] }, [200, 536], ana)
    const siao = add('SIAO')
    addLink(
      map,
      { from: chrs, to: siao, level: 4, themes: ['rights'], agreement: { kind: 'charter', end: '2027' } },
      ana,
    )
    addLink(map, { from: siao, to: chrs, kind: 'referral' }, ana)
    const before = readMap(map)

    removeActors(map, [chrs], ana)
    expect(names()).toEqual(['SIAO'])
    expect(readMap(map).links).toEqual([])

    expect(history.undo(ana)).toBe(true)
    expect(readMap(map)).toStrictEqual(before)
    sync(map, peer)
    expect(readMap(peer)).toStrictEqual(before)
  })

  test('and doing again', () => {
    add('CHRS')
    add('SIAO')
    expect([history.canUndo(), history.canRedo()]).toEqual([true, false])
    history.undo(ana)
    expect(names()).toEqual(['CHRS'])
    history.undo(ana)
    expect(names()).toEqual([])
    expect([history.canUndo(), history.canRedo()]).toEqual([false, true])
    expect(history.undo(ana)).toBe(false)

    history.redo(ana)
    history.redo(ana)
    expect(names()).toEqual(['CHRS', 'SIAO'])
    expect(history.redo(ana)).toBe(false)
  })

  test('a new change forgets what could be done again', () => {
    add('CHRS')
    history.undo(ana)
    add('SIAO')
    expect(history.canRedo()).toBe(false)
  })

  test('is signed by the person who does it', () => {
    add('CHRS')
    history.undo(ben)
    expect(lastChange(map)).toEqual(ben)
    history.redo(ana)
    expect(lastChange(map)).toEqual(ana)
  })

  test('nothing is not signed', () => {
    history.undo(ben)
    expect(lastChange(map)).toBeUndefined()
  })
})

describe('what others did', () => {
  test('is never taken back', () => {
    sync(map, peer)
    addActor(peer, { name: 'Ben’s', type: 'aci' }, [0, 0], ben)
    sync(map, peer)
    expect(history.canUndo()).toBe(false)
    add('Ana’s')
    history.undo(ana)
    expect(names()).toEqual(['Ben’s'])
  })

  test('after one’s own change stays: a name that another changed since is not put back', () => {
    const id = add('Chantier', peer)
    sync(map, peer)
    updateActor(map, id, { name: 'Chantier bâtiment' }, ana)
    sync(map, peer)
    updateActor(peer, id, { name: 'Chantier maraîchage' }, ben)
    sync(map, peer)
    history.undo(ana)
    expect(names()).toEqual(['Chantier maraîchage'])
  })

  test('after one’s own move stays', () => {
    const id = add('CHRS', peer)
    sync(map, peer)
    moveItems(map, { actors: new Map([[id, [100, 100]]]) }, ana)
    sync(map, peer)
    moveItems(peer, { actors: new Map([[id, [300, 300]]]) }, ben)
    sync(map, peer)
    history.undo(ana)
    expect(readMap(map).actors[0]?.position).toEqual([300, 300])
  })

  test('on another field of the same actor stays', () => {
    const id = add('CHRS')
    sync(map, peer)
    updateActor(map, id, { commune: 'Rouen' }, ana)
    updateActor(peer, id, { address: '1 rue du Port' }, ben)
    sync(map, peer)
    history.undo(ana)
    const [actor] = readMap(map).actors
    expect(actor).toMatchObject({ address: '1 rue du Port' })
    expect(actor).not.toHaveProperty('commune')
  })

  test('a link of theirs waits out of sight while the actor it needs is taken back', () => {
    const chrs = add('CHRS')
    const siao = add('SIAO')
    sync(map, peer)
    addLink(peer, { from: chrs, to: siao }, ben)
    sync(map, peer)
    history.undo(ana)
    expect(readMap(map).links).toEqual([])
    history.redo(ana)
    expect(readMap(map).links).toHaveLength(1)
  })

  test('in an actor that one takes back comes back with it', () => {
    const id = add('CHRS')
    sync(map, peer)
    updateActor(peer, id, { name: 'CHRS du Port', commune: 'Rouen' }, ben)
    sync(map, peer)
    history.undo(ana)
    expect(names()).toEqual([])
    history.redo(ana)
    expect(readMap(map).actors[0]).toMatchObject({ name: 'CHRS du Port', commune: 'Rouen', updatedBy: 'Ben' })
  })

  test('an import and what came over the network are no steps', () => {
    writeMap(map, EMPTY_MAP, ana)
    sync(map, peer)
    expect(history.canUndo()).toBe(false)
  })
})

describe('a step', () => {
  test('holds the changes that follow each other closely', () => {
    const patient = openUndoHistory(map, { stepMs: 60_000 })
    const id = add('CHRS')
    patient.endStep()
    for (const x of [10, 20, 30]) moveItems(map, { actors: new Map([[id, [x, 0]]]) }, ana)
    updateActor(map, id, { name: 'CHRS du Port' }, ana)
    patient.undo(ana)
    expect(readMap(map).actors[0]).toMatchObject({ name: 'CHRS', position: [0, 0] })
    patient.redo(ana)
    expect(readMap(map).actors[0]).toMatchObject({ name: 'CHRS du Port', position: [30, 0] })
  })

  test('that changes nothing any more is passed over', () => {
    add('CHRS')
    const siao = add('SIAO', peer)
    sync(map, peer)
    updateActor(map, siao, { name: 'SIAO 76' }, ana)
    sync(map, peer)
    removeActors(peer, [siao], ben)
    sync(map, peer)
    expect(history.undo(ana)).toBe(true)
    expect(names()).toEqual([])
  })

  test('ends when it is told to', () => {
    const long = openUndoHistory(map, { stepMs: 60_000 })
    const [chrs, siao] = [add('CHRS'), add('SIAO')]
    long.endStep()
    const link = addLink(map, { from: chrs, to: siao, level: 2 }, ana)
    updateLink(map, link, { level: 3 }, ana)
    long.undo(ana)
    expect(readMap(map).links).toEqual([])
    expect(names()).toEqual(['CHRS', 'SIAO'])
  })
})

test('who listens hears when something can be taken back or done again, until the history closes', () => {
  const heard = vi.fn()
  const stop = history.onChange(() => heard([history.canUndo(), history.canRedo()]))
  add('CHRS')
  history.undo(ana)
  expect(heard.mock.lastCall).toEqual([[false, true]])
  history.redo(ana)
  expect(heard.mock.lastCall).toEqual([[true, false]])

  heard.mockClear()
  stop()
  add('SIAO')
  history.close()
  add('CPAM')
  expect(heard).not.toHaveBeenCalled()
})

describe('a change that the server was asked for', () => {
  const AUTHOR = 4_000_000_001
  let server: MapDocument

  /** As the server does: a copy of the map, the author that was asked for, and one update for everybody. */
  const askServer = (write: (map: MapDocument) => void, authorId = AUTHOR) => {
    sync(server, map)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server.doc))
    doc.clientID = authorId
    const before = Y.encodeStateVector(doc)
    write(openMapDocument(doc))
    return Y.encodeStateAsUpdate(doc, before)
  }
  const hear = (update: Uint8Array, at = map) => Y.applyUpdate(at.doc, update, 'network')

  beforeEach(() => {
    server = openMapDocument()
  })

  test('is one step, apart from what this person did right before and after', () => {
    history.close()
    history = openUndoHistory(map, { stepMs: 60_000 })
    const [chrs, siao] = [add('CHRS'), add('SIAO')]
    addOwnTheme(map, 'Vélo', ana)
    const snapshot = readMap(map)
    removeActors(map, [chrs], ana)
    updateActor(map, siao, { name: 'SIAO 76' }, ana)
    renameOwnTheme(map, 'own-velo', 'Mobilité douce', ana)
    addOwnTheme(map, 'Alimentation', ana)
    const before = readMap(map)

    history.expect(AUTHOR)
    hear(askServer((copy) => restoreMap(copy, snapshot, ben)))
    expect(readMap(map)).toStrictEqual(snapshot)
    add('CPAM')

    history.undo(ana)
    expect(readMap(map)).toStrictEqual(snapshot)
    history.undo(ana)
    expect(readMap(map)).toStrictEqual(before)
    expect(history.redo(ana)).toBe(true)
    expect(readMap(map)).toStrictEqual(snapshot)
    history.undo(ana)
    expect(readMap(map)).toStrictEqual(before)
    sync(map, server)
    expect(readMap(server)).toStrictEqual(before)
  })

  test('leaves what others did since, words included', () => {
    const chrs = add('CHRS')
    addOwnTheme(map, 'Vélo', ana)
    const snapshot = readMap(map)
    updateActor(map, chrs, { name: 'CHRS Nord', commune: 'Rouen' }, ana)
    renameOwnTheme(map, 'own-velo', 'Mobilité', ana)

    history.expect(AUTHOR)
    hear(askServer((copy) => restoreMap(copy, snapshot, ben)))
    sync(map, peer)
    updateActor(peer, chrs, { name: 'CHRS Sud' }, ben)
    renameOwnTheme(peer, 'own-velo', 'À vélo', ben)
    sync(map, peer)
    history.undo(ana)
    expect(readMap(map)).toMatchObject({
      actors: [{ name: 'CHRS Sud', commune: 'Rouen' }],
      themes: [{ label: 'À vélo' }],
    })
  })

  test('is nobody else’s, and no other change of the server’s is', () => {
    add('CHRS')
    history.endStep()
    const others = openUndoHistory(peer)
    const snapshot = readMap(map)
    history.expect(AUTHOR)
    const update = askServer((copy) => restoreMap(copy, EMPTY_MAP, ben))
    hear(update)
    sync(map, peer)
    expect(others.canUndo()).toBe(false)
    hear(askServer((copy) => restoreMap(copy, snapshot, ben), AUTHOR + 1))
    hear(update)
    history.undo(ana)
    history.undo(ana)
    expect(history.canUndo()).toBe(false)
  })

  test('is not expected any more after a refusal', () => {
    add('CHRS')
    const forget = history.expect(AUTHOR)
    forget()
    history.undo(ana)
    hear(askServer((copy) => void addActor(copy, { name: 'SIAO', type: 'siao' }, [0, 0], ben)))
    expect(history.canUndo()).toBe(false)
  })

  test('that comes together with the work of others cannot be told from it', () => {
    history.expect(AUTHOR)
    const update = askServer((copy) => void addActor(copy, { name: 'SIAO', type: 'siao' }, [0, 0], ben))
    add('CPAM', peer)
    hear(Y.mergeUpdates([update, Y.encodeStateAsUpdate(peer.doc)]))
    expect(names()).toEqual(['CPAM', 'SIAO'])
    expect(history.canUndo()).toBe(false)
  })

  test('an import is taken back whole', () => {
    const chrs = add('CHRS')
    const before = readMap(map)
    const file = {
      ...before,
      actors: [
        { ...before.actors[0], name: 'CHRS Nord' },
        { ...before.actors[0], id: 'a1', name: 'SIAO' },
      ],
      types: [{ code: 'own-insertion-atelier', label: 'Atelier' }],
    } as PlainMap
    history.expect(AUTHOR)
    hear(askServer((copy) => void writeMap(copy, file, ben)))
    expect(names()).toEqual(['CHRS Nord', 'SIAO'])
    expect(chrs).toBe(before.actors[0]?.id)
    history.undo(ana)
    expect(readMap(map)).toStrictEqual(before)
  })
})
