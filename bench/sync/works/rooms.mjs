import { showTable, showTarget, text } from '../lib/board.mjs'
import { moveChain } from '../lib/changes.mjs'
import { compare, ours } from '../lib/compare.mjs'
import { generate } from '../lib/processes.mjs'
import { hasHocuspocus, hocuspocus } from '../peers/hocuspocus.mjs'
import { maillage } from '../peers/maillage.mjs'
import { reference } from '../peers/reference.mjs'

const ROOMS = 500
const CLIENTS = 4
const ACTORS = 20
/** Ours once more, until 10,000 rooms were opened and left; the reference keeps them all. */
const ROUNDS = 19
const PEERS = [maillage, reference, ...(hasHocuspocus ? [hocuspocus] : [])]
const CREATED_TOGETHER = 8

/** Many small rooms: what one costs, and whether its memory comes back. */
export async function rooms() {
  const chain = moveChain(0, ROUNDS, { actors: ACTORS })
  const measure = async (server, peer) => {
    const targets = []
    for (let i = 0; i < ROOMS; i += CREATED_TOGETHER) {
      const names = Array.from({ length: Math.min(CREATED_TOGETHER, ROOMS - i) }, (_, j) => `room-${i + j}`)
      targets.push(...(await Promise.all(names.map((name) => peer.openRoom(server, name)))).map(({ target }) => target))
    }
    // What making the territories took is no part of it.
    await server.rest()
    await server.stop()
    await server.start()
    await server.rest()
    const rounds = peer === maillage ? ROUNDS : 0
    return generate('rooms', { targets, pid: server.pid, clients: CLIENTS, rounds, chain })
  }
  const rows = await compare(PEERS, measure, 1)
  showTable(`${ROOMS} rooms of ${CLIENTS} clients`, rows, [
    { title: 'connections', unit: '/s', value: (row) => row.connectionsPerSecond },
    { title: 'CPU for one', unit: 'ms', value: (row) => row.cpuMsPerConnection },
    { title: 'memory of a room', unit: 'kB', value: (row) => row.roomKb },
    { title: 'at the start', unit: 'MB', value: (row) => row.emptyMb },
    { title: 'full', unit: 'MB', value: (row) => row.fullMb },
    { title: 'all left', unit: 'MB', value: (row) => row.leftMb },
    { title: 'all left again', unit: 'MB', value: (row) => row.afterMb },
  ])
  const { roomKb, emptyMb, afterMb } = ours(rows)
  const opened = (ROOMS * (ROUNDS + 1)).toLocaleString('en')
  const growth = 100 * (afterMb / emptyMb - 1)
  showTarget('a room at most 80 kB', `${text(roomKb)} kB`, roomKb <= 80)
  showTarget(`after ${opened} rooms at most 10 % above the start`, `${text(growth)} %`, growth <= 10)
}
