import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, whatever folder the command was called from. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

export const packages = ['shared', 'server', 'web', 'e2e']

/** The folder in which the person typed `npm …`: npm itself moves to the project's. */
export const callerFolder = process.env.INIT_CWD || process.cwd()

export const manifest = readJson('package.json')

/** A path inside the project. */
export function inProject(...parts) {
  return resolve(root, ...parts)
}

export function readJson(path) {
  return JSON.parse(readFileSync(inProject(path), 'utf8'))
}

/** Stops with the failure's sentence for the person and no stack trace. */
export function stop(failure) {
  process.stderr.write(`\n${failure.message}\n`)
  process.exit(1)
}
