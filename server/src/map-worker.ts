import { parentPort } from 'node:worker_threads'
import { runJob } from './map-work/in-thread-map-work'
import { unpackUpdates } from './map-work/packed-updates'
import type { JobAnswer, JobRequest } from './map-work/worker-map-work'

/** The program of the thread that does the work of large maps: one job after the other. */
parentPort?.on('message', ({ id, name, packed, input }: JobRequest) => {
  parentPort?.postMessage(answer(id, () => runJob(name, unpackUpdates(packed), input)))
})

function answer(id: number, run: () => unknown): JobAnswer {
  try {
    return { id, kind: 'done', result: run() }
  } catch (error) {
    return { id, kind: 'failed', error }
  }
}
