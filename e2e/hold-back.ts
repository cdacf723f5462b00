import { EventEmitter, once } from 'node:events'
import type { Page } from '@playwright/test'

/**
 * Keeps what the page asks for at such addresses from coming, as a bad network does.
 * @returns what lets it come at last
 */
export async function holdBack(page: Page, addresses: RegExp): Promise<() => void> {
  const gate = new EventEmitter()
  const opened = once(gate, 'open')
  await page.route(addresses, async (route) => {
    await opened
    await route.continue()
  })
  return () => gate.emit('open')
}
