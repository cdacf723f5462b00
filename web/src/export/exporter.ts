import { type ExportAnswer, type ExportedFile, type ExportJob, ExportProblem, type TellProgress } from './export-job'
import workerUrl from './export-worker?worker&url'
import { type ExportRequest, type ListId, packJob } from './packed-job'

export interface RunOptions {
  readonly tell?: TellProgress | undefined
  /** Ends the work. */
  readonly signal?: AbortSignal | undefined
}

/** Makes files beside the page, which goes on meanwhile; a map that several of them show is told once. */
export interface Exporter {
  /** @throws {ExportProblem} when it cannot be made; the reason of the signal when nobody wants it any more */
  run(job: ExportJob, options?: RunOptions): Promise<ExportedFile>
  /** Ends what waits for the next job; who started a job that still runs ends it by its signal. */
  close(): void
}

/** A worker with the lists that it has been told. */
interface Desk {
  readonly worker: Worker
  readonly known: Map<readonly unknown[], ListId>
  /** Never fulfilled: its code did not come, which shows while lists are told already. */
  readonly failure: Promise<never>
}

/** Copied in a few milliseconds on a slow laptop. */
const PIECE = 500

export function openExporter(): Exporter {
  let waiting: Desk | undefined
  let isClosed = false
  const keep = (desk: Desk) => {
    if (waiting || isClosed) desk.worker.terminate()
    else waiting = desk
  }
  return {
    async run(job, { tell, signal } = {}) {
      signal?.throwIfAborted()
      // Strict mode closes once what goes on being used.
      isClosed = false
      const desk = waiting ?? openDesk()
      waiting = undefined
      try {
        const packed = await sendLists(job, desk, signal)
        const file = await runJob({ kind: 'job', job: packed }, desk, { tell, signal })
        keep(desk)
        return file
      } catch (error) {
        // Nothing else ends what it works at.
        desk.worker.terminate()
        throw error
      }
    },
    close() {
      isClosed = true
      waiting?.worker.terminate()
      waiting = undefined
    },
  }
}

function openDesk(): Desk {
  const worker = new Worker(workerUrl, { type: 'module' })
  const failure = new Promise<never>((_, reject) => {
    // What fails inside is answered: this is code that did not come.
    worker.onerror = () => reject(new ExportProblem('code-missing'))
  })
  // Told to the job that is under way, if there is one.
  failure.catch(() => undefined)
  return { worker, known: new Map(), failure }
}

/** Tells what of a job's lists is new, piece by piece: between two of them the page answers to people. */
async function sendLists(job: ExportJob, { worker, known }: Desk, signal: AbortSignal | undefined) {
  const fresh: (readonly [ListId, readonly unknown[]])[] = []
  const packed = packJob(job, (list) => {
    const id = known.get(list) ?? known.size
    if (!known.has(list)) {
      known.set(list, id)
      fresh.push([id, list])
    }
    return id
  })
  for (const [id, list] of fresh) {
    for (let at = 0; at < list.length; at += PIECE) {
      worker.postMessage({ kind: 'list', id, items: list.slice(at, at + PIECE) } satisfies ExportRequest)
      if (at + PIECE < list.length) await new Promise((resolve) => setTimeout(resolve))
      signal?.throwIfAborted()
    }
  }
  return packed
}

function runJob(
  request: ExportRequest,
  { worker, failure }: Desk,
  { tell, signal }: RunOptions,
): Promise<ExportedFile> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    worker.onmessage = ({ data }: MessageEvent<ExportAnswer>) => {
      switch (data.kind) {
        case 'progress':
          tell?.(data.share)
          return
        case 'done':
          resolve(data.file)
          return
        case 'failed':
          reject(new ExportProblem(data.code, { cause: data.detail }))
          return
        default:
          data satisfies never
      }
    }
    failure.catch(reject)
    worker.postMessage(request)
  })
}
