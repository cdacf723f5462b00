import { type ExportAnswer, type ExportedFile, type ExportJob, ExportProblem, type TellProgress } from './export-job'
import workerUrl from './export-worker?worker&url'

export interface RunOptions {
  readonly tell?: TellProgress
  /** Ends the work. */
  readonly signal?: AbortSignal
}

/**
 * Makes a file beside the page, which goes on meanwhile.
 * @throws {ExportProblem} when it cannot be made; the reason of the signal when nobody wants it any more
 */
export function runExport(job: ExportJob, { tell, signal }: RunOptions = {}): Promise<ExportedFile> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new Worker(workerUrl, { type: 'module' })
    const end = (settle: () => void) => {
      worker.terminate()
      settle()
    }
    signal?.addEventListener('abort', () => end(() => reject(signal.reason)), { once: true })
    worker.onmessage = ({ data }: MessageEvent<ExportAnswer>) => {
      switch (data.kind) {
        case 'progress':
          tell?.(data.share)
          return
        case 'done':
          end(() => resolve(data.file))
          return
        case 'failed':
          end(() => reject(new ExportProblem(data.code, { cause: data.detail })))
          return
        default:
          data satisfies never
      }
    }
    // What fails inside is answered: this is code that did not come.
    worker.onerror = () => end(() => reject(new ExportProblem('code-missing')))
    worker.postMessage(job)
  })
}
