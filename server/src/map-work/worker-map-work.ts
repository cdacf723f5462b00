import { Worker } from 'node:worker_threads'
import { openInThreadMapWork } from './in-thread-map-work'
import type { InputOf, MapJobName, MapJobs, MapWork } from './map-work'
import { packUpdates } from './packed-updates'

/** Below this the work takes a few milliseconds, and the way to another thread is not worth it. */
const SMALL_BYTES = 32 << 10
/** No honest map takes this long; one that does must not stop the others for ever. */
const LONGEST_MS = 60_000

export interface JobRequest {
  readonly id: number
  readonly name: MapJobName
  readonly packed: Uint8Array
  readonly input: readonly unknown[]
}

export type JobAnswer = { readonly id: number } & (
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly error: unknown }
)

interface Pending {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
  readonly timer: NodeJS.Timeout
}

export interface WorkerMapWorkOptions {
  /** The program `map-worker`, as this process can load it. */
  readonly program: URL
  readonly smallBytes?: number
  readonly longestMs?: number
}

/** Does the work of larger maps in a thread of its own, begun when it is first needed and anew after it broke. */
export function openWorkerMapWork(options: WorkerMapWorkOptions): MapWork {
  const { program, smallBytes = SMALL_BYTES, longestMs = LONGEST_MS } = options
  const inThread = openInThreadMapWork()
  const pending = new Map<number, Pending>()
  let worker: Worker | undefined
  let lastId = 0
  let isClosed = false

  /** What this thread still owed will not come any more. */
  const giveUp = (broken: Worker, error: Error): void => {
    if (worker !== broken) return
    worker = undefined
    void broken.terminate()
    const lost = [...pending.values()]
    pending.clear()
    for (const { timer, reject } of lost) {
      clearTimeout(timer)
      reject(error)
    }
  }

  const hear = (answer: JobAnswer): void => {
    const job = pending.get(answer.id)
    pending.delete(answer.id)
    clearTimeout(job?.timer)
    if (answer.kind === 'done') job?.resolve(answer.result)
    else job?.reject(answer.error)
  }

  const begin = (): Worker => {
    const begun = new Worker(program)
    // The sockets keep the process alive, not this.
    begun.unref()
    begun.on('message', hear)
    begun.on('error', (error) => giveUp(begun, new Error('the thread for maps broke', { cause: error })))
    begun.on('exit', () => giveUp(begun, new Error('the thread for maps ended')))
    return begun
  }

  return {
    async run<Name extends MapJobName>(name: Name, updates: readonly Uint8Array[], ...input: InputOf<Name>) {
      if (isClosed) throw new Error('the work on maps is closed')
      const bytes = updates.reduce((sum, { length }) => sum + length, 0)
      if (bytes < smallBytes) return inThread.run(name, updates, ...input)
      worker ??= begin()
      const begun = worker
      const packed = packUpdates(updates)
      return new Promise<ReturnType<MapJobs[Name]>>((resolve, reject) => {
        lastId += 1
        const timer = setTimeout(() => giveUp(begun, new Error('the work on a map took too long')), longestMs)
        pending.set(lastId, { resolve: resolve as (result: unknown) => void, reject, timer })
        const request: JobRequest = { id: lastId, name, packed, input }
        begun.postMessage(request, [packed.buffer])
      })
    },
    async close() {
      isClosed = true
      if (worker) giveUp(worker, new Error('the work on maps is closed'))
    },
  }
}
