import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from './server-process'

const PROJECT = fileURLToPath(new URL('..', import.meta.url))

export interface NpmStart extends AsyncDisposable {
  /** What it has printed so far. */
  readonly output: string
}

/** `npm start` as somebody types it, on a free port and an empty data folder. */
export async function npmStart(): Promise<NpmStart> {
  const folder = await temporaryFolder()
  const { PATH = '', HOME = '' } = process.env
  const child = spawn('npm', ['start'], {
    cwd: PROJECT,
    env: { PATH, HOME, PORT: '0', DATA_DIR: folder.path },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const gather = (text: string) => {
    output += text
  }
  child.stdout.setEncoding('utf8').on('data', gather)
  child.stderr.setEncoding('utf8').on('data', gather)
  return {
    get output() {
      return output
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      // The streams end with the server itself, which npm does not wait for.
      if (child.exitCode === null || !child.stdout.closed) await once(child, 'close')
      await folder[Symbol.asyncDispose]()
    },
  }
}
