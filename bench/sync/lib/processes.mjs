import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { cpuMs } from '../load/usage.mjs'

const GENERATOR = fileURLToPath(new URL('../generator.mjs', import.meta.url))
const START_MS = 20_000
const STOP_MS = 15_000
const LOAD_MS = 240_000
/** A server counts as quiet when it was seen to do next to nothing that often. */
const QUIET = { cores: 0.05, lookMs: 250, looks: 4, atMostMs: 30_000 }

const running = new Set()
const folders = new Set()

/** Whatever ends this program ends what it started, and leaves nothing behind. */
export function endEverythingAtExit() {
  process.on('exit', () => {
    for (const child of running) child.kill('SIGKILL')
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.on(signal, () => process.exit(code))
  }
  // npm may be gone without a word to us.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && process.exit(1), 500).unref()
}

/** A server in a process of its own, with a folder of its own that outlives its restarts. */
export class ServerProcess {
  #program
  #child
  #output = ''

  /** @param program from the port and the folder: `command`, `args`, `env`, and `ready`, what it says when it listens */
  constructor(program) {
    this.#program = program
    this.folder = mkdtempSync(join(tmpdir(), 'maillage-bench-'))
    folders.add(this.folder)
  }

  get pid() {
    return this.#child.pid
  }

  get url() {
    return `http://127.0.0.1:${this.port}`
  }

  async start() {
    this.port ??= await freePort()
    const { command = process.execPath, args, env, ready } = this.#program(this)
    const { PATH = '' } = process.env
    const child = spawn(command, args, {
      cwd: this.folder,
      env: { PATH, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(this.port), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = keep(child)
    this.#output = ''
    const timer = setTimeout(() => child.kill('SIGKILL'), START_MS)
    await new Promise((resolve, reject) => {
      const remember = (text) => {
        this.#output = (this.#output + text).slice(-4000)
        if (this.#output.includes(ready)) resolve()
      }
      for (const stream of [child.stdout, child.stderr]) stream.on('data', remember)
      child.on('close', () => reject(new Error(`a server did not start:\n${this.#output}`)))
    })
    clearTimeout(timer)
  }

  /** Ends it in order, as far as it knows how. */
  async stop() {
    const child = this.#child
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`a server ended by itself:\n${this.#output}`)
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
    clearTimeout(timer)
  }

  /** Waits until it has done what it does on the side: some store after they have answered. */
  async rest() {
    const deadline = Date.now() + QUIET.atMostMs
    for (let quiet = 0; quiet < QUIET.looks && Date.now() < deadline; ) {
      const before = cpuMs(this.pid)
      await after(QUIET.lookMs)
      quiet = cpuMs(this.pid) - before <= QUIET.cores * QUIET.lookMs ? quiet + 1 : 0
    }
  }

  async discard() {
    if (this.#child) await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
    folders.delete(this.folder)
  }
}

/** Runs one load in the generator and resolves to what it measured. */
export async function generate(load, options) {
  const child = keep(fork(GENERATOR, { execArgv: ['--max-semi-space-size=64'], serialization: 'advanced' }))
  const timer = setTimeout(() => child.kill('SIGKILL'), LOAD_MS)
  try {
    child.send({ load, options })
    const answer = await Promise.race([
      once(child, 'message').then(([message]) => message),
      once(child, 'exit').then(([code, signal]) => ({ failure: `the generator ended with ${code ?? signal}` })),
    ])
    if (answer.failure) throw new Error(`${load}: ${answer.failure}`)
    return answer.result
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}

function keep(child) {
  running.add(child)
  child.on('exit', () => running.delete(child))
  return child
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address()
  probe.close()
  await once(probe, 'close')
  return port
}
