import { Person } from '../e2e/person.ts'
import { ServerProcess } from '../e2e/server-process.ts'
import { launchChromium } from './lib/chromium.mjs'
import { percentile, report } from './lib/report.mjs'

// Two people on one map: from the key that changes the level of a link to the change of the other screen's page. Both
// pages are in one browser, whose clocks agree.
const WARM_UP = 20
const EDITS = 200
const BETWEEN_MS = 40

const server = await ServerProcess.launch()
const browser = await launchChromium()
try {
  const { links } = await server.createTerritory('Pays de Brest')
  const [author, reader] = await Promise.all([enter('Inès', links.facilitator), enter('Awa', links.editor)])
  await drawLink(author)
  await reader.map.link('CPAM', 'Emergence-s').waitFor()

  await watchKeys(author.page)
  await watchLink(reader.page)
  const delays = []
  for (let edit = 0; edit < WARM_UP + EDITS; edit += 1) {
    delays.push(await measureEdit(author, reader, 1 + ((edit + 1) % 5)))
  }
  const measured = delays.slice(WARM_UP)
  report('edit to the other screen, p50', percentile(measured, 0.5), 'ms')
  report('edit to the other screen, p95', percentile(measured, 0.95), 'ms')
  report('edit to the other screen, longest', Math.max(...measured), 'ms')
} finally {
  await browser.close()
  await server.discard()
}

async function enter(name, link) {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 720 } })
  const person = new Person(name, await context.newPage())
  await person.enter(link)
  return person
}

async function drawLink({ map, page }) {
  await map.typeActors(['Emergence-s', 'CPAM'])
  await map.inspector.linkTo('Emergence-s')
  await page.keyboard.press('Escape')
  await map.link('CPAM', 'Emergence-s').focus()
}

async function watchKeys(page) {
  await page.evaluate(() => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => Object.assign(window, { pressedAt: performance.timeOrigin + timeStamp }),
      {
        capture: true,
      },
    )
  })
}

/** Keeps when the name of the link last changed, which says its level. */
async function watchLink(page) {
  await page.evaluate(() => {
    const link = document.querySelector('[role="application"] g[role="button"]')
    const keep = () => Object.assign(window, { changedAt: performance.timeOrigin + performance.now() })
    new MutationObserver(keep).observe(link, { attributes: true, attributeFilter: ['aria-label'] })
  })
}

async function measureEdit(author, reader, level) {
  await author.page.waitForTimeout(BETWEEN_MS)
  await author.page.keyboard.press(String(level))
  await reader.page.waitForFunction(
    (text) => document.querySelector('[role="application"] g[role="button"]')?.ariaLabel.includes(text),
    `niveau ${level}`,
    { polling: 'raf' },
  )
  const pressedAt = await author.page.evaluate(() => window.pressedAt)
  const changedAt = await reader.page.evaluate(() => window.changedAt)
  return changedAt - pressedAt
}
