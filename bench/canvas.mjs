import { makeGraph } from './canvas/graph.mjs'
import { excalidraw, flow, maillage } from './canvas/subjects.mjs'
import { works } from './canvas/works.mjs'
import { launchChromium } from './lib/chromium.mjs'
import { installPeers } from './lib/install-peers.mjs'
import { report } from './lib/report.mjs'

// The map beside plain React Flow and Excalidraw, with the same graph and the same hand: `npm run bench -- canvas`, or
// some of the sizes and subjects by name: `npm run bench -- canvas 1000 maillage`.
const SIZES = { 1000: 2000, 5000: 10_000 }
const SUBJECTS = { maillage, flow, excalidraw }

const wanted = process.argv.slice(2)
const chosen = (all) => {
  const named = Object.keys(all).filter((name) => wanted.includes(name))
  return named.length > 0 ? named : Object.keys(all)
}

await installPeers('bench/canvas/peers')
for (const size of chosen(SIZES)) {
  const graph = makeGraph(Number(size), SIZES[size])
  for (const name of chosen(SUBJECTS)) {
    const browser = await launchChromium()
    try {
      const opened = await SUBJECTS[name].open(browser, graph)
      const title = `${size} ${SUBJECTS[name].name}`
      tell(`${title}, opening`, await opened.reopen())
      for await (const [work, run] of works(opened, graph)) tell(`${title}, ${work}`, await run())
      await opened.close()
    } finally {
      await browser.close()
    }
  }
}

function tell(work, { fps, p95, longest, mainMs, ...others }) {
  if (fps !== undefined) {
    report(work, fps, 'frames/s')
    console.log(
      `${work}: p95 ${p95.toFixed(0)} ms, longest ${longest.toFixed(0)} ms, main ${mainMs.toFixed(1)} ms a frame`,
    )
  }
  for (const [name, value] of Object.entries(others)) if (value !== undefined) report(`${work}, ${name}`, value, 'ms')
}
