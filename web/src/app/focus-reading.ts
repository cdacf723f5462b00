import { readingElement } from '../map-session/focus-places'

/** Frames within which a reading that is there is drawn, also on a slow machine. */
const MOST_FRAMES = 300

/** Gives the focus to the reading as soon as it is there, unless somebody took it elsewhere meanwhile. */
export function focusReadingSoon(frames = MOST_FRAMES): void {
  const { activeElement } = document
  const isLost = activeElement === document.body || activeElement?.id === 'main'
  if (!isLost || frames === 0) return
  const stop = readingElement()
  stop?.focus({ preventScroll: true })
  // The reading that was left stands there, hidden, until the other one takes its place.
  if (!stop || document.activeElement !== stop) requestAnimationFrame(() => focusReadingSoon(frames - 1))
}
