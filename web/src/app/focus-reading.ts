/** Frames in which a reading that was just asked for may appear; a slow network takes longer, and the focus is kept. */
const MOST_FRAMES = 120

/** Gives the focus to the reading as soon as it is there, unless somebody took it elsewhere meanwhile. */
export function focusReading(frames = MOST_FRAMES): void {
  const { activeElement } = document
  const isLost = activeElement === document.body || activeElement?.id === 'main'
  if (!isLost || frames === 0) return
  const stop = document.querySelector<HTMLElement>('[data-map-stage], [data-grid-stop]')
  if (stop) stop.focus({ preventScroll: true })
  else requestAnimationFrame(() => focusReading(frames - 1))
}
