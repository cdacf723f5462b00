import { type Browser, type BrowserContextOptions, test as base } from '@playwright/test'
import { Person } from './person'
import { type NewTerritory, ServerProcess } from './server-process'

interface Stage {
  /** A real server, in its own process and data folder. */
  readonly server: ServerProcess
  /** An empty territory on it. */
  readonly territory: NewTerritory
  /** Each in a browser context of their own, not yet anywhere. */
  readonly facilitator: Person
  readonly participant: Person
  readonly viewer: Person
  /** A participant with a phone in their hand. */
  readonly phone: Person
}

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }

export const test = base.extend<Stage>({
  server: async ({ browserName: _ }, use) => {
    const server = await ServerProcess.launch()
    await use(server)
    await server.discard()
  },
  territory: async ({ server }, use) => use(await server.createTerritory('Pays de Brest')),
  facilitator: async ({ browser }, use) => inOwnContext(browser, 'Inès, animation', use),
  participant: async ({ browser }, use) => inOwnContext(browser, 'Awa, CHRS', use),
  viewer: async ({ browser }, use) => inOwnContext(browser, 'Paul, Métropole', use),
  phone: async ({ browser }, use) => inOwnContext(browser, 'Awa, CHRS', use, PHONE),
})

async function inOwnContext(
  browser: Browser,
  name: string,
  use: (person: Person) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext(options)
  await use(new Person(name, await context.newPage()))
  await context.close()
}
