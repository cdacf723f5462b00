/** In the page: keeps when each frame began, and plays what others do, one entry a frame. */
export function installFrameWatch() {
  let times
  let play
  window.watchFrames = (onFrame) => {
    times = []
    play = onFrame
    const step = (now) => {
      if (!times) return
      times.push(now)
      play?.(times.length - 1)
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  }
  window.endFrames = () => {
    const seen = times
    times = undefined
    return seen
  }
}

/** How long the main thread was at work meanwhile, in milliseconds of the processor: others on the machine do not count. */
export async function busyWhile(page, work) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'ThreadTime').value * 1000
  }
  const before = await busy()
  await work(session)
  const after = await busy()
  await session.detach()
  return after - before
}

/** Frames a second and main-thread time while `gesture` lasts; `feed` names a function of the page that plays a frame. */
export async function measureFrames(page, gesture, { feed } = {}) {
  let times
  const busy = await busyWhile(page, async (session) => {
    await page.evaluate((name) => window.watchFrames(name && window[name]), feed)
    await gesture(session)
    times = await page.evaluate(() => window.endFrames())
  })
  const gaps = times.slice(1).map((time, index) => time - times[index])
  const sorted = gaps.toSorted((a, b) => a - b)
  return {
    fps: (1000 * gaps.length) / (times.at(-1) - times[0]),
    p95: sorted[Math.floor(0.95 * sorted.length)],
    longest: sorted.at(-1),
    mainMs: busy / times.length,
  }
}
