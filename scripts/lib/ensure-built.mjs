import { existsSync, writeFileSync } from 'node:fs'
import { fingerprint, hasStamp } from './fingerprint.mjs'
import { precompress } from './precompress.mjs'
import { inProject } from './project.mjs'
import { runNode, tool } from './run.mjs'

const COMMON = ['pnpm-lock.yaml', 'tsconfig.base.json', 'scripts/lib/precompress.mjs', 'shared/src']

const BUILDS = [
  {
    name: 'web',
    result: 'index.html',
    sources: ['src', 'build', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json'],
  },
  { name: 'server', result: 'main.js', sources: ['src', 'vite.config.ts', 'tsconfig.json'] },
]

/** Builds what changed since its last build; everything when `force` is set. */
export async function ensureBuilt({ force = false, logLevel = 'warn' } = {}) {
  for (const { name, result, sources } of BUILDS) {
    const stamp = `${name}/dist/.built-from`
    const hash = fingerprint([...COMMON, ...sources.map((path) => `${name}/${path}`)], isProduct)
    const isFresh = existsSync(inProject(name, 'dist', result)) && hasStamp(stamp, hash)
    if (isFresh && !force) continue

    console.log(name === 'web' ? 'Construction de l’interface…' : 'Construction du serveur…')
    await build(name, logLevel)
    writeFileSync(inProject(stamp), hash)
  }
}

async function build(name, logLevel) {
  const code = await runNode([...tool(name, 'vite'), 'build', '--logLevel', logLevel], {
    cwd: inProject(name),
    // Anything else would ship the development build of React.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (code !== 0) throw new Error('La construction a échoué (voir ci-dessus). The build failed (see above).')
  if (name === 'web') await precompress(inProject('web/dist'))
}

function isProduct(path) {
  return !/\.(test|contract)\.tsx?$/.test(path)
}
