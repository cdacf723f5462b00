import { percentile } from '../../lib/report.mjs'

/** How often each server is measured: what is told is the median. */
export const RUNS = 3

/**
 * Measures each server in turn, and then all of them again: whatever else the machine does meets all alike. Gives a row
 * for each, with the median of every number that was measured.
 */
export async function compare(peers, measure, runs = RUNS) {
  const results = new Map(peers.map((peer) => [peer, []]))
  for (let run = 0; run < runs; run += 1) {
    for (const peer of peers) results.get(peer).push(await withServer(peer, (server) => measure(server, peer)))
  }
  return peers.map((peer) => ({ peer, ...medians(results.get(peer)) }))
}

/** A server that is started for this and ended after it. */
async function withServer(peer, use) {
  const server = peer.launch()
  try {
    await server.start()
    return await use(server)
  } finally {
    await server.discard()
  }
}

function medians(results) {
  const [first] = results
  const numbers = Object.keys(first).filter((key) => typeof first[key] === 'number')
  return { ...first, ...Object.fromEntries(numbers.map((key) => [key, median(results.map((result) => result[key]))])) }
}

/** What did not happen takes longer than anything that did. */
function median(values) {
  const times = values.map((value) => (Number.isNaN(value) ? Infinity : value))
  return percentile(times, 0.5)
}

export function ours(rows) {
  return rows.find(({ peer }) => peer.isOurs)
}

/** Of the reference's rows the one that reaches most, or takes least: nobody wins by choosing. */
export function mostOfReference(rows, key) {
  return Math.max(...rows.filter(({ peer }) => peer.isReference).map((row) => row[key]))
}

export function leastOfReference(rows, key) {
  return Math.min(...rows.filter(({ peer }) => peer.isReference).map((row) => row[key]))
}
