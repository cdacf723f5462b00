import { join } from 'node:path'
import { inProject } from '../../../scripts/lib/project.mjs'
import { ServerProcess } from '../lib/processes.mjs'
import { varint } from '../load/varints.mjs'

const PROGRAM = inProject('bench/sync/peers/hocuspocus-server.mjs')
const AUTH = 2
const TOKEN = 0

/** It asks for Node 22: the one that runs this, or the one that the environment names. */
const node = Number.parseInt(process.versions.node, 10) >= 22 ? process.execPath : process.env.HOCUSPOCUS_NODE

export const hasHocuspocus = Boolean(node)

export const hocuspocus = hocuspocusServer('hocuspocus', false)
export const storedHocuspocus = hocuspocusServer('hocuspocus + SQLite', true)

function hocuspocusServer(name, isStored) {
  return {
    name,
    launch: () =>
      new ServerProcess(({ folder }) => ({
        command: node,
        args: ['--no-warnings', PROGRAM],
        env: isStored ? { STORAGE: join(folder, 'documents.sqlite') } : {},
        ready: 'listening',
      })),
    /** Its messages begin with the name of the document, and it wants a token before anything else. */
    async openRoom({ port }, room) {
      const prefix = Buffer.from([...varint(room.length), ...Buffer.from(room)])
      const hello = [Buffer.concat([prefix, Uint8Array.of(AUTH, TOKEN, 0)])]
      const target = { port, path: '/', keepsDocuments: true, prefix, hello }
      return { target, viewerTarget: target }
    },
  }
}
