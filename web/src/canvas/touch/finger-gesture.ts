import type { Point } from '../../drawing/geometry'

/** What fingers on the map mean, besides what pans and zooms it. */
export interface FingerActs {
  /** A finger rests on something; whether there was anything, so that it is in the hand from now on. */
  onHold(at: Point): boolean
  onMove(at: Point): void
  onRelease(): void
  /** Two fingers touched the map for a moment, around a point. */
  onTwoFingerTap(at: Point): void
}

/** How long a finger rests before it holds what is under it. */
const HOLD_MS = 450
/** A finger is never quite still, in pixels. */
const STILL = 10
/** Two fingers that stay longer, or move, pinch. */
const TAP_MS = 300

type Finger = Point & { readonly id: number }

export interface FingerGesture {
  /** Each is told the fingers that are on the map now. Whether the gesture keeps the event for itself. */
  touch(fingers: readonly Finger[]): void
  move(fingers: readonly Finger[]): boolean
  lift(fingers: readonly Finger[], now: number): boolean
  cancel(): void
}

/** Tells a finger that rests from one that pans, and two that tap from two that pinch. */
export function openFingerGesture(acts: FingerActs, clock: () => number): FingerGesture {
  let start: readonly Finger[] = []
  let startedAt = 0
  let isStill = false
  let isHeld = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const stopWaiting = () => {
    clearTimeout(timer)
    timer = undefined
  }
  const end = () => {
    stopWaiting()
    if (isHeld) acts.onRelease()
    isHeld = false
  }
  return {
    touch(fingers) {
      end()
      if (fingers.length === 1) startedAt = clock()
      isStill = fingers.length === 1 || (fingers.length === 2 && isStill)
      start = fingers
      const [finger] = fingers
      if (!finger || fingers.length > 1) return
      timer = setTimeout(() => {
        isHeld = acts.onHold(finger)
      }, HOLD_MS)
    },
    move(fingers) {
      const [finger] = fingers
      if (isHeld && finger) acts.onMove(finger)
      else if (fingers.some((one) => hasLeft(one, start))) {
        isStill = false
        stopWaiting()
      }
      return isHeld
    },
    lift(fingers, now) {
      const wasHeld = isHeld
      end()
      const [first, second] = start
      const isTap = isStill && first !== undefined && second !== undefined && now - startedAt <= TAP_MS
      if (isTap) acts.onTwoFingerTap({ x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 })
      // The second of two fingers is lifted after the first: one tap is one act.
      isStill = false
      if (fingers.length === 0) start = []
      return wasHeld || isTap
    },
    cancel() {
      end()
      isStill = false
      start = []
    },
  }
}

function hasLeft({ id, x, y }: Finger, start: readonly Finger[]): boolean {
  const from = start.find((one) => one.id === id)
  return from !== undefined && Math.hypot(x - from.x, y - from.y) > STILL
}
