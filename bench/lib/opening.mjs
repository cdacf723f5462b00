/** A phone of 2020 against the machine that measures. */
const SLOWDOWN = 4
const MARK = 'opening '

/**
 * How long a browser that knows a territory, but keeps nothing of its code nor of its map, takes to open it: until an actor
 * is painted, and until that actor takes the focus and a press.
 */
export async function openSlowly(browser, { url, storageState }) {
  const context = await browser.newContext({ locale: 'fr-FR', storageState })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  await page.addInitScript(watchOpening, MARK)
  // To ask the page would have it read what asks, while it opens.
  const told = page.waitForEvent('console', { predicate: (message) => message.text().startsWith(MARK) })
  await page.goto(url, { waitUntil: 'commit' })
  const moments = JSON.parse((await told).text().slice(MARK.length))
  await context.close()
  return moments
}

/** Runs in the page. A task that blocks the page blocks the frames too: the frame that answers is the one one can act in. */
function watchOpening(mark) {
  let paintedMs
  const look = () => {
    const actor = document.querySelector('[data-map-stage] [role="button"][tabindex="0"]')
    if (!actor) return requestAnimationFrame(look)
    if (paintedMs === undefined) {
      paintedMs = performance.now()
      return requestAnimationFrame(look)
    }
    const { left, top, width, height } = actor.getBoundingClientRect()
    const takesPress = actor.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    if (!takesPress) return requestAnimationFrame(look)
    console.info(mark + JSON.stringify({ paintedMs, interactiveMs: performance.now() }))
  }
  requestAnimationFrame(look)
}
