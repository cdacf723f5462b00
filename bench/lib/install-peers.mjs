import { existsSync, writeFileSync } from 'node:fs'
import { fingerprint, hasStamp } from '../../scripts/lib/fingerprint.mjs'
import { inProject } from '../../scripts/lib/project.mjs'
import { run } from '../../scripts/lib/run.mjs'

/**
 * Installs what is measured beside ours, unless it is there.
 *
 * @param folder of a package of its own, outside the workspace's install
 */
export async function installPeers(folder) {
  const stamp = `${folder}/node_modules/.installed-from`
  const hash = fingerprint([`${folder}/package-lock.json`])
  if (existsSync(inProject(stamp)) && hasStamp(stamp, hash)) return
  console.log('installing the peers…')
  const output = []
  // npm is a script on Windows, not a program.
  const code = await run('npm', ['ci'], {
    cwd: inProject(folder),
    captured: output,
    shell: process.platform === 'win32',
  })
  if (code !== 0) throw new Error(`the peers could not be installed:\n${Buffer.concat(output)}`)
  writeFileSync(inProject(stamp), hash)
}
