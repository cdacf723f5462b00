import { setTimeout as after } from 'node:timers/promises'
import { Client } from './client.mjs'
import { updateMessage } from './messages.mjs'
import { readSections } from './sections.mjs'
import { residentBytes, startUsage } from './usage.mjs'

const READERS = 2
/** Updates that are under way to those who read. */
const AHEAD = 16
const SAMPLE_MS = 20
/** For those who stopped to find out what has become of their connection. */
const WAKE_MS = 5_000
const WAIT_MS = 60_000

/** One client writes a lot, two read it, and others have stopped reading: the server's memory, and what it does with them. */
export async function stalled({ target, pid, author, updates: { bytes, ends, clocks }, sleepers: count }) {
  const seen = new Uint32Array(READERS)
  const onSection = (reader) => (from, _clock, to) => {
    if (from === author) seen[reader] = to
  }
  const readers = []
  for (let i = 0; i < READERS; i += 1) readers.push(await open(onSection(i)))
  const writer = await open()
  const sleepers = []
  for (let i = 0; i < count; i += 1) sleepers.push(await open())
  for (const { connection } of sleepers) connection.stopReading()

  let mostBytes = residentBytes(pid)
  const sampling = setInterval(() => {
    mostBytes = Math.max(mostBytes, residentBytes(pid))
  }, SAMPLE_MS)
  const usage = startUsage(pid)
  const deadline = performance.now() + WAIT_MS
  for (let i = 0; i < ends.length; i += 1) {
    writer.send(writer.frame(updateMessage(bytes.subarray(ends[i - 1] ?? 0, ends[i]))))
    while (Math.min(...seen) < (clocks[i - AHEAD] ?? 0)) await pause()
  }
  while (Math.min(...seen) < clocks.at(-1)) await pause()
  const { seconds, serverMs } = usage.end()
  clearInterval(sampling)
  const endBytes = residentBytes(pid)

  for (const { connection } of sleepers) connection.readOn()
  await Promise.race([Promise.all(sleepers.map(({ connection }) => connection.closed)), after(WAKE_MS)])
  const closed = sleepers.filter(({ connection }) => connection.isClosed)
  return {
    seconds,
    cpuSeconds: serverMs / 1000,
    mostMb: mostBytes / 1e6,
    endMb: endBytes / 1e6,
    closed: closed.length,
    codes: closed.map(({ connection }) => connection.closeCode ?? 'none'),
    writerClosed: writer.connection.isClosed,
  }

  function open(section) {
    return Client.open(target, { onUpdate: (bytes, start) => section && readSections(bytes, start, section) })
  }

  async function pause() {
    if (writer.connection.isClosed) throw new Error(`the writer was closed with ${writer.connection.closeCode}`)
    if (performance.now() > deadline) throw new Error('the updates did not come')
    await after(1)
  }
}
