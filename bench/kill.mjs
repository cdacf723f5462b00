import { createRequire } from 'node:module'
import { setTimeout as after } from 'node:timers/promises'
import { inProject } from '../scripts/lib/project.mjs'
import { report } from './lib/report.mjs'
import { endEverythingAtExit } from './sync/lib/processes.mjs'
import { maillage } from './sync/peers/maillage.mjs'

// The server is killed 200 times while three people write without a pause, and started anew on the same folder. Each
// time they are new people, so that nobody brings back what the server has lost. At the end everything that was ever
// acknowledged has to be there.
const KILLS = 200
const WRITERS = 3
const RECEIPT = 100
/** Long enough that some kills fall into a compaction: everybody has left before, or much was written. */
const LONGEST_MS = 250

const fromServer = createRequire(inProject('server/package.json'))
const { WebSocket } = fromServer('ws')
const Y = fromServer('yjs')
const decoding = fromServer('lib0/decoding')
const encoding = fromServer('lib0/encoding')

endEverythingAtExit()
const acknowledged = new Map()
const server = maillage.launch()
await server.start()
const { target } = await maillage.openRoom(server, 'kill')
const url = () => `ws://127.0.0.1:${server.port}${target.path}`

for (let kill = 0; kill < KILLS; kill += 1) {
  const writers = Array.from({ length: WRITERS }, write)
  await after(Math.random() * LONGEST_MS)
  if (kill % 4 === 0) for (const { socket } of writers) socket.close()
  await after(Math.random() * 10)
  await server.kill()
  for (const { stop } of writers) stop()
  await server.start()
}

const clocks = await readClocks()
const lost = [...acknowledged].filter(([client, clock]) => (clocks.get(client) ?? 0) < clock)
const changes = [...acknowledged.values()].reduce((sum, clock) => sum + clock, 0)
report('kills under load', KILLS, '')
report('acknowledged changes', changes, '')
report('people of whose acknowledged changes some were lost', lost.length, '')
await server.stop()
process.exit(lost.length > 0 || changes === 0 ? 1 : 0)

/** Somebody who changes a value in every turn, and keeps what the server has acknowledged. */
function write() {
  const doc = new Y.Doc()
  const socket = new WebSocket(url(), ['maillage.receipts'])
  let isWriting = true
  doc.on('update', (update) => socket.readyState === socket.OPEN && socket.send(message(0, 2, update)))
  socket.on('error', () => undefined)
  socket.on('message', (data) => {
    const decoder = decoding.createDecoder(data)
    if (decoding.readVarUint(decoder) !== RECEIPT) return
    const clock = Y.decodeStateVector(decoding.readVarUint8Array(decoder)).get(doc.clientID) ?? 0
    if (clock > 0) acknowledged.set(doc.clientID, Math.max(clock, acknowledged.get(doc.clientID) ?? 0))
  })
  socket.on('open', async () => {
    for (let value = 0; isWriting && socket.readyState === socket.OPEN; value += 1) {
      doc.getMap('meta').set(`writer${doc.clientID % 7}`, value)
      await after(1)
    }
  })
  return {
    socket,
    stop() {
      isWriting = false
      socket.terminate()
    },
  }
}

/** The clocks of the map that a newcomer gets. */
function readClocks() {
  return new Promise((resolve) => {
    const doc = new Y.Doc()
    const socket = new WebSocket(url())
    socket.on('open', () => socket.send(message(0, 0, Uint8Array.of(0))))
    socket.on('message', (data) => {
      const decoder = decoding.createDecoder(data)
      if (decoding.readVarUint(decoder) !== 0) return
      const step = decoding.readVarUint(decoder)
      if (step > 0) Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
      if (step === 1) resolve(Y.decodeStateVector(Y.encodeStateVector(doc)))
    })
  })
}

function message(kind, step, bytes) {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}
