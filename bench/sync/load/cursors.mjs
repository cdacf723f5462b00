import { setTimeout as after } from 'node:timers/promises'
import { Client } from './client.mjs'
import { arrival } from './connection.mjs'
import { Histogram } from './histogram.mjs'
import { cursorMessage } from './messages.mjs'
import { startPacing } from './pacing.mjs'
import { startUsage } from './usage.mjs'
import { Cursor } from './varints.mjs'

/** For what was sent in the window to arrive after it. */
const DRAIN_MS = 2_000

/** Everybody moves their cursor, `perSecond` times a second. A delivery is one state of one client that another has got. */
export async function cursors({ target, pid, clients, perSecond, firstAuthor, warmUpMs, windowMs }) {
  const states = Math.ceil((perSecond * (warmUpMs + windowMs)) / 1000) + 50
  const sentAt = Array.from({ length: clients }, () => new Float64Array(states))
  const sent = new Uint32Array(clients)
  const delays = new Histogram()
  const measured = { from: Infinity, until: Infinity }
  let delivered = 0

  const hear = (reader, seen, bytes, start) => {
    const cursor = new Cursor(bytes, start)
    for (let left = cursor.varint(); left > 0; left -= 1) {
      const index = cursor.varint() - firstAuthor
      const clock = cursor.varint()
      cursor.skipBytes()
      // The first state of each says that it is here.
      if (index < 0 || index >= clients || index === reader || clock <= seen[index]) continue
      seen[index] = clock
      delivered += 1
      const at = sentAt[index][clock]
      if (at >= measured.from && at < measured.until) delays.add(arrival.at - at)
    }
  }
  const open = (reader) => {
    const seen = new Uint32Array(clients)
    return Client.open(target, { onAwareness: (bytes, start) => hear(reader, seen, bytes, start) })
  }
  const peers = []
  for (let i = 0; i < clients; i += 1) peers.push(await open(i))
  const frames = peers.map((peer, i) =>
    Array.from({ length: states }, (_, clock) => peer.frame(cursorMessage(firstAuthor + i, clock))),
  )
  for (const [i, peer] of peers.entries()) peer.send(frames[i][0])
  await after(500)

  const stop = startPacing(clients, perSecond, (i) => {
    sent[i] += 1
    sentAt[i][sent[i]] = performance.now()
    peers[i].send(frames[i][sent[i]])
  })
  await after(warmUpMs)
  const usage = startUsage(pid)
  measured.from = performance.now()
  delivered = 0
  await after(windowMs)
  measured.until = performance.now()
  const deliveredInWindow = delivered
  const { seconds, serverMs, serverCores, generatorCores } = usage.end()
  stop()
  const wanted = sentAt.reduce((sum, times) => sum + times.filter(isMeasured).length, 0) * (clients - 1)
  for (const until = performance.now() + DRAIN_MS; delays.count < wanted && performance.now() < until; ) await after(5)

  return {
    deliveriesPerSecond: deliveredInWindow / seconds,
    share: deliveredInWindow / wanted,
    arrivedShare: delays.count / wanted,
    p50: delays.percentile(0.5),
    p99: delays.percentile(0.99),
    cpuMsPerThousand: serverMs / (deliveredInWindow / 1000),
    serverCores,
    generatorCores,
  }

  function isMeasured(at) {
    return at >= measured.from && at < measured.until
  }
}
