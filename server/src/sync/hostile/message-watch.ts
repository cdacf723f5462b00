import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Room } from '../room'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Looks at what messages cost a server, from where rooms receive them. */
export interface MessageWatch {
  /** Forgets what was seen. */
  begin(): void
  /** The longest that one message has kept this process busy; what other programs do does not count. */
  longestMs(): number
  /** How many of the messages, and of the connections that sent them, something still refers to. */
  left(): number
  end(): void
}

export function watchMessages(): MessageWatch {
  const { receive } = Room.prototype
  let longestMs = 0
  let seen = new WeakSet<WeakKey>()
  let targets: WeakRef<WeakKey>[] = []
  Room.prototype.receive = function (this: Room, peer, bytes) {
    for (const target of bytes ? [peer, bytes.buffer] : [peer]) {
      if (!seen.has(target)) targets.push(new WeakRef(target))
      seen.add(target)
    }
    const before = process.cpuUsage()
    receive.call(this, peer, bytes)
    const { user, system } = process.cpuUsage(before)
    longestMs = Math.max(longestMs, (user + system) / 1_000)
  }
  return {
    begin() {
      longestMs = 0
      seen = new WeakSet()
      targets = []
    },
    longestMs: () => longestMs,
    left() {
      collectGarbage()
      targets = targets.filter((target) => target.deref() !== undefined)
      return targets.length
    },
    end() {
      Room.prototype.receive = receive
    },
  }
}

/** Memory of this process that something still refers to. */
export function usedBytes(): number {
  collectGarbage()
  // The second waits until what the first has found is given back.
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
