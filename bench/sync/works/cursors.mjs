import { showTable, showTarget, text } from '../lib/board.mjs'
import { FIRST_AUTHOR } from '../lib/changes.mjs'
import * as columns from '../lib/columns.mjs'
import { compare, ours } from '../lib/compare.mjs'
import { generate } from '../lib/processes.mjs'
import { hasHocuspocus, hocuspocus } from '../peers/hocuspocus.mjs'
import { maillage } from '../peers/maillage.mjs'
import { reference } from '../peers/reference.mjs'
import { relay } from '../peers/relay.mjs'

const PEERS = [maillage, reference, relay, ...(hasHocuspocus ? [hocuspocus] : [])]
/** The window cuts off a little at both ends. */
const ALL = 0.99

/** Everybody moves their cursor, twenty times a second. */
export async function cursors() {
  const few = await crowd(10)
  showTarget('10 cursors, p50 at most 5 ms', `${text(few.p50)} ms`, few.p50 <= 5)
  const many = await crowd(100)
  showTarget('100 cursors, all delivered', `${text(100 * many.share)} %`, many.share >= ALL)
  showTarget('100 cursors, p99 at most 50 ms', `${text(many.p99)} ms`, many.p99 <= 50)
  showTarget('100 cursors, at most 0.2 cores', `${text(many.serverCores)} cores`, many.serverCores <= 0.2)
}

async function crowd(clients) {
  const rows = await compare(PEERS, async (server, peer) => {
    const { target } = await peer.openRoom(server, 'cursors')
    const load = { clients, perSecond: 20, firstAuthor: FIRST_AUTHOR, warmUpMs: 500, windowMs: 1_500 }
    return generate('cursors', { target, pid: server.pid, ...load })
  })
  const { deliveries, cpu, p50, p99, cores, generatorCores } = columns
  const share = { title: 'of all', unit: '%', value: (row) => 100 * row.share }
  const late = { title: 'with the late ones', unit: '%', value: (row) => 100 * row.arrivedShare }
  showTable(`${clients} cursors`, rows, [deliveries, share, late, cpu, p50, p99, cores, generatorCores])
  return ours(rows)
}
