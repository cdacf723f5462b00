import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noteOf } from '../map/note'
import type { PlainMap } from '../map/plain-map'
import { viewsOf } from '../map/view'
import { zoneOf } from '../map/zone'
import type { MapDocument } from './map-document'
import { MapView } from './map-view'
import { anyChange, openWorld, performChange, pick, sync, syncAll, type TestWorld } from './random-peers'
import { readMap } from './read-map'
import { ViewList } from './view-list'
import { readViewedMap } from './viewed-map'

const anySync = fc.record({ act: fc.constant('sync' as const), peer: fc.nat(2), other: fc.nat(2) })
const anyStep = fc.oneof({ weight: 4, arbitrary: anyChange }, { weight: 1, arbitrary: anySync })
const anySteps = fc.array(anyStep, { maxLength: 60, size: 'max' })

function perform(world: TestWorld, step: typeof anyStep extends fc.Arbitrary<infer Step> ? Step : never): void {
  if (step.act === 'sync') sync(pick(world.peers, step.peer).map, pick(world.peers, step.other).map)
  else performChange(world, step)
}

test('peers that edit apart and then sync see the same map', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const world = openWorld(['Ana', 'Ben', 'Cleo'])
      for (const step of steps) perform(world, step)
      syncAll(world)

      const [first, ...others] = world.peers.map(({ map }) => ({ plain: readMap(map), stored: map.doc.toJSON() }))
      for (const other of others) expect(other).toStrictEqual(first)
    }),
  )
})

test('a view that was open all along shows what a reader of the whole map sees', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const world = openWorld(['Ana', 'Ben', 'Cleo'])
      const views = world.peers.map(({ map }) => new MapView(map))
      const lists = world.peers.map(({ map }) => new ViewList(map))
      for (const step of steps) perform(world, step)
      syncAll(world)

      for (const [index, { map }] of world.peers.entries()) {
        expect(shown(pick(views, index))).toStrictEqual(shownOf(readMap(map)))
        expect(shown(new MapView(map))).toStrictEqual(shownOf(readMap(map)))
        expect(readViewedMap(map, pick(views, index))).toStrictEqual(readMap(map))
        expect(pick(lists, index).views()).toStrictEqual(viewsOf(readMap(map).views))
      }
    }),
  )
})

test('who listens to an item or a list has heard of every change of it', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const world = openWorld(['Ana', 'Ben'])
      const memories = world.peers.map(({ map }) => new Memory(map))
      for (const step of steps) {
        perform(world, step)
        for (const memory of memories) memory.listenTo(world)
      }
      syncAll(world)
      for (const memory of memories) memory.expectUpToDate(world)
    }),
  )
})

/** A screen that reads again only what it was told has changed. */
class Memory {
  readonly #view: MapView
  readonly #seen = new Map<string, unknown>()
  #lists: readonly unknown[]

  constructor(map: MapDocument) {
    this.#view = new MapView(map)
    this.#lists = this.#readLists()
    this.#view.onListChange(() => {
      this.#lists = this.#readLists()
    })
    this.#remember(
      'notes',
      () => this.#view.noteIds(),
      (again) => this.#view.onNotesChange(again),
    )
    this.#remember(
      'zones',
      () => this.#view.zoneIds(),
      (again) => this.#view.onZonesChange(again),
    )
  }

  listenTo({ actors, links, notes, zones }: TestWorld): void {
    for (const id of actors) {
      this.#remember(
        `actor ${id}`,
        () => this.#view.actor(id),
        (again) => this.#view.onActorChange(id, again),
      )
      this.#remember(
        `position ${id}`,
        () => this.#view.position(id),
        (again) => this.#view.onPositionChange(id, again),
      )
      this.#remember(
        `links of ${id}`,
        () => this.#view.linksOf(id),
        (again) => this.#view.onLinksOfChange(id, again),
      )
    }
    for (const id of links) {
      this.#remember(
        `link ${id}`,
        () => this.#view.link(id),
        (again) => this.#view.onLinkChange(id, again),
      )
    }
    for (const id of notes) {
      this.#remember(
        `note ${id}`,
        () => this.#view.note(id),
        (again) => this.#view.onNoteChange(id, again),
      )
    }
    for (const id of zones) {
      this.#remember(
        `zone ${id}`,
        () => this.#view.zone(id),
        (again) => this.#view.onZoneChange(id, again),
      )
    }
  }

  /** The very same values, not only equal ones: a value that was replaced in silence would be stale. */
  expectUpToDate({ actors, links, notes, zones }: TestWorld): void {
    for (const id of actors) {
      expect(this.#seen.get(`actor ${id}`)).toBe(this.#view.actor(id))
      expect(this.#seen.get(`position ${id}`)).toBe(this.#view.position(id))
      expect(this.#seen.get(`links of ${id}`)).toBe(this.#view.linksOf(id))
    }
    for (const id of links) expect(this.#seen.get(`link ${id}`)).toBe(this.#view.link(id))
    for (const id of notes) expect(this.#seen.get(`note ${id}`)).toBe(this.#view.note(id))
    for (const id of zones) expect(this.#seen.get(`zone ${id}`)).toBe(this.#view.zone(id))
    expect(this.#seen.get('notes')).toBe(this.#view.noteIds())
    expect(this.#seen.get('zones')).toBe(this.#view.zoneIds())
    for (const [index, list] of this.#readLists().entries()) expect(this.#lists[index]).toBe(list)
  }

  #remember(key: string, read: () => unknown, listen: (again: () => void) => void): void {
    if (this.#seen.has(key)) return
    const again = () => this.#seen.set(key, read())
    again()
    listen(again)
  }

  #readLists(): readonly unknown[] {
    return [this.#view.actorIds(), this.#view.linkIds()]
  }
}

function shown(view: MapView): unknown {
  return {
    actors: view.actorIds().map((id) => {
      const position = view.position(id)
      return { ...view.actor(id), ...(position && { position }) }
    }),
    links: view.linkIds().map((id) => view.link(id)),
    linksOf: view.actorIds().map((id) => view.linksOf(id)),
    notes: view.noteIds().map((id) => view.note(id)),
    zones: view.zoneIds().map((id) => view.zone(id)),
  }
}

function shownOf({ actors, links, notes, zones }: PlainMap): unknown {
  const linksOf = actors.map(({ id }) =>
    links.filter((link) => link.from === id || link.to === id).map((link) => link.id),
  )
  // An undo may leave a record of which nothing can be shown; a reader of the whole map keeps it, a screen does not.
  return {
    actors,
    links,
    linksOf,
    notes: notes.flatMap((note) => noteOf(note) ?? []),
    zones: zones.flatMap((zone) => zoneOf(zone) ?? []),
  }
}
