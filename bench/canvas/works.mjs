import { circle, drag, longPan, rest, wheel } from './gestures.mjs'
import { cursorPaths, scattered, walks } from './load.mjs'
import { busyWhile, installFrameWatch, measureFrames } from './watch-frames.mjs'

const STEPS = 120
/** On the empty rim of the map: a press there takes no actor. */
const MIDDLE = [720, 440]
/** Between two works: what moved has come to rest, and is painted so. */
const REST_MS = 1500

/** The works in their order, each with what does it; `wanted` names some of them. */
export async function* works(subject, graph, wanted = []) {
  const { page } = subject
  await page.evaluate(installFrameWatch)
  const frames = (gesture, options) => measureFrames(page, gesture, options)
  const isWanted = ([name]) => wanted.length === 0 || wanted.includes(name)
  const hole = await emptyPlace(subject, graph)
  const far = [
    ['pan', () => withPanKey(subject, () => frames((session) => drag(session, hole, circle(hole, 120, STEPS))))],
    ['long pan', () => withPanKey(subject, () => frames((session) => backAndForth(session, hole)))],
    ['drag', () => dragOne(subject, graph, frames)],
    ['others', () => others(subject, graph, frames)],
    ['scattered moves', () => scatter(subject, graph, frames)],
    ['zoom', () => frames((session) => zoomInAndOut(session, subject, 24))],
    ['zoom through the switch', () => frames((session) => zoomInAndOut(session, subject, 60))],
    ['one remote change', () => oneChange(subject, graph)],
  ]
  for (const work of far.filter(isWanted)) {
    await rest(REST_MS)
    yield work
  }
  const near = [
    ['pan, near', (place) => frames((events) => drag(events, place, circle(place, 120, STEPS)))],
    [
      'long pan, near',
      (place) =>
        frames((events) => longPan(events, { from: [1050, place[1]], to: [250, place[1]], strokes: 4, steps: 30 })),
    ],
    ['others, near', () => others(subject, graph, frames)],
    ['scattered moves, near', () => scatter(subject, graph, frames)],
    ['one remote change, near', () => oneChange(subject, graph)],
  ].filter(isWanted)
  // What zooms with Control only is not brought to the same zoom by the same hand.
  if (near.length === 0 || subject.wheelModifiers !== 0) return
  await comeNear(subject)
  const nearHole = await emptyPlace(subject, graph)
  for (const [name, work] of near) {
    await rest(REST_MS)
    yield [name, () => work(nearHole)]
  }
}

/** At working zoom some dozens of actors are in view. */
async function comeNear({ page, zoom }) {
  const session = await page.context().newCDPSession(page)
  while ((await zoom()) < 0.95) await wheel(session, MIDDLE, [-80])
  await session.detach()
  await rest(REST_MS)
}

async function backAndForth(session, hole) {
  for (const shift of [700, -700, -700, 700]) {
    await longPan(session, { from: hole, to: [hole[0] + shift * 0.5, hole[1] + 60], strokes: 1, steps: 30 })
    await longPan(session, { from: hole, to: [hole[0] - shift * 0.5, hole[1] - 60], strokes: 1, steps: 30 })
  }
}

async function zoomInAndOut(session, { wheelModifiers: modifiers }, turns) {
  const inwards = Array.from({ length: turns }, () => -40)
  await wheel(session, MIDDLE, [...inwards, ...inwards.map((turn) => -turn)], { modifiers })
}

async function dragOne(subject, graph, frames) {
  const { index, at } = await actorInView(subject, graph)
  const before = await subject.placeOf(index)
  const path = [...circle(at, 90, STEPS - 1), [at[0] + 40, at[1] + 30]]
  const result = await frames((session) => drag(session, at, path))
  await rest(1500)
  const after = await subject.placeOf(index)
  if (before[0] === after[0] && before[1] === after[1]) throw new Error('the drag did not move its actor')
  return result
}

async function others(subject, graph, frames) {
  const area = await areaInView(subject, graph)
  const moves = walks(graph, STEPS, { area: (place) => isWithin(area, place) })
  const feed = await subject.load({ moves, cursors: cursorPaths(STEPS, area) })
  return frames(() => played(subject.page, STEPS), { feed })
}

async function scatter(subject, graph, frames) {
  const feed = await subject.load({ moves: scattered(graph, STEPS) })
  return frames(() => played(subject.page, STEPS), { feed })
}

/** Until so many frames have passed. */
async function played(page, count) {
  await page.evaluate(
    (frames) =>
      new Promise((resolve) => {
        let left = frames
        const step = () => (--left > 0 ? requestAnimationFrame(step) : resolve(undefined))
        requestAnimationFrame(step)
      }),
    count,
  )
}

/** What one change of somebody else costs the main thread, with all that follows, while nothing else happens. */
async function oneChange(subject, graph) {
  const CHANGES = 40
  const BETWEEN_MS = 120
  const { page } = subject
  // Without the glide, which is drawn over several frames.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await rest(REST_MS)
  const area = await areaInView(subject)
  const inView = graph.actors.flatMap(({ position }, index) => (isWithin(area, position) ? [index] : []))
  const moves = Array.from({ length: CHANGES }, (_, step) => {
    const index = inView[(step * 37) % inView.length]
    const [x, y] = graph.actors[index].position
    return [[index, x + 8, y + 8]]
  })
  const feed = await subject.load({ moves })
  const run = (name) =>
    page.evaluate(
      async ({ play, count, ms }) => {
        for (let change = 0; change < count; change += 1) {
          await new Promise((resolve) => setTimeout(resolve, ms))
          window[play]?.(change)
        }
      },
      { play: name, count: CHANGES, ms: BETWEEN_MS },
    )
  const idle = await busyWhile(page, () => run('nothing'))
  const busy = await busyWhile(page, () => run(feed))
  await page.emulateMedia({ reducedMotion: null })
  return { mainThread: Math.max(0, busy - idle) / CHANGES }
}

function isWithin({ x, y, width, height }, place) {
  return place[0] > x && place[0] < x + width && place[1] > y && place[1] < y + height
}

/** The part of the map that is on the screen, in map units. */
async function areaInView(subject) {
  const zoom = await subject.zoom()
  const [x, y] = await subject.screenOf([0, 0])
  return { x: (100 - x) / zoom, y: (80 - y) / zoom, width: 1240 / zoom, height: 740 / zoom }
}

async function actorInView(subject, graph) {
  const area = await areaInView(subject)
  const centre = [area.x + area.width / 2, area.y + area.height / 2]
  const distance = ({ position: [x, y] }) => Math.hypot(x - centre[0], y - centre[1])
  const [nearest] = graph.actors
    .map((actor, index) => ({ index, away: distance(actor) }))
    .sort((a, b) => a.away - b.away)
  return { index: nearest.index, at: await subject.screenOf(graph.actors[nearest.index].position) }
}

/** Where a press meets nothing: far from every actor in view. */
async function emptyPlace(subject, graph) {
  const zoom = await subject.zoom()
  const origin = await subject.screenOf([0, 0])
  const onScreen = graph.actors.map(({ position: [x, y] }) => [x * zoom + origin[0], y * zoom + origin[1]])
  const reach = { x: Math.max(16, 170 * zoom), y: Math.max(12, 50 * zoom) }
  for (let away = 0; away < 420; away += 6) {
    for (const [dx, dy] of [
      [away, 0],
      [-away, 0],
      [0, away],
      [0, -away],
      [away, away],
      [-away, -away],
    ]) {
      const place = [MIDDLE[0] + dx, Math.min(760, Math.max(130, MIDDLE[1] + dy))]
      const isTaken = onScreen.some(([x, y]) => Math.abs(x - place[0]) < reach.x && Math.abs(y - place[1]) < reach.y)
      if (!isTaken) return place
    }
  }
  return MIDDLE
}

async function withPanKey({ page, panKey }, gesture) {
  if (panKey) await page.keyboard.down(panKey)
  const result = await gesture()
  if (panKey) await page.keyboard.up(panKey)
  return result
}
