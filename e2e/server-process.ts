import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../server/dist/main.js', import.meta.url))
const START_MS = 30_000
const STOP_MS = 15_000

export type Environment = Readonly<Record<string, string>>

/** How a server that would not start ended. */
export interface RefusedStart {
  readonly code: number | null
  readonly output: string
}

/** Access links of a new territory, as the server tells them once. */
export interface NewTerritory {
  readonly id: string
  readonly name: string
  readonly links: Readonly<Record<'facilitator' | 'editor' | 'contributor' | 'viewer', string>>
}

/** A real server in a process and a data folder of its own; restarts keep the port, the folder and the admin link. */
export class ServerProcess {
  readonly #folder: TemporaryFolder
  #child: ChildProcess | undefined
  #output = ''
  #url = ''
  #adminLink = ''

  constructor(folder: TemporaryFolder) {
    this.#folder = folder
  }

  static async launch(): Promise<ServerProcess> {
    const server = new ServerProcess(await temporaryFolder())
    try {
      await server.start()
    } catch (error) {
      await server.discard()
      throw error
    }
    return server
  }

  get dataDir(): string {
    return this.#folder.path
  }

  /** `http://127.0.0.1:PORT`. */
  get url(): string {
    return this.#url
  }

  get adminLink(): string {
    return this.#adminLink
  }

  /** What the server has printed since its last start. */
  get output(): string {
    return this.#output
  }

  async start(): Promise<void> {
    const port = this.#url === '' ? '0' : new URL(this.#url).port
    const child = run({ PORT: port, DATA_DIR: this.dataDir })
    this.#child = child
    this.#output = ''
    gather(child, (text) => {
      this.#output += text
    })
    await this.#untilItAnswers(child)
  }

  /** Ends it as an operator does: what is open is written and closed first. */
  async stop(): Promise<void> {
    const child = this.#running()
    if (!child) return
    child.kill('SIGCONT')
    child.kill('SIGTERM')
    const deadline = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    await ended(child)
    clearTimeout(deadline)
  }

  /** kill -9: nothing gets a chance to be written. */
  async kill(): Promise<void> {
    const child = this.#running()
    child?.kill('SIGKILL')
    if (child) await ended(child)
  }

  /** Stops answering without closing anything, as a server that hangs does. */
  pause(): void {
    this.#running()?.kill('SIGSTOP')
  }

  resume(): void {
    this.#running()?.kill('SIGCONT')
  }

  async restart(): Promise<void> {
    await this.stop()
    await this.start()
  }

  /** Stops it and removes its data. */
  async discard(): Promise<void> {
    await this.stop()
    await this.#folder[Symbol.asyncDispose]()
  }

  /** A territory made by the API, for stories that begin inside a map. */
  async createTerritory(name: string): Promise<NewTerritory> {
    const response = await fetch(`${this.url}/api/territories`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${keyOf(this.adminLink)}` },
      body: JSON.stringify({ name }),
    })
    if (response.status !== 201) throw new Error(`creating a territory answered ${response.status}`)
    return (await response.json()) as NewTerritory
  }

  /** The map as its `maillage/1` export. */
  async exportOf({ id, links }: NewTerritory): Promise<MaillageExport> {
    const response = await fetch(`${this.url}/api/territories/${id}/export.json`, {
      headers: { authorization: `Bearer ${keyOf(links.facilitator)}` },
    })
    if (!response.ok) throw new Error(`the export answered ${response.status}`)
    return (await response.json()) as MaillageExport
  }

  /** The map as another file, `gexf` or `csv?table=links`, for who has that link. */
  async fileOf(
    { id, links }: NewTerritory,
    ending: string,
    role: keyof NewTerritory['links'] = 'viewer',
  ): Promise<Buffer> {
    const response = await fetch(`${this.url}/api/territories/${id}/export.${ending}`, {
      headers: { authorization: `Bearer ${keyOf(links[role])}` },
    })
    if (!response.ok) throw new Error(`the export answered ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  }

  /** Where each actor stands on the stored map, by its name. */
  async placesOf(territory: NewTerritory): Promise<Map<string, readonly [number, number]>> {
    const { actors } = await this.exportOf(territory)
    return new Map(actors.map(({ name, position }) => [String(name), position as [number, number]]))
  }

  /** Adds actors and links to the map of a territory, as a file of them would. */
  async importInto(
    territory: NewTerritory,
    items: { actors: readonly object[]; links?: readonly object[]; views?: readonly object[] },
  ): Promise<void> {
    const response = await fetch(`${this.url}/api/territories/${territory.id}/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${keyOf(territory.links.editor)}` },
      body: JSON.stringify({ ...(await this.exportOf(territory)), ...items }),
    })
    if (!response.ok) throw new Error(`importing the map answered ${response.status}`)
  }

  #running(): ChildProcess | undefined {
    return this.#child && this.#child.exitCode === null && this.#child.signalCode === null ? this.#child : undefined
  }

  async #untilItAnswers(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + START_MS
    while (Date.now() < deadline) {
      if (child.exitCode !== null) break
      this.#readBanner()
      if (this.#url !== '' && (await answers(`${this.#url}/readyz`))) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    child.kill('SIGKILL')
    throw new Error(`the server did not start:\n${this.#output}`)
  }

  #readBanner(): void {
    const port = /https?:\/\/(?:localhost|127\.0\.0\.1):(\d+)/.exec(this.#output)?.[1]
    if (port) this.#url = `http://127.0.0.1:${port}`
    const key = /\/admin#(a_\w+)/.exec(this.#output)?.[1]
    if (key) this.#adminLink = `${this.#url}/admin#${key}`
  }
}

/** What of an export the stories look at. */
export interface MaillageExport {
  readonly format: string
  readonly territory: { readonly id: string; readonly name: string }
  readonly exportedAt: string
  readonly actors: readonly ({ readonly name: string; readonly type: string } & Readonly<Record<string, unknown>>)[]
  readonly links: readonly Readonly<Record<string, unknown>>[]
  readonly notes: readonly Readonly<Record<string, unknown>>[]
}

/** Starts a server that is expected to refuse, and waits for its end. */
export async function refusedStart(environment: Environment): Promise<RefusedStart> {
  const child = run(environment)
  let output = ''
  gather(child, (text) => {
    output += text
  })
  const deadline = setTimeout(() => child.kill('SIGKILL'), START_MS)
  await once(child, 'close')
  clearTimeout(deadline)
  return { code: child.exitCode, output }
}

export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string
}

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), 'maillage-e2e-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

export function keyOf(link: string): string {
  return new URL(link).hash.slice(1)
}

function run(environment: Environment): ChildProcess {
  const { PATH = '' } = process.env
  return spawn(process.execPath, [PROGRAM], {
    env: { PATH, NODE_ENV: 'production', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function gather(child: ChildProcess, onText: (text: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', onText)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false // Not listening yet.
  }
}
