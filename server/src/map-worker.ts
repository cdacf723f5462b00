import { parentPort } from 'node:worker_threads'
import { runJob } from './map-work/in-thread-map-work'
import { unpackUpdates } from './map-work/packed-updates'
import type { JobAnswer, JobRequest } from './map-work/worker-map-work'

/** The program of the thread that does the work of large maps: one job after the other. */
parentPort?.on('message', ({ id, name, packed, input }: JobRequest) => {
  void answer(id, () => runJob(name, unpackUpdates(packed), input)).then((done) => parentPort?.postMessage(done))
})

async function answer(id: number, run: () => unknown): Promise<JobAnswer> {
  try {
    return { id, kind: 'done', result: await run() }
  } catch (error) {
    return { id, kind: 'failed', error }
  }
}
