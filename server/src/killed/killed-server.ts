import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../storage/temporary-folder'

const SERVER = fileURLToPath(new URL('../..', import.meta.url))
const KILL_AT_CALL = fileURLToPath(new URL('./kill-at-file-call.ts', import.meta.url))
const ADMIN_KEY = 'the-key-of-the-killed-server'
/** One who writes in every turn is many. */
const LIMITS = 'messagesPerSecond=10000 messageBurst=100000 byteBurst=100000000'

/** The server as one file with all that it needs: it starts in half the time, and it is started hundreds of times. */
export async function bundleServer(): Promise<string> {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await build({
    root: SERVER,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      outDir: folder,
      sourcemap: false,
      rollupOptions: {
        input: Object.fromEntries([
          ...['main', 'map-worker'].map((name) => [name, join(SERVER, 'src', `${name}.ts`)]),
          ['kill-at-file-call', KILL_AT_CALL],
        ]),
      },
    },
  })
  return folder
}

/** Where a map is, and the key of somebody who may change it. */
export interface Place {
  readonly territory: string
  readonly key: string
}

/** A server in a process and a data folder of its own, which is killed and started again. */
export class KilledServer {
  readonly #bundle: string
  readonly #folder: string
  #child: ChildProcess | undefined
  #port = 0

  constructor(bundle: string, folder: string) {
    this.#bundle = bundle
    this.#folder = folder
  }

  static async launch(bundle: string): Promise<KilledServer> {
    const server = new KilledServer(bundle, await temporaryFolder())
    onTestFinished(() => server.kill())
    await server.start()
    return server
  }

  get url(): string {
    return `127.0.0.1:${this.#port}`
  }

  async start(): Promise<void> {
    const program = (name: string) => join(this.#bundle, `${name}.js`)
    const child = spawn(process.execPath, ['--import', program('kill-at-file-call'), program('main')], {
      env: {
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: '0',
        DATA_DIR: join(this.#folder, 'data'),
        ADMIN_KEY,
        LIMITS,
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    this.#child = child
    let output = ''
    this.#port = await new Promise<number>((resolve, reject) => {
      child.stdout?.setEncoding('utf8').on('data', (text: string) => {
        output += text
        const port = /http:\/\/127\.0\.0\.1:(\d+)|http:\/\/localhost:(\d+)/.exec(output)
        if (port) resolve(Number(port[1] ?? port[2]))
      })
      child.once('exit', () => reject(new Error(`a server did not start:\n${output}`)))
    })
  }

  /** kill -9: nothing gets a chance to be written. */
  async kill(): Promise<void> {
    const child = this.#child
    if (!child || hasEnded(child)) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  /** From now on it counts its calls for files of maps, and is killed just before it makes this one. */
  async killAtFileCall(number: number): Promise<void> {
    const child = this.#child as ChildProcess
    const heard = once(child, 'message')
    child.send(number)
    await heard
  }

  /** Resolves when it was killed, or has closed all its maps: whether it was killed. */
  async killedOrIdle(): Promise<boolean> {
    const child = this.#child as ChildProcess
    const killed = hasEnded(child) ? true : once(child, 'exit').then(() => true)
    for (;;) {
      const rooms = await Promise.race([killed, this.#countRooms()])
      if (rooms === true) return true
      if (rooms === 0) return false
    }
  }

  async openTerritory(): Promise<Place> {
    const response = await fetch(`http://${this.url}/api/territories`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ADMIN_KEY}` },
      body: JSON.stringify({ name: 'Brest' }),
    })
    const { id, links } = (await response.json()) as { id: string; links: { editor: string } }
    return { territory: id, key: new URL(links.editor).hash.slice(1) }
  }

  /** Undefined when it does not answer. */
  async #countRooms(): Promise<number | undefined> {
    const metrics = await fetch(`http://${this.url}/metrics`).then(
      (response) => response.text(),
      () => '',
    )
    const rooms = /^maillage_rooms (\d+)$/m.exec(metrics)?.[1]
    return rooms === undefined ? undefined : Number(rooms)
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}
