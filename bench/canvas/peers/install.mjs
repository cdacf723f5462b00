import { existsSync, writeFileSync } from 'node:fs'
import { fingerprint, hasStamp } from '../../../scripts/lib/fingerprint.mjs'
import { inProject } from '../../../scripts/lib/project.mjs'
import { run } from '../../../scripts/lib/run.mjs'

const FOLDER = 'bench/canvas/peers'
const STAMP = `${FOLDER}/node_modules/.installed-from`

/** Installs the canvases that are measured beside ours, unless they are there. */
export async function installPeers() {
  const hash = fingerprint([`${FOLDER}/package-lock.json`])
  if (existsSync(inProject(STAMP)) && hasStamp(STAMP, hash)) return
  console.log('installing the peers…')
  const output = []
  // npx is a script on Windows, not a program.
  const code = await run('npm', ['ci'], {
    cwd: inProject(FOLDER),
    captured: output,
    shell: process.platform === 'win32',
  })
  if (code !== 0) throw new Error(`the peers could not be installed:\n${Buffer.concat(output)}`)
  writeFileSync(inProject(STAMP), hash)
}
