import { setTimeout as after } from 'node:timers/promises'

const PACE_MS = 16
/** Like a mouse whose reports the browser has not yet taken in: more would only wait in a queue. */
const MOST_WAITING = 3

/** Sends one event each few milliseconds, as a hand does, whether or not the page keeps up. */
async function paced(session, events) {
  const waiting = new Set()
  for (const event of events) {
    const { method = 'Input.dispatchMouseEvent', ...details } = event
    const sent = session.send(method, details).finally(() => waiting.delete(sent))
    waiting.add(sent)
    await after(PACE_MS)
    if (waiting.size >= MOST_WAITING) await Promise.race(waiting)
  }
  await Promise.all(waiting)
}

const mouse = (type, [x, y], details = {}) => ({ type, x, y, button: 'left', buttons: 1, clickCount: 1, ...details })

/** Presses at a place and moves along `path`, one step a report. */
export async function drag(session, from, path) {
  await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: from[0], y: from[1] })
  await session.send('Input.dispatchMouseEvent', mouse('mousePressed', from))
  await paced(
    session,
    path.map((place) => mouse('mouseMoved', place)),
  )
  await session.send('Input.dispatchMouseEvent', mouse('mouseReleased', path.at(-1), { buttons: 0 }))
}

/** Around in a circle that comes back to where it began. */
export function circle([x, y], radius, steps) {
  return Array.from({ length: steps }, (_, step) => {
    const angle = (2 * Math.PI * (step + 1)) / steps
    return [Math.round(x + radius * Math.sin(angle)), Math.round(y + radius * (1 - Math.cos(angle)))]
  })
}

/** Always in one direction: several strokes, each from one edge to the other. */
export async function longPan(session, { from, to, strokes, steps }) {
  for (let stroke = 0; stroke < strokes; stroke += 1) {
    const path = Array.from({ length: steps }, (_, step) =>
      [0, 1].map((axis) => Math.round(from[axis] + ((to[axis] - from[axis]) * (step + 1)) / steps)),
    )
    await drag(session, from, path)
  }
}

/** Turns the wheel by these amounts; what zooms with Control only gets it. */
export async function wheel(session, [x, y], turns, { modifiers = 0 } = {}) {
  await session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y })
  await paced(
    session,
    turns.map((deltaY) => ({ type: 'mouseWheel', x, y, deltaX: 0, deltaY, modifiers })),
  )
}

export async function rest(ms) {
  await after(ms)
}
