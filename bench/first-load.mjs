import { Person } from '../e2e/person.ts'
import { ServerProcess } from '../e2e/server-process.ts'
import { launchChromium, ROOM_HOST } from './lib/chromium.mjs'
import { openSlowly } from './lib/opening.mjs'
import { percentile, report } from './lib/report.mjs'

// What a browser that was never here fetches until it has what it came for, as it travels: encoded bodies, without headers.
// In the room, where there is no HTTPS, browsers take gzip and no Brotli. All but the fonts is what `npm run check` sums up
// from the build; files below 1 kB travel as they are, which is some kB more. Then how long a slow machine takes for it.
const KINDS = { document: 'page', script: 'JS', stylesheet: 'CSS', font: 'fonts' }
const OPENINGS = 5

const server = await ServerProcess.launch()
const browser = await launchChromium()
try {
  await measure('home', async ({ home }) => {
    await home.open(inRoom(server.url))
    await home.card('Rouen').getByText('acteurs').waitFor()
  })
  const { links } = await server.createTerritory('Pays de Brest')
  await measure('map by a link', async (person) => {
    await person.enter(inRoom(links.editor))
    await person.map.expectSaved()
  })
  await measure('table by a link', async (person) => {
    await person.page.goto(inRoom(links.editor).replace('#', '/tableau#'))
    await person.join.enterAs(person.name)
    await person.table.expectOpen()
    await person.map.expectSaved()
  })
  await time('example map, processor 4 times slower')
} finally {
  await browser.close()
  await server.discard()
}

async function measure(name, visit) {
  const context = await browser.newContext({ locale: 'fr-FR' })
  const page = await context.newPage()
  const requests = []
  page.on('request', (request) => {
    if (request.resourceType() in KINDS) requests.push(request)
  })
  await visit(new Person('Awa', page))
  // What is fetched behind an open map is waited for by nobody.
  const waitedFor = new Set(await page.evaluate(fetchedUntilShown))
  const files = await Promise.all(
    requests.filter((request) => waitedFor.has(request.url().replace(/#.*/, ''))).map(sizeOf),
  )
  await context.close()

  for (const { path, kb, encoding } of files) console.log(`${kb.toFixed(1).padStart(8)} kB  ${encoding}  ${path}`)
  for (const [kind, word] of Object.entries(KINDS)) report(`${name}, ${word}`, sumOf(files, kind), 'kB')
  report(`${name}, all but fonts`, sumOf(files) - sumOf(files, 'font'), 'kB')
}

/** Runs in the page: the addresses of what it fetched before it had a map to show, or of all on a page without one. */
function fetchedUntilShown() {
  const shownAt = performance.getEntriesByName('map ready')[0]?.startTime ?? Number.POSITIVE_INFINITY
  const files = performance.getEntriesByType('resource').filter(({ startTime }) => startTime <= shownAt)
  return [document.URL.replace(/#.*/, ''), ...files.map(({ name }) => name)]
}

async function time(name) {
  const known = await visitExample()
  const openings = []
  for (let count = 0; count < OPENINGS; count += 1) openings.push(await openSlowly(browser, known))
  const median = (moment) =>
    percentile(
      openings.map((opening) => opening[moment]),
      0.5,
    )
  report(`${name}, an actor painted`, median('paintedMs'), 'ms')
  report(`${name}, an actor to press`, median('interactiveMs'), 'ms')
}

/** The address of an example, and what a browser keeps of who opened it once. */
async function visitExample() {
  const context = await browser.newContext({ locale: 'fr-FR' })
  const person = new Person('Awa', await context.newPage())
  await person.home.open(server.url)
  await person.home.openTerritory('Rouen')
  await person.join.enterAs(person.name)
  await person.map.actors.first().waitFor()
  const known = { url: person.page.url(), storageState: await context.storageState() }
  await context.close()
  return known
}

function inRoom(url) {
  return url.replace('127.0.0.1', ROOM_HOST)
}

async function sizeOf(request) {
  const response = await request.response()
  await response.finished()
  const { responseBodySize } = await request.sizes()
  const encoding = (await response.headerValue('content-encoding')) ?? 'plain'
  return { kind: request.resourceType(), path: new URL(request.url()).pathname, kb: responseBodySize / 1000, encoding }
}

function sumOf(files, kind) {
  return files.filter((file) => !kind || file.kind === kind).reduce((sum, { kb }) => sum + kb, 0)
}
