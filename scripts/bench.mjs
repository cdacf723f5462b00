import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './lib/ensure-built.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { inProject, stop } from './lib/project.mjs'
import { onToldToStop } from './lib/run.mjs'

// A benchmark is a program in `bench` or in a package's `bench`, named for what it measures. Every line that it prints
// as {"name": …, "value": …, "unit": …} is a result; the rest is for people. It fails by its exit code.
const FOLDERS = ['bench', 'shared/bench', 'server/bench', 'web/bench']

// What follows the name is the benchmark's own business.
const [wanted, ...details] = process.argv.slice(2)

await ensureInstalled().catch(stop)
await ensureBuilt().catch(stop)
const benches = FOLDERS.flatMap(programsIn).filter(({ name }) => !wanted || name === wanted)
if (benches.length === 0) console.log(wanted ? `No benchmark is called ${wanted}.` : 'No benchmark yet.')

let running
onToldToStop((signal) => {
  running?.kill(signal)
  process.exit(1)
})

const results = []
for (const { name, path } of benches) results.push(...(await measure(name, path)))
if (results.length > 0) save(results)
if (wanted && benches.length === 0) process.exitCode = 1

function programsIn(folder) {
  if (!existsSync(inProject(folder))) return []
  const files = readdirSync(inProject(folder)).filter((file) => /(?<!\.test)\.(mjs|ts)$/.test(file))
  return files.map((file) => ({ name: basename(file).replace(/\.\w+$/, ''), path: inProject(folder, file) }))
}

async function measure(bench, path) {
  console.log(`\n${bench}`)
  const loader = pathToFileURL(inProject('server/node_modules/tsx/dist/loader.mjs')).href
  const program = spawn(process.execPath, ['--expose-gc', '--import', loader, path, ...details], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running = program
  const ended = once(program, 'exit')
  const measured = []
  for await (const line of createInterface({ input: program.stdout })) {
    const result = asResult(line)
    if (result) measured.push({ bench, ...result })
    else console.log(`  ${line}`)
  }
  const [code] = await ended
  if (code !== 0) process.exitCode = 1
  return measured
}

function asResult(line) {
  if (!line.startsWith('{')) return undefined
  try {
    const result = JSON.parse(line)
    return 'name' in result && 'value' in result ? result : undefined
  } catch {
    return undefined // A line for people that happens to start with a brace.
  }
}

function save(measured) {
  console.table(measured)
  const at = new Date().toISOString()
  const machine = { node: process.version, platform: process.platform, cpu: cpus()[0]?.model, cores: cpus().length }
  const path = `bench-results/${at.replaceAll(':', '-')}.json`
  mkdirSync(inProject('bench-results'), { recursive: true })
  writeFileSync(inProject(path), `${JSON.stringify({ at, commit: commit(), machine, results: measured }, null, 2)}\n`)
  console.log(`Saved in ${path}`)
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: inProject(), stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim()
  } catch {
    return undefined // Not a clone, or no git: the numbers stand without it.
  }
}
