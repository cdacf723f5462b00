import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { ensureBuilt } from './lib/ensure-built.mjs'
import { ensureChromium } from './lib/ensure-chromium.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { ensurePrograms } from './lib/ensure-packages.mjs'
import { inProject, readJson, stop } from './lib/project.mjs'
import { runNode, tool } from './lib/run.mjs'

// `npm test -- --unit [vitest's arguments]` and `npm test -- --e2e [Playwright's]` run one half.
const [half, ...rest] = process.argv.slice(2)
if (half && !['--unit', '--e2e'].includes(half)) stop(new Error(`Unknown argument ${half}: use --unit or --e2e.`))

const UNIT_RESULTS = 'test-results/unit.json'
const E2E_RESULTS = 'test-results/e2e.json'

await ensureInstalled().catch(stop)
mkdirSync(inProject('test-results'), { recursive: true })
const results = []
// While the other tests run: most of it is waiting.
const programs = half !== '--unit' && hasScenarios() ? ensurePrograms() : undefined
if (half !== '--e2e') results.push(await unitTests())
if (half !== '--unit') results.push(await endToEndTests())
report(results)

async function unitTests() {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${inProject(UNIT_RESULTS)}`]
  return counted(UNIT_RESULTS, countUnit, () => runNode([...tool('.', 'vitest'), 'run', ...reporters, ...rest]))
}

async function endToEndTests() {
  if (!hasScenarios()) {
    console.log('\nNo scenario in e2e/scenarios yet.')
    return { passed: 0, failed: 0, skipped: 0 }
  }
  return counted(E2E_RESULTS, countEndToEnd, async () => {
    await ensureBuilt()
    await programs
    const env = {
      ...process.env,
      PLAYWRIGHT_CHROMIUM_PATH: await ensureChromium(),
      E2E_RESULTS: inProject(E2E_RESULTS),
    }
    return runNode([...tool('e2e', '@playwright/test', 'playwright'), 'test', ...rest], { cwd: inProject('e2e'), env })
  })
}

function hasScenarios() {
  const folder = inProject('e2e/scenarios')
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => name.endsWith('.spec.ts'))
}

/** Counts what the runner wrote; a runner that fails without naming a test still counts as a failure. */
async function counted(path, count, runTests) {
  rmSync(inProject(path), { force: true })
  const code = await runTests().catch((error) => {
    console.error(`\n${error.message}`)
    return 1
  })
  const result = existsSync(inProject(path)) ? count(readJson(path)) : { passed: 0, failed: 0, skipped: 0 }
  return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result
}

function countUnit({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  // A file that cannot be loaded fails without any of its tests.
  const unloadable = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + unloadable.length, skipped: numPendingTests + numTodoTests }
}

function countEndToEnd({ stats, errors }) {
  const { expected, flaky, unexpected, skipped } = stats
  return { passed: expected + flaky, failed: unexpected + errors.length, skipped, wavering: flaky }
}

function report(counts) {
  const total = (key) => counts.reduce((sum, count) => sum + (count[key] ?? 0), 0)
  const [passed, failed, skipped, wavering] = ['passed', 'failed', 'skipped', 'wavering'].map(total)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
  const others = [skipped > 0 && `, ${skipped} skipped`, wavering > 0 && `, ${wavering} only at the second try`]
  console.log(`\n${passed} passed, ${failed} failed${others.filter(Boolean).join('')}`)
}
