import { rmSync } from 'node:fs'
import { setTimeout as after } from 'node:timers/promises'
import { npmStart } from '../e2e/npm-start.ts'
import { inProject } from '../scripts/lib/project.mjs'
import { percentile, report } from './lib/report.mjs'

// From `npm start` to the first page served: once everything is installed and built, and with a build before.
const RUNS = 5

const built = []
for (let run = 0; run < RUNS; run += 1) built.push(await secondsToFirstPage())
report('npm start to the first page, built', percentile(built, 0.5), 's')

for (const name of ['web', 'server']) rmSync(inProject(name, 'dist/.built-from'), { force: true })
report('npm start to the first page, with the build', await secondsToFirstPage(), 's')

async function secondsToFirstPage() {
  const before = performance.now()
  const start = await npmStart()
  try {
    while (!(await isServed(start.output))) await after(5)
    return (performance.now() - before) / 1000
  } finally {
    await start[Symbol.asyncDispose]()
  }
}

/** @param output what the server has printed so far, with its address once it listens */
async function isServed(output) {
  const url = /http:\/\/localhost:\d+/.exec(output)?.[0]
  if (!url) return false
  const response = await fetch(url)
  return response.ok && (await response.text()).includes('<div id="root">')
}
