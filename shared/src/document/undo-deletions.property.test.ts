import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addActor, removeActors } from './actors'
import { addLink, removeLinks } from './links'
import { anyChange, openWorld, performChange, pick, syncAll } from './random-peers'
import { readMap } from './read-map'

const anyEdit = fc.record({ change: anyChange, isSynced: fc.boolean() })
const anyEdits = fc.array(anyEdit, { maxLength: 30, size: 'max' })

/** Ana and Ben work on the same actors and links; Ana takes steps back and forth in between. */
function openShared() {
  const world = openWorld(['Ana', 'Ben'])
  const { map, author } = pick(world.peers, 1)
  for (const x of [0, 200, 400, 600]) world.actors.push(addActor(map, { name: `A${x}`, type: 'aci' }, [x, 0], author))
  for (const [from, to] of [
    [0, 1],
    [1, 2],
    [2, 3],
  ] as const) {
    world.links.push(addLink(map, { from: pick(world.actors, from), to: pick(world.actors, to) }, author))
  }
  syncAll(world)
  return world
}

test('what another person deleted since never comes back by an undo or a redo, online or not', () => {
  fc.assert(
    fc.property(
      anyEdits,
      fc.nat(),
      fc.nat(),
      fc.array(fc.boolean(), { maxLength: 40 }),
      (edits, actor, link, steps) => {
        const world = openShared()
        const [ana, ben] = [pick(world.peers, 0), pick(world.peers, 1)]
        for (const { change, isSynced } of edits) {
          performChange({ ...world, peers: [ana] }, change)
          if (isSynced) syncAll(world)
        }
        syncAll(world)

        // Ben deletes what he sees; Ana hears of it when her connection is back, and goes on undoing.
        const seen = readMap(ben.map)
        const gone = seen.actors.length > 0 ? [pick(seen.actors, actor).id] : []
        const unlinked = seen.links.length > 0 ? [pick(seen.links, link).id] : []
        removeActors(ben.map, gone, ben.author)
        removeLinks(ben.map, unlinked, ben.author)
        syncAll(world)

        for (const isUndo of steps) {
          if (isUndo) ana.history.undo(ana.author)
          else ana.history.redo(ana.author)
          syncAll(world)
          for (const { map } of world.peers) {
            const { actors, links } = readMap(map)
            expect(actors.map(({ id }) => id).filter((id) => gone.includes(id))).toEqual([])
            expect(links.map(({ id }) => id).filter((id) => unlinked.includes(id))).toEqual([])
          }
        }
      },
    ),
  )
})
