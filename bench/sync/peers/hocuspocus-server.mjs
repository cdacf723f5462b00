import { DatabaseSync } from 'node:sqlite'
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'

// As published and with its defaults. The storage is that of its SQLite extension on Node's own SQLite: the driver that
// the extension brings has to be compiled on many machines.
const { PORT, HOST, STORAGE } = process.env

const server = new Server({
  port: Number(PORT),
  address: HOST,
  quiet: true,
  extensions: STORAGE === undefined ? [] : [openStorage(STORAGE)],
})
await server.listen()
console.log('listening')

function openStorage(path) {
  const database = new DatabaseSync(path)
  database.exec('CREATE TABLE IF NOT EXISTS documents (name varchar(255) NOT NULL, data blob NOT NULL, UNIQUE(name))')
  const load = database.prepare('SELECT data FROM documents WHERE name = ?')
  const save = database.prepare(
    'INSERT INTO documents (name, data) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data',
  )
  return new Database({
    fetch: async ({ documentName }) => load.get(documentName)?.data ?? null,
    store: async ({ documentName, state }) => void save.run(documentName, state),
  })
}
