import { showTable, showTarget, text } from '../lib/board.mjs'
import { moveChain } from '../lib/changes.mjs'
import { compare, mostOfReference, ours } from '../lib/compare.mjs'
import { generate } from '../lib/processes.mjs'
import { hasHocuspocus, storedHocuspocus } from '../peers/hocuspocus.mjs'
import { maillage } from '../peers/maillage.mjs'
import { reference, storedReference } from '../peers/reference.mjs'

const MOVES = 100_000
/** What a client sends before it waits until all of that was taken. */
const TOGETHER = 20_000
/** Sent to another room first: a program that has just been started is still being compiled. */
const WARM_UP = 20_000
const PEERS = [maillage, reference, storedReference, ...(hasHocuspocus ? [storedHocuspocus] : [])]
/** The reference takes minutes to store them, on the side: a restart before that loses the rest. */
const LOADED = [maillage, storedHocuspocus]

/** One actor is moved 100,000 times; then the server is started anew, and somebody comes in. */
export async function ingest() {
  const { author, actor, start, moves } = moveChain(0, MOVES)
  const updates = {
    bytes: Buffer.concat([actor, moves.bytes]),
    ends: Float64Array.of(actor.length, ...moves.ends.map((end) => end + actor.length)),
    clocks: Float64Array.of(start, ...moves.clocks),
  }
  const rows = await compare(PEERS, async (server, peer) => {
    const { target: elsewhere } = await peer.openRoom(server, 'warm-up')
    await generate('fill', {
      target: elsewhere,
      pid: server.pid,
      author,
      updates: first(updates, WARM_UP),
      together: TOGETHER,
    })
    const { target } = await peer.openRoom(server, 'ingest')
    const { seconds, cpuSeconds, residentMb } = await generate('fill', {
      target,
      pid: server.pid,
      author,
      updates,
      together: TOGETHER,
    })
    const result = { updatesPerSecond: MOVES / seconds, cpuMsPerThousand: cpuSeconds / (MOVES / 1e6), residentMb }
    if (!LOADED.includes(peer)) return { ...result, loadMs: Number.NaN, receivedKb: Number.NaN }
    await server.rest()
    await server.stop()
    await server.start()
    const whole = { target, pid: server.pid, author, clock: moves.clocks.at(-1), together: 0 }
    const { firstMs, receivedKb } = await generate('join', whole)
    return { ...result, loadMs: firstMs, receivedKb }
  })
  const most = mostOfReference(rows, 'updatesPerSecond')
  showTable(`${MOVES.toLocaleString('en')} updates on one actor`, rows, [
    { title: 'taken', unit: '/s', value: (row) => row.updatesPerSecond },
    { title: 'x reference', value: (row) => row.updatesPerSecond / most, isDerived: true },
    { title: 'CPU for 1,000', unit: 'ms', value: (row) => row.cpuMsPerThousand },
    { title: 'memory after', unit: 'MB', value: (row) => row.residentMb },
    { title: 'first join after a restart', unit: 'ms', value: (row) => row.loadMs },
    { title: 'received by it', unit: 'kB', value: (row) => row.receivedKb },
  ])
  const { updatesPerSecond, loadMs } = ours(rows)
  const factor = updatesPerSecond / most
  showTarget('100,000 updates loaded in at most 30 ms', `${text(loadMs)} ms`, loadMs <= 30)
  showTarget('100,000 updates taken, 4 x the reference', `${text(factor)} x`, factor >= 4)
}

function first({ bytes, ends, clocks }, count) {
  return { bytes: bytes.subarray(0, ends[count - 1]), ends: ends.subarray(0, count), clocks: clocks.subarray(0, count) }
}
