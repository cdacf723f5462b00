import { Worker } from 'node:worker_threads'
import { openInThreadMapWork } from './in-thread-map-work'
import type { InputOf, MapJobName, MapWork, ResultOf } from './map-work'
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

interface Job {
  readonly name: MapJobName
  readonly updates: readonly Uint8Array[]
  readonly input: readonly unknown[]
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
}

export interface WorkerMapWorkOptions {
  /** The program `map-worker`, as this process can load it. */
  readonly program: URL
  readonly smallBytes?: number
  readonly longestMs?: number
}

/**
 * Does the work of larger maps in a thread of its own, begun when it is first needed and anew after it broke. One job after
 * the other: a job that waits is a few references, one that was handed over a copy of its map, and its time has begun.
 */
export function openWorkerMapWork(options: WorkerMapWorkOptions): MapWork {
  const { program, smallBytes = SMALL_BYTES, longestMs = LONGEST_MS } = options
  const inThread = openInThreadMapWork()
  const waiting: Job[] = []
  let current: { readonly id: number; readonly job: Job; readonly timer: NodeJS.Timeout } | undefined
  let worker: Worker | undefined
  let lastId = 0
  let isClosed = false

  const goOn = (): void => {
    const job = current ? undefined : waiting.shift()
    if (!job) return
    worker ??= beginThread(program, { onAnswer: hear, onEnd: giveUp })
    const begun = worker
    lastId += 1
    const timer = setTimeout(() => giveUp(begun, new Error('the work on a map took too long')), longestMs)
    current = { id: lastId, job, timer }
    const packed = packUpdates(job.updates)
    const request: JobRequest = { id: lastId, name: job.name, packed, input: job.input }
    begun.postMessage(request, [packed.buffer])
  }

  /** The job that is under way, which is over. */
  const finish = (): Job | undefined => {
    const job = current?.job
    clearTimeout(current?.timer)
    current = undefined
    return job
  }

  /** What this thread still owes will not come any more. */
  const giveUp = (broken: Worker, error: Error): void => {
    if (worker !== broken) return
    worker = undefined
    void broken.terminate()
    finish()?.reject(error)
    goOn()
  }

  const hear = (answer: JobAnswer): void => {
    if (answer.id !== current?.id) return
    const job = finish()
    if (answer.kind === 'done') job?.resolve(answer.result)
    else job?.reject(answer.error)
    goOn()
  }

  return {
    async run<Name extends MapJobName>(
      name: Name,
      updates: readonly Uint8Array[],
      ...input: InputOf<Name>
    ): Promise<ResultOf<Name>> {
      if (isClosed) throw new Error('the work on maps is closed')
      if (weightOf(updates) + weightOf(input) < smallBytes) return inThread.run(name, updates, ...input)
      return new Promise<ResultOf<Name>>((resolve, reject) => {
        waiting.push({ name, updates, input, resolve: resolve as (result: unknown) => void, reject })
        goOn()
      })
    },
    async close() {
      isClosed = true
      const closed = new Error('the work on maps is closed')
      for (const { reject } of waiting.splice(0)) reject(closed)
      if (worker) giveUp(worker, closed)
    },
  }
}

/** The bytes of a job's map and of the files that it is given. */
function weightOf(value: unknown): number {
  if (value instanceof Uint8Array) return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((sum, part) => sum + weightOf(part), 0)
}

interface ThreadEvents {
  onAnswer(answer: JobAnswer): void
  onEnd(thread: Worker, error: Error): void
}

function beginThread(program: URL, { onAnswer, onEnd }: ThreadEvents): Worker {
  const thread = new Worker(program)
  // The sockets keep the process alive, not this.
  thread.unref()
  thread.on('message', onAnswer)
  thread.on('error', (error) => onEnd(thread, new Error('the thread for maps broke', { cause: error })))
  thread.on('exit', () => onEnd(thread, new Error('the thread for maps ended')))
  return thread
}
