import { existsSync, writeFileSync } from 'node:fs'
import { fingerprint, hasStamp } from './fingerprint.mjs'
import { inProject, manifest, packages } from './project.mjs'
import { run } from './run.mjs'

const STAMP = 'node_modules/.maillage-install'

/** Installs the dependencies when there are none, or when they changed since the last time. */
export async function ensureInstalled() {
  requireNode()
  const hash = fingerprint([
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    '.npmrc',
    'package.json',
    ...packages.map((name) => `${name}/package.json`),
  ])
  const isComplete = packages.every((name) => existsSync(inProject(name, 'node_modules')))
  if (isComplete && hasStamp(STAMP, hash)) return

  console.log('Installation des dépendances (la première fois, une à deux minutes)…')
  await install()
  writeFileSync(inProject(STAMP), hash)
}

async function install() {
  const output = []
  const [pnpm] = manifest.packageManager.split('+') // A hash may follow the version.
  const code = await run('npx', ['--yes', pnpm, 'install', '--frozen-lockfile'], {
    captured: output,
    // Whatever the server runs as, the build needs the development dependencies; and nobody is there to answer a question.
    env: { ...process.env, NODE_ENV: 'development', CI: 'true' },
    // npx is a script on Windows, not a program.
    shell: process.platform === 'win32',
  })
  if (code === 0) return
  process.stderr.write(Buffer.concat(output))
  throw new Error(
    'L’installation des dépendances a échoué (voir ci-dessus). Elle demande un accès au registre npm.\n' +
      'Installing the dependencies failed (see above). It needs access to the npm registry.',
  )
}

function requireNode() {
  const needed = manifest.engines.node.replace('>=', '')
  if (!isOlder(process.versions.node, needed)) return
  throw new Error(
    `Maillage demande Node ${needed} ou plus récent ; cette machine a Node ${process.versions.node}. Voir https://nodejs.org\n` +
      `Maillage needs Node ${needed} or newer; this machine has Node ${process.versions.node}.`,
  )
}

function isOlder(version, other) {
  const [a, b] = [version, other].map((text) => text.split('.').map(Number))
  const differing = a.findIndex((part, index) => part !== b[index])
  return differing !== -1 && a[differing] < b[differing]
}
