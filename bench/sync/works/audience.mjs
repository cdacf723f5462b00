import { showTable, showTarget, text } from '../lib/board.mjs'
import { FIRST_AUTHOR, moveChain } from '../lib/changes.mjs'
import * as columns from '../lib/columns.mjs'
import { compare, ours } from '../lib/compare.mjs'
import { generate } from '../lib/processes.mjs'
import { hasHocuspocus, hocuspocus } from '../peers/hocuspocus.mjs'
import { maillage } from '../peers/maillage.mjs'
import { reference } from '../peers/reference.mjs'

const EDITORS = 20
const VIEWERS = 500
const PEERS = [maillage, reference, ...(hasHocuspocus ? [hocuspocus] : [])]

/** A committee of the whole region: everybody shows who they are, and the editors work, with their cursors. */
export async function audience() {
  const pace = { perSecond: 5, cursorsPerSecond: 15, warmUpMs: 2_000, windowMs: 3_000 }
  const editors = Array.from({ length: EDITORS }, (_, i) => moveChain(i, 100))
  const rows = await compare(PEERS, async (server, peer) => {
    const room = await peer.openRoom(server, 'audience')
    const clients = EDITORS + VIEWERS
    return generate('edits', { ...room, pid: server.pid, clients, editors, firstAuthor: FIRST_AUTHOR, ...pace })
  })
  const { deliveries, cpu, p50, p95, p99, cores, generatorCores, memory, lost } = columns
  const closed = { title: 'closed', value: (row) => row.closed }
  showTable(`${VIEWERS} viewers and ${EDITORS} editors`, rows, [
    deliveries,
    cpu,
    p50,
    p95,
    p99,
    cores,
    generatorCores,
    memory,
    lost,
    closed,
  ])
  const own = ours(rows)
  showTarget('500 viewers, p95 at most 100 ms', `${text(own.p95)} ms`, own.p95 <= 100)
  showTarget('500 viewers, no connection closed', own.closed, own.closed === 0)
}
