import type { Page } from '@playwright/test'
import type { Point } from './mouse'

/** Longer than a finger must rest to take what is under it. */
const REST_MS = 600

/** One or two fingers on the screen, as the browser itself makes touches. */
export interface Fingers {
  /** A finger rests on a place and is lifted. */
  press(at: Point): Promise<void>
  /** A finger rests on a place and drags what it has taken. */
  pressAndDrag(from: Point, to: Point): Promise<void>
  /** A finger that moves at once. */
  swipe(from: Point, to: Point): Promise<void>
  /** Two fingers, each from one place to another. */
  pinch(from: readonly [Point, Point], to: readonly [Point, Point]): Promise<void>
  /** Two fingers touch the screen for a moment around a place. */
  tapWithTwo(at: Point): Promise<void>
}

export async function fingersOn(page: Page): Promise<Fingers> {
  const cdp = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id })) })
  // The page's own clock: what it counts while a finger rests is over when this is.
  const rest = () => page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), REST_MS)
  // One behind the other, as from a screen: what waited for an answer each time could rest on a busy machine.
  const sendAll = (...sent: readonly Promise<unknown>[]) => Promise.all(sent)
  const drag = (from: readonly Point[], to: readonly Point[]) => {
    const moves = [0.25, 0.5, 0.75, 1].map((share) => {
      const points = from.map(({ x, y }, index) => {
        const goal = to[index] ?? { x, y }
        return { x: x + (goal.x - x) * share, y: y + (goal.y - y) * share }
      })
      return send('touchMove', points)
    })
    return sendAll(...moves, send('touchEnd', []))
  }
  return {
    async press(at) {
      await send('touchStart', [at])
      await rest()
      await send('touchEnd', [])
    },
    async pressAndDrag(from, to) {
      await send('touchStart', [from])
      await rest()
      await drag([from], [to])
    },
    async swipe(from, to) {
      await sendAll(send('touchStart', [from]), drag([from], [to]))
    },
    async pinch(from, to) {
      await sendAll(send('touchStart', from), drag(from, to))
    },
    async tapWithTwo({ x, y }) {
      const [first, second] = [
        { x: x - 20, y },
        { x: x + 20, y },
      ]
      await sendAll(send('touchStart', [first]), send('touchStart', [first, second]), send('touchEnd', []))
    },
  }
}
