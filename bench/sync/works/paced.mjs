import { showTable, showTarget, text } from '../lib/board.mjs'
import { FIRST_AUTHOR, moveChain } from '../lib/changes.mjs'
import * as columns from '../lib/columns.mjs'
import { compare, leastOfReference, ours } from '../lib/compare.mjs'
import { generate } from '../lib/processes.mjs'
import { hasHocuspocus, hocuspocus } from '../peers/hocuspocus.mjs'
import { maillage } from '../peers/maillage.mjs'
import { reference } from '../peers/reference.mjs'
import { relay } from '../peers/relay.mjs'

const EDITORS = 10
const PER_SECOND = 20
const WARM_UP_MS = 1_000
const WINDOW_MS = 3_000
const PEERS = [maillage, reference, relay, ...(hasHocuspocus ? [hocuspocus] : [])]

/** Ten people drag at once, and forty look: how long until a move is at the others, and until it is safe. */
export async function paced() {
  const moves = (PER_SECOND * (WARM_UP_MS + WINDOW_MS + 2_000)) / 1000
  const editors = Array.from({ length: EDITORS }, (_, i) => moveChain(i, moves))
  const rows = await compare(PEERS, async (server, peer) => {
    const room = await peer.openRoom(server, 'paced')
    const pace = { perSecond: PER_SECOND, warmUpMs: WARM_UP_MS, windowMs: WINDOW_MS }
    return generate('edits', { ...room, pid: server.pid, clients: 50, editors, firstAuthor: FIRST_AUTHOR, ...pace })
  })
  const { deliveries, cpu, p50, p99, lost } = columns
  const saved = { title: 'saved, p95', unit: 'ms', value: (row) => row.receiptP95 }
  showTable('paced, 50 clients', rows, [deliveries, cpu, p50, p99, saved, lost])

  const own = ours(rows)
  for (const key of ['p50', 'p99']) {
    const theirs = leastOfReference(rows, key)
    showTarget(`${key} not worse than the reference`, `${text(own[key])} ms, ${text(theirs)} ms`, own[key] <= theirs)
  }
  showTarget('p99 at most 5 ms', `${text(own.p99)} ms`, own.p99 <= 5)
  showTarget('saved, p95 at most 250 ms', `${text(own.receiptP95)} ms`, own.receiptP95 <= 250)
}
