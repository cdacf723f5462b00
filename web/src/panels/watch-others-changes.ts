import type { MapView } from '@maillage/shared/document/map-view'
import type { ActorId, LinkId, NoteId, ZoneId } from '@maillage/shared/map/ids'
import { type Change, othersChanges, type SeenMap } from './others-changes'
import { SIGNATURE_MS } from './signature-ms'

/** The soonest that anything is told, so that one act of several changes is told at once. */
const FIRST_MS = 1000
/** The least time from one announcement to the next. */
const NEXT_MS = 5000

const LISTS = ['actors', 'links', 'notes', 'zones'] as const

/**
 * Collects what others change and hands it over at most every 5 s. What comes and goes is noted soon, while the
 * map still says who did it; the rest is found by comparing when it is told.
 */
export function watchOthersChanges(view: MapView, own: string, tell: (changes: readonly Change[]) => void): () => void {
  let before = seenMap(view)
  let found: Change[] = []
  let toldAt = 0
  const gone = new Set<ActorId | LinkId | NoteId | ZoneId>()

  const collect = () => {
    const after = seenMap(view)
    found.push(...othersChanges(before, after, { own, last: view.lastChange()?.name, gone }))
    for (const list of LISTS) for (const id of before[list].keys()) gone.add(id)
    for (const list of LISTS) for (const id of after[list].keys()) gone.delete(id)
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
  const collectLists = () => collectSoon.start(SIGNATURE_MS)
  const stopLists = [view.onListChange, view.onNotesChange, view.onZonesChange].map((listen) =>
    listen.call(view, collectLists),
  )
  const stopAll = view.onChanges(({ actors, links, positions }) => {
    // Nothing is said of what only moves, and a large map is not read again for it.
    if (positions.size > 0 && actors.size + links.size === 0) return
    tellSoon.start(Math.max(FIRST_MS, toldAt + NEXT_MS - Date.now()))
  })
  return () => {
    stopAll()
    for (const stop of stopLists) stop()
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
  return {
    actors: seenList(view.actorIds(), (id) => view.actor(id)),
    links: seenList(view.linkIds(), (id) => view.link(id)),
    notes: seenList(view.noteIds(), (id) => view.note(id)),
    zones: seenList(view.zoneIds(), (id) => view.zone(id)),
  }
}

function seenList<Id, Item>(ids: readonly Id[], read: (id: Id) => Item | undefined): ReadonlyMap<Id, Item> {
  const items = new Map<Id, Item>()
  for (const id of ids) {
    const item = read(id)
    if (item) items.set(id, item)
  }
  return items
}
