import { showTable, showTarget, text } from '../lib/board.mjs'
import { longTexts } from '../lib/changes.mjs'
import { compare, ours } from '../lib/compare.mjs'
import { generate } from '../lib/processes.mjs'
import { hasHocuspocus, hocuspocus } from '../peers/hocuspocus.mjs'
import { maillage } from '../peers/maillage.mjs'
import { reference } from '../peers/reference.mjs'

const SLEEPERS = 4
/** The most that may wait for each of those who do not read, and a little for the rest. */
const MORE_MB = 20
const PEERS = [maillage, reference, ...(hasHocuspocus ? [hocuspocus] : [])]

/** Four clients stop reading while 62 MB of updates pass. */
export async function stalled() {
  const { author, updates } = longTexts(2_060)
  const measure = (sleepers) => async (server, peer) => {
    const { target } = await peer.openRoom(server, 'stalled')
    return generate('stalled', { target, pid: server.pid, author, updates, sleepers })
  }
  const awake = await compare(PEERS, measure(0), 1)
  const asleep = await compare(PEERS, measure(SLEEPERS), 1)
  const rows = asleep.map((row, i) => ({ ...row, awakeMb: awake[i].mostMb }))
  showTable(`${SLEEPERS} clients stop reading while ${text(updates.bytes.length / 1e6)} MB pass`, rows, [
    { title: 'most memory, all read', unit: 'MB', value: (row) => row.awakeMb },
    { title: `most memory, ${SLEEPERS} do not`, unit: 'MB', value: (row) => row.mostMb },
    { title: 'at the end', unit: 'MB', value: (row) => row.endMb },
    { title: 'closed', value: (row) => row.closed },
    { title: 'with the codes', value: (row) => row.codes.join(' '), isDerived: true },
  ])
  const { mostMb, awakeMb, codes } = ours(rows)
  const more = mostMb - awakeMb
  const told = codes.filter((code) => code === 1013).length
  showTarget(`memory at most ${MORE_MB} MB more with ${SLEEPERS} who do not read`, `${text(more)} MB`, more <= MORE_MB)
  showTarget(`${SLEEPERS} who do not read closed with 1013`, told, told === SLEEPERS)
}
