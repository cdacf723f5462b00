import { showTable, showTarget, text } from '../lib/board.mjs'
import { FIRST_AUTHOR, moveChain } from '../lib/changes.mjs'
import * as columns from '../lib/columns.mjs'
import { compare, leastOfReference, mostOfReference, ours } from '../lib/compare.mjs'
import { generate } from '../lib/processes.mjs'
import { hasHocuspocus, hocuspocus } from '../peers/hocuspocus.mjs'
import { maillage } from '../peers/maillage.mjs'
import { reference, storedReference } from '../peers/reference.mjs'
import { relay } from '../peers/relay.mjs'

const EDITORS = 10
/** More than any server gets through in one run. */
const MOVES = 10_000
const PEERS = [maillage, reference, storedReference, relay, ...(hasHocuspocus ? [hocuspocus] : [])]

/** Editors that send their next move as soon as everybody has an earlier one, four moves ahead. */
export async function saturated() {
  const editors = Array.from({ length: EDITORS }, (_, i) => moveChain(i, MOVES))
  await crowd(editors, { clients: 50, times: 5 })
  await crowd(editors, { clients: 200, times: 8 })
}

async function crowd(editors, { clients, times }) {
  const rows = await compare(PEERS, async (server, peer) => {
    const room = await peer.openRoom(server, 'saturated')
    const load = { clients, editors, inFlight: 4, firstAuthor: FIRST_AUTHOR, warmUpMs: 800, windowMs: 1_200 }
    return generate('edits', { ...room, pid: server.pid, ...load })
  })
  const { deliveries, cpu, p50, p99, cores, generatorCores, memory, lost, timesReference } = columns
  showTable(`saturated, ${clients} clients`, rows, [
    deliveries,
    timesReference(rows),
    cpu,
    p50,
    p99,
    cores,
    generatorCores,
    memory,
    lost,
  ])
  const { deliveriesPerSecond, cpuMsPerThousand } = ours(rows)
  const factor = deliveriesPerSecond / mostOfReference(rows, 'deliveriesPerSecond')
  const cost = cpuMsPerThousand / leastOfReference(rows, 'cpuMsPerThousand')
  showTarget(`deliveries to ${clients} clients, ${times} x the reference`, `${text(factor)} x`, factor >= times)
  showTarget(`CPU to ${clients} clients, a quarter of the reference`, text(cost), cost <= 0.25)
}
