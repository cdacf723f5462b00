import { expect, onTestFinished, test } from 'vitest'
import { mapWorkContract, session } from './map-work.contract'
import { openWorkerMapWork } from './worker-map-work'

const source = new URL('../map-worker.ts', import.meta.url)
/** The thread learns to read TypeScript first; and small maps go to it too. */
const program = new URL(
  `data:text/javascript,import { register } from '${import.meta.resolve('tsx/esm/api')}'; register(); await import('${source}')`,
)
const options = { program, smallBytes: 0 }

mapWorkContract(() => openWorkerMapWork(options))

test('a job that takes too long ends alone, and the next one has a new thread', async () => {
  const work = openWorkerMapWork({ ...options, longestMs: 1 })
  onTestFinished(() => work.close())
  const { updates } = session()
  await expect(work.run('count', updates)).rejects.toThrow('took too long')

  const patient = openWorkerMapWork(options)
  onTestFinished(() => patient.close())
  await expect(patient.run('count', updates)).resolves.toMatchObject({ actors: 40 })
})

test('what is asked after the closing is refused', async () => {
  const work = openWorkerMapWork(options)
  const pending = work.run('count', session().updates)
  const refused = expect(pending).rejects.toThrow('closed')
  await work.close()
  await refused
  await expect(work.run('count', [])).rejects.toThrow('closed')
})

test('a program that cannot run fails the job and nothing else', async () => {
  const work = openWorkerMapWork({ ...options, program: new URL('absent.js', import.meta.url) })
  onTestFinished(() => work.close())
  await expect(work.run('count', session().updates)).rejects.toThrow('broke')
})

test('jobs that wait for one that takes too long are done by the next thread', async () => {
  // A thread that is caught in the first job that it gets, unless that is to read a map.
  const stuck = new URL(
    `data:text/javascript,import { parentPort } from 'node:worker_threads';
    let isStuck = false;
    parentPort.on('message', ({ id, name }) => {
      isStuck ||= name !== 'read';
      if (!isStuck) parentPort.postMessage({ id, kind: 'done', result: 'read' });
    })`,
  )
  const work = openWorkerMapWork({ program: stuck, smallBytes: 0, longestMs: 500 })
  onTestFinished(() => work.close())
  const { updates } = session()
  const [late, ...others] = [work.run('count', updates), work.run('read', updates), work.run('read', updates)] as const

  await expect(late).rejects.toThrow('took too long')
  await expect(Promise.all(others)).resolves.toEqual(['read', 'read'])
})
