import { installPeers } from './lib/install-peers.mjs'
import { showSummary } from './sync/lib/board.mjs'
import { endEverythingAtExit } from './sync/lib/processes.mjs'
import { hasHocuspocus } from './sync/peers/hocuspocus.mjs'
import { audience } from './sync/works/audience.mjs'
import { cursors } from './sync/works/cursors.mjs'
import { ingest } from './sync/works/ingest.mjs'
import { joins } from './sync/works/joins.mjs'
import { paced } from './sync/works/paced.mjs'
import { rooms } from './sync/works/rooms.mjs'
import { saturated } from './sync/works/saturated.mjs'
import { stalled } from './sync/works/stalled.mjs'

// The live-sync server beside others, under the same load: `npm run bench -- sync`, or some of the works by name.
const WORKS = { saturated, paced, cursors, joins, rooms, audience, ingest, stalled }

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(WORKS, name))
if (unknown.length > 0) {
  console.log(`No work is called ${unknown.join(', ')}; there are ${Object.keys(WORKS).join(', ')}.`)
  process.exit(1)
}
if (process.platform !== 'linux') {
  console.log('What a server uses is read from /proc, which only Linux has.')
  process.exit(1)
}

endEverythingAtExit()
await installPeers('bench/sync/peers')
if (!hasHocuspocus) console.log('hocuspocus is left out: it needs Node 22, whose path HOCUSPOCUS_NODE may tell.')
for (const [name, work] of Object.entries(WORKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const startedAt = performance.now()
  await work()
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
}
showSummary()
