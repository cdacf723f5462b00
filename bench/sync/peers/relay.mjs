import { inProject } from '../../../scripts/lib/project.mjs'
import { ServerProcess } from '../lib/processes.mjs'
import { yWebSocketTarget } from './target.mjs'

/** No server for documents at all: what one write for each message and receiver costs. */
export const relay = {
  name: 'bare ws relay',
  launch: () =>
    new ServerProcess(() => ({ args: [inProject('bench/sync/peers/relay-server.mjs')], ready: 'listening' })),
  async openRoom(server, room) {
    const target = yWebSocketTarget(server, `/${encodeURIComponent(room)}`, { keepsDocuments: false })
    return { target, viewerTarget: target }
  },
}
