import { createRequire } from 'node:module'
import { findChromium } from '../../scripts/lib/find-chromium.mjs'
import { inProject } from '../../scripts/lib/project.mjs'

const { chromium } = createRequire(inProject('e2e/package.json'))('@playwright/test')

/** How somebody in the room reaches the server: by plain HTTP, and not on their own machine. */
export const ROOM_HOST = 'maillage.test'

/** The browser of the end-to-end tests. */
export function launchChromium() {
  const [executablePath] = findChromium()
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      `--host-resolver-rules=MAP ${ROOM_HOST} 127.0.0.1`,
    ],
  })
}
