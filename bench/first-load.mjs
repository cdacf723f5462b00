import { Person } from '../e2e/person.ts'
import { ServerProcess } from '../e2e/server-process.ts'
import { launchChromium, ROOM_HOST } from './lib/chromium.mjs'
import { report } from './lib/report.mjs'

// What a browser that was never here fetches, as it travels: encoded bodies, without headers. In the room, where there is
// no HTTPS, browsers take gzip and no Brotli.
const KINDS = { script: 'JS', stylesheet: 'CSS', font: 'fonts' }

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
} finally {
  await browser.close()
  await server.discard()
}

async function measure(name, visit) {
  const context = await browser.newContext({ locale: 'fr-FR' })
  const page = await context.newPage()
  const sizes = []
  page.on('requestfinished', (request) => {
    if (request.resourceType() in KINDS) sizes.push(sizeOf(request))
  })
  await visit(new Person('Awa', page))
  await page.waitForLoadState('networkidle')
  const files = await Promise.all(sizes)
  await context.close()

  for (const { path, kb, encoding } of files) console.log(`${kb.toFixed(1).padStart(8)} kB  ${encoding}  ${path}`)
  for (const [kind, word] of Object.entries(KINDS)) report(`${name}, ${word}`, sumOf(files, kind), 'kB')
  report(`${name}, all`, sumOf(files), 'kB')
}

function inRoom(url) {
  return url.replace('127.0.0.1', ROOM_HOST)
}

async function sizeOf(request) {
  const response = await request.response()
  const { responseBodySize } = await request.sizes()
  const encoding = (await response.headerValue('content-encoding')) ?? 'plain'
  return { kind: request.resourceType(), path: new URL(request.url()).pathname, kb: responseBodySize / 1000, encoding }
}

function sumOf(files, kind) {
  return files.filter((file) => !kind || file.kind === kind).reduce((sum, { kb }) => sum + kb, 0)
}
