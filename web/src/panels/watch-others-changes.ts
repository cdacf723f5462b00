import type { MapView } from '@maillage/shared/document/map-view'
import type { Actor } from '@maillage/shared/map/actor'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'
import { type Change, othersChanges, type SeenMap } from './others-changes'

/** The soonest that anything is told, so that one act of several changes is told at once. */
const FIRST_MS = 1000
/** The least time from one announcement to the next. */
const NEXT_MS = 5000

/** An undo signs the map just after its change: the author is read when both have arrived. */
const SIGNATURE_MS = 150

/**
 * Collects what others change and hands it over at most every 5 s. What comes and goes is noted soon, while the
 * map still says who did it; the rest is found by comparing when it is told.
 */
export function watchOthersChanges(view: MapView, own: string, tell: (changes: readonly Change[]) => void): () => void {
  let before = seenMap(view)
  let found: Change[] = []
  let toldAt = 0
  const gone = new Set<ActorId | LinkId>()

  const collect = () => {
    const after = seenMap(view)
    found.push(...othersChanges(before, after, { own, last: view.lastChange()?.name, gone }))
    for (const id of [...before.actors.keys(), ...before.links.keys()]) gone.add(id)
    for (const id of [...after.actors.keys(), ...after.links.keys()]) gone.delete(id)
    before = after
  }
  const collectSoon = openTimer(collect)
  const tellSoon = openTimer(() => {
    collect()
    if (found.length === 0) return
    toldAt = Date.now()
    tell(found)
    found = []
  })
  const stopLists = view.onListChange(() => collectSoon.start(SIGNATURE_MS))
  const stopAll = view.onAnyChange(() => tellSoon.start(Math.max(FIRST_MS, toldAt + NEXT_MS - Date.now())))
  return () => {
    stopAll()
    stopLists()
    tellSoon.stop()
    collectSoon.stop()
  }
}

/** Runs once after a while, however often it is started meanwhile. */
function openTimer(run: () => void): { start(ms: number): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const fire = () => {
    timer = undefined
    run()
  }
  return {
    start(ms) {
      timer ??= setTimeout(fire, ms)
    },
    stop: () => clearTimeout(timer),
  }
}

function seenMap(view: MapView): SeenMap {
  const actors = new Map<ActorId, Actor>()
  const links = new Map<LinkId, Link>()
  for (const id of view.actorIds()) {
    const actor = view.actor(id)
    if (actor) actors.set(id, actor)
  }
  for (const id of view.linkIds()) {
    const link = view.link(id)
    if (link) links.set(id, link)
  }
  return { actors, links }
}
