import { join } from 'node:path'
import { inProject } from '../../../scripts/lib/project.mjs'
import { ServerProcess } from '../lib/processes.mjs'
import { yWebSocketTarget } from './target.mjs'

// 0.1.1 is the last release that runs on Node 20 as published. 0.1.5 does not install: a dependency asks for `@y/y@*`,
// of which there are pre-releases only. 0.1.0 fails at start with storage (`require` in an ES module); before it the
// server was part of y-websocket, up to 2.1.0.
const PROGRAM = inProject('bench/sync/peers/node_modules/@y/websocket-server/src/server.js')

/** The reference server of y-websocket: documents in memory. */
export const reference = referenceServer('reference', {})

/** The same with the storage that it brings. It answers before that has the change. */
export const storedReference = referenceServer('reference + LevelDB', { YPERSISTENCE: 'documents' })

function referenceServer(name, storage) {
  return {
    name,
    isReference: true,
    launch: () =>
      new ServerProcess(({ folder }) => ({ args: [PROGRAM], env: inFolder(storage, folder), ready: 'running' })),
    async openRoom(server, room) {
      const target = yWebSocketTarget(server, `/${encodeURIComponent(room)}`)
      return { target, viewerTarget: target }
    },
  }
}

function inFolder(storage, folder) {
  return Object.fromEntries(Object.entries(storage).map(([name, path]) => [name, join(folder, path)]))
}
