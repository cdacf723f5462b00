import { SERVER_ARGS, SERVER_MEMORY } from '../../../scripts/lib/server-program.mjs'
import { ServerProcess } from '../lib/processes.mjs'
import { yWebSocketTarget } from './target.mjs'

const ADMIN_KEY = 'the-key-of-the-benchmark'

/** What keeps one person from taking all; here one person is many. */
const LIMITS = {
  messagesPerSecond: 10_000,
  messageBurst: 100_000,
  bytesPerSecond: 2 ** 30,
  byteBurst: 2 ** 30,
  awarenessPerSecond: 60,
  awarenessBurst: 100,
  territoryConnections: 10_000,
  processConnections: 100_000,
  addressConnections: 100_000,
  actors: 100_000,
  documentBytes: 2 ** 30,
}

/** This product, as `npm start` runs it, with its storage and receipts. */
export const maillage = {
  name: 'Maillage',
  isOurs: true,
  launch() {
    return new ServerProcess(({ folder, port }) => ({
      args: SERVER_ARGS,
      ready: `:${port}`,
      env: {
        ...SERVER_MEMORY,
        DATA_DIR: folder,
        ADMIN_KEY,
        LOG_LEVEL: 'warn',
        LIMITS: Object.entries(LIMITS)
          .map(([name, number]) => `${name}=${number}`)
          .join(','),
      },
    }))
  },
  async openRoom(server, name) {
    const response = await fetch(`${server.url}/api/territories`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_KEY}` },
      body: JSON.stringify({ name }),
    })
    if (response.status !== 201) throw new Error(`creating a territory answered ${response.status}`)
    const { id, links } = await response.json()
    const through = (link) =>
      yWebSocketTarget(server, `/sync/${id}?key=${new URL(link).hash.slice(1)}`, {
        subprotocols: ['maillage.receipts'],
      })
    return { target: through(links.editor), viewerTarget: through(links.viewer) }
  },
}
