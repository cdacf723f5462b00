import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const LOOK_MS = 1_000
/** So many rooms have to have closed that their memory is worth a collection. */
const WORTH_ROOMS = 20

/**
 * Gives memory back when most people have left: without more to do the engine would keep it for hours. A full collection
 * takes some tens of milliseconds, in a moment in which hardly anybody is there to notice.
 *
 * @param countRooms how many rooms are open now
 * @returns what ends it
 */
export function spareMemory(countRooms: () => number, collect = collector()): () => void {
  let most = 0
  let last = 0
  const timer = setInterval(() => {
    const rooms = countRooms()
    most = Math.max(most, rooms)
    const isSettled = rooms === last
    last = rooms
    if (!isSettled || rooms > most / 4 || most - rooms < WORTH_ROOMS) return
    most = rooms
    collect()
  }, LOOK_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/** The engine's own collection, which Node shows only when asked. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}
