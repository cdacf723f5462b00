import { expect, test } from 'vitest'
import { WorkQueue } from './work-queue'

/** A queue whose writes end when the test says so. */
function heldQueue() {
  const batches: (readonly number[])[] = []
  const releases: (() => void)[] = []
  const queue = new WorkQueue<number, number>(async (items) => {
    batches.push(items)
    await new Promise<void>((resolve) => releases.push(resolve))
    if (items.includes(13)) throw new Error('thirteen')
    return items.map((item) => item * 10)
  })
  const nextTurn = () => new Promise((resolve) => setImmediate(resolve))
  const release = async () => {
    releases.shift()?.()
    await nextTurn()
  }
  return { queue, batches, release, nextTurn }
}

test('items of one turn are written together, and what comes meanwhile shares the next write', async () => {
  const { queue, batches, release, nextTurn } = heldQueue()
  const first = [queue.write(1), queue.write(2)]
  await nextTurn()
  const second = [queue.write(3), queue.write(4), queue.write(5)]
  expect(batches).toEqual([[1, 2]])
  await release()
  expect(batches).toEqual([
    [1, 2],
    [3, 4, 5],
  ])
  expect(queue.isIdle).toBe(false)
  await release()
  expect(await Promise.all([...first, ...second])).toEqual([10, 20, 30, 40, 50])
  await nextTurn()
  expect(queue.isIdle).toBe(true)
})

test('that nothing waits any more is told once, with what came meanwhile done', async () => {
  const told: string[] = []
  const queue: WorkQueue<number, number> = new WorkQueue(
    async (items) => items,
    () => told.push(`idle: ${queue.isIdle}`),
  )
  await Promise.all([queue.write(1), queue.run(async () => told.push('job')), queue.write(2)])
  await new Promise((resolve) => setImmediate(resolve))
  expect(told).toEqual(['job', 'idle: true'])
})

test('a job runs alone, between the items before it and the items after it', async () => {
  const { queue, batches, release, nextTurn } = heldQueue()
  const order: string[] = []
  const done = [
    queue.write(1).then(() => order.push('1')),
    queue.run(async () => order.push(`job after ${batches.length} batch`)),
    queue.write(2).then(() => order.push('2')),
  ]
  await nextTurn()
  await release()
  await release()
  await Promise.all(done)
  expect(batches).toEqual([[1], [2]])
  expect(order).toEqual(['1', 'job after 1 batch', '2'])
})

test('a write that fails is refused to all its items, and the next one goes on', async () => {
  const { queue, release, nextTurn } = heldQueue()
  const failing = [queue.write(12), queue.write(13)].map((write) => write.catch(String))
  await nextTurn()
  const next = queue.write(14)
  await release()
  await release()
  expect(await Promise.all(failing)).toEqual(['Error: thirteen', 'Error: thirteen'])
  expect(await next).toBe(140)
})

test('a job that fails does not stop the queue', async () => {
  const { queue } = heldQueue()
  await expect(
    queue.run(async () => {
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await queue.run(async () => 'yes')).toBe('yes')
})
