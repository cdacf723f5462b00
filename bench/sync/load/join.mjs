import { setTimeout as after } from 'node:timers/promises'
import { Client } from './client.mjs'
import { arrival } from './connection.mjs'
import { readSections } from './sections.mjs'
import { residentBytes, startUsage } from './usage.mjs'

/** After that, somebody would have given up. */
const WAIT_MS = 30_000

/**
 * Newcomers with nothing: one who is the first since the server started, a second one, then `together` at once. They are
 * in when the whole content has come, and the answer to their question; those to whom it does not come have no time.
 * Nobody leaves meanwhile.
 */
export async function join({ target, pid, author, clock, together }) {
  const contents = new Contents(author)
  const newcomer = () => enter(target, (update) => contents.clockOf(update) >= clock)
  const usage = startUsage(pid)
  const first = await newcomer()
  const next = await newcomer()
  const crowdUsage = startUsage(pid)
  const startedAt = performance.now()
  const crowd = await Promise.all(Array.from({ length: together }, newcomer))
  const result = {
    firstMs: first.ms,
    nextMs: next.ms,
    allMs: Math.max(0, ...crowd.map(({ at }) => at - startedAt)),
    crowdCpuSeconds: crowdUsage.end().serverMs / 1000,
    cpuSeconds: usage.end().serverMs / 1000,
    residentMb: residentBytes(pid) / 1e6,
    receivedKb: first.client.connection.bytesRead / 1000,
  }
  for (const { client } of [first, next, ...crowd]) void client.close()
  return result
}

/** What the bytes hold is looked at when the time has been taken. */
async function enter(target, isWhole) {
  const startedAt = performance.now()
  let client
  const content = new Promise((resolve) => {
    client = new Client(target, {
      onUpdate(bytes, start, end) {
        const { at } = arrival
        if (isWhole(bytes.subarray(start, end))) resolve(at)
      },
    })
  })
  await client.opened()
  const answer = client.ask().then(() => arrival.at)
  const times = await Promise.race([Promise.all([content, answer]), after(WAIT_MS, [Number.NaN])])
  const at = Math.max(...times)
  return { client, at, ms: at - startedAt }
}

/** Up to which clock an update goes. The same bytes, which come to everybody, are looked at once. */
class Contents {
  #author
  #known = []

  constructor(author) {
    this.#author = author
  }

  clockOf(update) {
    const known = this.#known.find(({ bytes }) => bytes.equals(update))
    if (known) return known.clock
    let clock = 0
    readSections(update, 0, (author, _from, to) => {
      if (author === this.#author) clock = Math.max(clock, to)
    })
    this.#known.push({ bytes: Buffer.from(update), clock })
    return clock
  }
}
