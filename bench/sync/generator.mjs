import { cursors } from './load/cursors.mjs'
import { edits } from './load/edits.mjs'
import { fill } from './load/fill.mjs'
import { join } from './load/join.mjs'
import { rooms } from './load/rooms.mjs'
import { stalled } from './load/stalled.mjs'

// The load comes from a process of its own, so that what it costs is not the server's. It does one thing and ends.
const LOADS = { cursors, edits, fill, join, rooms, stalled }

process.on('disconnect', () => process.exit(1))
process.on('uncaughtException', ({ stack }) => end({ failure: stack }))
process.once('message', async ({ load, options }) => end({ result: await LOADS[load](options) }))

function end(answer) {
  process.send(answer, () => process.exit(0))
}
