import { showTable, showTarget, text } from '../lib/board.mjs'
import { largeMap } from '../lib/changes.mjs'
import { compare, ours } from '../lib/compare.mjs'
import { generate } from '../lib/processes.mjs'
import { hasHocuspocus, storedHocuspocus } from '../peers/hocuspocus.mjs'
import { maillage } from '../peers/maillage.mjs'
import { storedReference } from '../peers/reference.mjs'

const ACTORS = 10_000
const PEERS = [maillage, storedReference, ...(hasHocuspocus ? [storedHocuspocus] : [])]

/** A large map after a restart: the first who comes in, the next one, and fifty at once. */
export async function joins() {
  const { author, updates } = largeMap(ACTORS, 500)
  const mb = updates.bytes.length / 1e6
  const rows = await compare(PEERS, async (server, peer) => {
    const { target } = await peer.openRoom(server, 'joins')
    await generate('fill', { target, pid: server.pid, author, updates, together: 4 })
    await server.rest()
    await server.stop()
    await server.start()
    return generate('join', { target, pid: server.pid, author, clock: updates.clocks.at(-1), together: 50 })
  })
  showTable(`joins, ${ACTORS.toLocaleString('en')} actors, ${text(mb)} MB`, rows, [
    { title: 'first after a restart', unit: 'ms', value: (row) => row.firstMs },
    { title: 'next', unit: 'ms', value: (row) => row.nextMs },
    { title: '50 at once', unit: 'ms', value: (row) => row.allMs },
    { title: 'CPU of the 50', unit: 's', value: (row) => row.crowdCpuSeconds },
    { title: 'received by one', unit: 'kB', value: (row) => row.receivedKb },
    { title: 'memory', unit: 'MB', value: (row) => row.residentMb },
  ])
  const { firstMs, allMs } = ours(rows)
  showTarget('first join after a restart at most 60 ms', `${text(firstMs)} ms`, firstMs <= 60)
  showTarget('50 joins at once at most 800 ms', `${text(allMs)} ms`, allMs <= 800)
}
