import { createRequire } from 'node:module'
import { Person } from '../../e2e/person.ts'
import { keyOf, ServerProcess } from '../../e2e/server-process.ts'
import { inProject } from '../../scripts/lib/project.mjs'
import { awarenessMessage, updateMessage } from '../sync/load/messages.mjs'
import { servePeer } from './peers/page.mjs'

const Y = createRequire(inProject('server/package.json'))('yjs')
const VIEWPORT = { width: 1440, height: 900 }
/** Of who moves actors: what it writes wins over what is there. */
const MOVER = 2 ** 32 - 2
const OPEN_MS = 120_000

/** This product on its server; what others do comes as the bytes that its server would send. */
export const maillage = {
  name: 'Maillage',
  async open(browser, graph) {
    const server = await ServerProcess.launch()
    const { id, links } = await server.createTerritory('Carte nationale')
    await fill(server, { id, key: keyOf(links.facilitator) }, graph)
    // What is kept for a later opening is no work of the canvas, and nothing that the others do.
    const context = await browser.newContext({ locale: 'fr-FR', viewport: VIEWPORT, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.addInitScript(hearWhatIsSent)
    const person = new Person('Inès', page)
    await page.goto(links.facilitator)
    await person.join.enterAs(person.name)
    await person.map.canvas.waitFor({ timeout: OPEN_MS })
    await untilQuiet(page)
    const doc = new Y.Doc()
    doc.clientID = MOVER
    return {
      page,
      async reopen() {
        await page.reload({ waitUntil: 'commit' })
        await person.map.canvas.waitFor({ timeout: OPEN_MS })
        await untilQuiet(page)
        return page.evaluate(() => {
          const at = (name) => performance.getEntriesByName(name)[0]?.startTime
          return { untilQuiet: window.quietSince, firstDrawing: at('map drawn') - at('map ready') || undefined }
        })
      },
      /** @returns the name of the function of the page that plays one frame */
      async load({ moves, cursors }) {
        const frames = moves.map((list, frame) => [
          ...list.map(([index, x, y]) => updateMessage(moved(doc, graph.actors[index].id, [x, y]))),
          ...(cursors ? [cursorsMessage(cursors[frame], frame)] : []),
        ])
        await page.evaluate(
          (encoded) => {
            window.played = encoded.map((list) =>
              list.map((text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer),
            )
          },
          frames.map((list) => list.map((bytes) => bytes.toString('base64'))),
        )
        return 'playFrame'
      },
      screenOf: (place) => page.evaluate(screenOfFlow, place),
      zoom: () => page.evaluate(() => new DOMMatrix(document.querySelector('.react-flow__viewport').style.transform).a),
      /** Where its server says that an actor is. */
      async placeOf(index) {
        const exported = await server.exportOf({ id, links })
        return exported.actors.find((actor) => actor.id === graph.actors[index].id)?.position
      },
      wheelModifiers: 0,
      async close() {
        await context.close()
        await server.discard()
      },
    }
  },
}

export const flow = peer('React Flow', 'flow', { panKey: undefined, wheelModifiers: 0 })
export const excalidraw = peer('Excalidraw', 'excalidraw', { panKey: ' ', wheelModifiers: 2 })

function peer(name, program, { panKey, wheelModifiers }) {
  return {
    name,
    async open(browser, graph) {
      const served = await servePeer(program)
      const context = await browser.newContext({ viewport: VIEWPORT })
      const page = await context.newPage()
      await page.addInitScript((given) => Object.assign(window, given), { graph })
      await page.addInitScript(() => {
        window.playFrame = (frame) => {
          const { moves, cursors } = window.played
          if (moves[frame]?.length) window.move(moves[frame])
          if (cursors?.[frame]) window.point(cursors[frame])
        }
      })
      const reopen = async () => {
        await page.goto(served.url, { waitUntil: 'commit' })
        await page.waitForFunction(() => window.screenOf, undefined, { timeout: OPEN_MS })
        await untilQuiet(page)
        return { untilQuiet: await page.evaluate(() => window.quietSince) }
      }
      const opened = await reopen()
      return {
        page,
        panKey,
        wheelModifiers,
        reopen: async () => opened,
        async load(played) {
          await page.evaluate((given) => Object.assign(window, { played: given }), played)
          return 'playFrame'
        },
        screenOf: (place) => page.evaluate((at) => window.screenOf(at), place),
        zoom: () => page.evaluate(() => window.zoomNow()),
        placeOf: async (index) => (await page.evaluate(() => window.placesNow()))[index],
        async close() {
          await context.close()
          served.close()
        },
      }
    },
  }
}

async function fill({ url }, { id, key }, { actors, links }) {
  const body = {
    format: 'maillage/1',
    territory: { id, name: 'Carte nationale' },
    exportedAt: '2022-09-21T16:00:00.000Z',
    actors: actors.map((actor) => ({ ...actor, themes: [], tags: [], isCarrier: false })),
    links: links.map((link) => ({
      ...link,
      from: actors[link.from].id,
      to: actors[link.to].id,
      kind: 'partnership',
      themes: [],
      state: 'current',
    })),
    ...{ zones: [], notes: [], views: [], comments: [] },
  }
  const response = await fetch(`${url}/api/territories/${id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  })
  if (response.status !== 200)
    throw new Error(`importing the map answered ${response.status}: ${await response.text()}`)
}

/** Runs in the page: lets the benchmark say what the server would. */
function hearWhatIsSent() {
  const Stock = window.WebSocket
  window.WebSocket = class extends Stock {
    constructor(...details) {
      super(...details)
      window.syncSocket = this
    }
  }
  window.playFrame = (frame) => {
    for (const data of window.played[frame] ?? [])
      window.syncSocket.dispatchEvent(new MessageEvent('message', { data }))
  }
}

/** Runs in the page. */
function screenOfFlow([x, y]) {
  const { left, top } = document.querySelector('.react-flow').getBoundingClientRect()
  const { a, e, f } = new DOMMatrix(document.querySelector('.react-flow__viewport').style.transform)
  return [x * a + e + left, y * a + f + top]
}

/** Until a second passes without a frame that was late; `quietSince` is when the last one was. */
async function untilQuiet(page) {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        let last = performance.now()
        window.quietSince = last
        const step = (now) => {
          if (now - last > 50) window.quietSince = now
          last = now
          if (now - window.quietSince > 1000) resolve(undefined)
          else requestAnimationFrame(step)
        }
        requestAnimationFrame(step)
      }),
  )
}

function moved(doc, id, place) {
  const before = Y.encodeStateVector(doc)
  doc.getMap('positions').set(id, place)
  return Y.encodeStateAsUpdate(doc, before)
}

function cursorsMessage(places, frame) {
  return awarenessMessage(
    places.map((cursor, index) => ({
      client: 1_000_000 + index,
      clock: frame + 1,
      state: { user: { name: `Participante ${index}`, color: 1 + (index % 6), role: 'editor' }, cursor },
    })),
  )
}
