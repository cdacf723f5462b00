import { defineConfig } from '@playwright/test'
import { findTestChromium } from '../scripts/lib/find-chromium.mjs'

const executablePath = findTestChromium()[0]
const results = process.env.E2E_RESULTS ?? '../test-results/e2e.json'

/** No `webServer`: the tests start, restart and kill real servers themselves. */
export default defineConfig({
  testDir: 'scenarios',
  // One waits for its server while the other works; more would only make them wait for each other.
  workers: 2,
  // Each step has its own patience; this one is for what goes on for ever, however busy the machine is.
  timeout: 240_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  // What fails on one machine in a hundred runs is told as such, with its trace, and holds nobody up.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: results }]],
  use: {
    locale: 'fr-FR',
    // Each story has its own server: nothing of it is kept for another, but where a story is about that.
    serviceWorkers: 'block',
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    // A trace of everything takes a third of the time. To have one: `npm test -- --e2e NAME --trace retain-on-failure`.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // As in a workshop: another machine, by plain HTTP.
        '--host-resolver-rules=MAP maillage.test 127.0.0.1',
      ],
    },
  },
})
