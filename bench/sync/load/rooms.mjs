import { setTimeout as after } from 'node:timers/promises'
import { Client } from './client.mjs'
import { updateMessage } from './messages.mjs'
import { residentBytes, startUsage } from './usage.mjs'

/** For rooms to be closed. */
const SETTLE_MS = 5_000
/** V8 gives memory back when it has had nothing to do for a while: waited for as long as something comes. */
const GIVEN_BACK = { lookMs: 1_000, share: 0.01, quietLooks: 10, looks: 40 }
/** Rooms whose clients come side by side. */
const TOGETHER = 50

/**
 * Fills many rooms with a few people each, and empties them; then again and again with one person and one change in each
 * room. What is told is the server's memory.
 */
export async function rooms({ targets, pid, clients, rounds, chain: { author, actor, start, moves } }) {
  const emptyBytes = residentBytes(pid)
  const usage = startUsage(pid)
  const crowd = await openAll(clients, actor, start)
  const opened = usage.end()
  await after(1_000)
  const fullBytes = residentBytes(pid)
  await leave(crowd)
  await after(SETTLE_MS)
  const leftBytes = residentBytes(pid)

  for (let round = 0; round < rounds; round += 1) {
    const move = moves.bytes.subarray(moves.ends[round - 1] ?? 0, moves.ends[round])
    await leave(await openAll(1, move, moves.clocks[round]))
  }
  if (rounds > 0) await untilGivenBack(pid)
  const connections = targets.length * clients
  return {
    connectionsPerSecond: connections / opened.seconds,
    cpuMsPerConnection: opened.serverMs / connections,
    roomKb: (fullBytes - emptyBytes) / targets.length / 1000,
    emptyMb: emptyBytes / 1e6,
    fullMb: fullBytes / 1e6,
    leftMb: leftBytes / 1e6,
    afterMb: residentBytes(pid) / 1e6,
  }

  async function openAll(people, update, clock) {
    const crowd = []
    for (let i = 0; i < targets.length; i += TOGETHER) {
      crowd.push(
        ...(await Promise.all(targets.slice(i, i + TOGETHER).map((target) => openRoom(target, people, update, clock)))),
      )
    }
    return crowd.flat()
  }

  async function openRoom(target, people, update, clock) {
    const peers = await Promise.all(Array.from({ length: people }, () => Client.open(target)))
    peers[0].send(peers[0].frame(updateMessage(update)))
    await peers[0].ask(author, clock)
    return peers
  }
}

async function untilGivenBack(pid) {
  let least = residentBytes(pid)
  for (let look = 0, quiet = 0; look < GIVEN_BACK.looks && quiet < GIVEN_BACK.quietLooks; look += 1) {
    await after(GIVEN_BACK.lookMs)
    const now = residentBytes(pid)
    quiet = now < least * (1 - GIVEN_BACK.share) ? 0 : quiet + 1
    least = Math.min(least, now)
  }
}

function leave(crowd) {
  return Promise.all(crowd.map((client) => client.close()))
}
