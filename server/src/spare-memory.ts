import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const LOOK_MS = 1_000
/** So many rooms have to have closed that their memory is worth a collection. */
const WORTH_ROOMS = 20
/** Beside how many are open: what stays is looked at as well. */
const WORTH_SHARE = 2
/** So many that what they left would cost more than a moment of quiet is worth. */
const WORTH_HASTE = 400

/** What is known of the rooms of this process. */
export interface RoomCount {
  /** Open now. */
  readonly size: number
  /** How many have closed since the start. */
  readonly closed: number
}

/**
 * Gives memory back when many people have left: without more to do the engine would keep it for hours. A full collection
 * takes some tens of milliseconds, the more the more rooms are open: so it waits until as many have closed, and until
 * nobody comes or goes, unless very many have closed meanwhile.
 *
 * @returns what ends it
 */
export function spareMemory(rooms: RoomCount, collect = collector()): () => void {
  let collectedAt = rooms.closed
  let last = rooms.closed
  const timer = setInterval(() => {
    const closed = rooms.closed - collectedAt
    const isSettled = rooms.closed === last
    last = rooms.closed
    if (closed < WORTH_ROOMS || closed < WORTH_SHARE * rooms.size) return
    if (!isSettled && closed < WORTH_HASTE) return
    collectedAt = rooms.closed
    collect()
  }, LOOK_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/**
 * The engine's own collection, which Node shows only when asked. By itself it leaves what survives where it is, spread
 * over the pages of all that has gone; told to move it together, it gives those pages back.
 */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  const collectAll = runInNewContext('gc') as () => void
  const collectAndCompact = () => {
    setFlagsFromString('--compact-on-every-full-gc')
    collectAll()
    setFlagsFromString('--no-compact-on-every-full-gc')
  }
  return () => {
    collectAndCompact()
    // What sockets held outside the heap is let go after one collection, and its memory by the next.
    setImmediate(collectAndCompact)
  }
}
