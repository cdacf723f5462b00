import { defineConfig } from '@playwright/test'
import { findChromium } from '../scripts/lib/find-chromium.mjs'

const executablePath = findChromium()[0]
const results = process.env.E2E_RESULTS ?? '../test-results/e2e.json'

/** No `webServer`: the tests start, restart and kill real servers themselves. */
export default defineConfig({
  testDir: 'scenarios',
  // One waits for its server while the other works; more would only make them wait for each other.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: results }]],
  use: {
    locale: 'fr-FR',
    // Each story has its own server: nothing of it is kept for another, but where a story is about that.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
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
