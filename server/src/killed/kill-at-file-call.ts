import fs, { type FileHandle } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'

// Loaded before a server (`node --import`) that knows nothing of it: it ends the process at a certain file call, when
// who started it asks for that.

type Call = (...args: unknown[]) => unknown

const OF_MAPS = `${sep}t${sep}`
const ON_PATHS = ['open', 'rename', 'rm', 'readdir', 'stat', 'mkdir'] as const
const ON_FILES = ['write', 'read', 'truncate', 'datasync', 'sync', 'stat', 'close'] as const

const pathOf = new WeakMap<object, string>()
let killAt = Number.POSITIVE_INFINITY
let calls = 0

function count(path: unknown): void {
  if (!String(path).includes(OF_MAPS)) return
  calls += 1
  if (calls === killAt) process.kill(process.pid, 'SIGKILL')
}

function wrap(owner: object, name: string, make: (call: Call) => Call): void {
  const methods = owner as Record<string, Call>
  methods[name] = make(methods[name] as Call)
}

for (const name of ON_PATHS) {
  wrap(fs, name, (call) => async (path, ...rest) => {
    count(path)
    const result = await call(path, ...rest)
    if (name === 'open') pathOf.set(result as FileHandle, String(path))
    return result
  })
}

const handle = await fs.open(fileURLToPath(import.meta.url))
for (const name of ON_FILES) {
  wrap(
    Object.getPrototypeOf(handle) as object,
    name,
    (call) =>
      function (this: FileHandle, ...args) {
        count(pathOf.get(this))
        return call.apply(this, args)
      },
  )
}
await handle.close()
syncBuiltinESMExports()

process.on('message', (number: number) => {
  calls = 0
  killAt = number
  process.send?.('counting')
})
// Whoever listens for messages would never end.
process.channel?.unref()
