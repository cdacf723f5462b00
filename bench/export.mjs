import { Person } from '../e2e/person.ts'
import { ServerProcess } from '../e2e/server-process.ts'
import { makeGraph } from './canvas/graph.mjs'
import { launchChromium } from './lib/chromium.mjs'
import { report } from './lib/report.mjs'

// From the press of the button to the file, and the longest task that the page had meanwhile: a map of a thousand actors
// and the largest one. `npm run bench -- export 1000` measures one of them.
const SIZES = { 1000: 2000, 5000: 10_000 }
/** What is measured: the format and its options by their words. */
const FILES = [
  { name: 'SVG', choices: ['Image', 'SVG'] },
  { name: 'PNG 2x', choices: ['Image', 'PNG', 'Double'] },
  { name: 'PDF A3', choices: ['PDF', 'A3'] },
]
const WAIT_MS = 180_000

const wanted = process.argv.slice(2)
for (const size of Object.keys(SIZES).filter((each) => wanted.length === 0 || wanted.includes(each))) {
  const server = await ServerProcess.launch()
  const browser = await launchChromium()
  try {
    await measure(server, browser, Number(size))
  } finally {
    await browser.close()
    await server.discard()
  }
}

async function measure(server, browser, size) {
  const territory = await server.createTerritory('Carte nationale')
  await server.importInto(territory, mapOf(makeGraph(size, SIZES[size])))
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const { map, join, name } = new Person('Inès', page)
  await page.goto(territory.links.facilitator)
  await join.enterAs(name)
  await map.canvas.waitFor({ timeout: WAIT_MS })
  await map.expectSaved()
  await page.evaluate(watchTasks)
  const longest = async () => report(`${size} actors, longest task of the page`, await page.evaluate(takeLongest), 'ms')

  await map.export.open('Carte nationale')
  await map.export.dialog.getByRole('img').waitFor({ timeout: WAIT_MS })
  console.log('the dialog with its preview')
  await longest()
  for (const file of FILES) {
    await map.export.choose(...file.choices)
    // The preview of what was chosen is not what is measured.
    await page.waitForFunction(() => document.querySelector('[role="dialog"] img')?.complete)
    const download = page.waitForEvent('download', { timeout: WAIT_MS })
    const start = performance.now()
    await map.export.exportButton.click()
    await download
    report(`${size} actors, ${file.name}`, performance.now() - start, 'ms')
    await longest()
  }
  await context.close()
}

function mapOf({ actors, links }) {
  return {
    actors: actors.map((actor) => ({ ...actor, themes: [], tags: [], isCarrier: false })),
    links: links.map(({ from, to, ...link }, index) => ({
      ...link,
      ...{ from: actors[from].id, to: actors[to].id, kind: 'partnership', state: 'current' },
      themes: index % 3 === 0 ? ['health'] : [],
    })),
  }
}

/** Runs in the page. */
function watchTasks() {
  window.longestTask = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longestTask = Math.max(window.longestTask, duration)
  }).observe({ type: 'longtask' })
}

/** Runs in the page: of the tasks since it was asked last; those under 50 ms are not told. */
function takeLongest() {
  const { longestTask } = window
  window.longestTask = 0
  return longestTask
}
