import { ensureInstalled } from './lib/ensure-installed.mjs'
import { inProject, stop } from './lib/project.mjs'
import { runNode, tool } from './lib/run.mjs'

// `npm run check -- --fix` repairs what formatter and linter can repair, then checks.
const shouldFix = process.argv.includes('--fix')

const typeCheck = (project) => ({ name: `types ${project}`, args: [...tool('.', 'typescript', 'tsc'), '-p', project] })

await ensureInstalled().catch(stop)
const biome = tool('.', '@biomejs/biome', 'biome')
if (shouldFix) await runNode([...biome, 'check', '--write', '.'])

const checks = [
  ...[
    'shared',
    'shared/tsconfig.tests.json',
    'server',
    'web',
    'web/tsconfig.service-worker.json',
    'web/tsconfig.tools.json',
    'e2e',
  ].map(typeCheck),
  {
    name: 'lint and format',
    args: [...biome, 'ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=100', '.'],
  },
  { name: 'unused code', args: [...tool('.', 'knip'), '--no-progress', '--no-config-hints'] },
  { name: 'first load', args: [inProject('scripts/lib/first-load.mjs')] },
]

let failures = 0
for (const { name, args } of checks) {
  const output = []
  const code = await runNode(args, { captured: output })
  console.log(`${code === 0 ? 'ok    ' : 'failed'}  ${name}`)
  if (code === 0) continue
  failures += 1
  console.log(Buffer.concat(output).toString())
}
process.exitCode = failures === 0 ? 0 : 1
