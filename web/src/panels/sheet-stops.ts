/** How far the sheet of a phone is drawn up. */
export const SHEET_STOPS = ['peek', 'half', 'full'] as const
export type SheetStop = (typeof SHEET_STOPS)[number]

export const PEEK_HEIGHT = 96

/** The stop nearest to where the sheet was let go. */
export function nearestStop(height: number, fullHeight: number): SheetStop {
  const heights: Readonly<Record<SheetStop, number>> = { peek: PEEK_HEIGHT, half: fullHeight / 2, full: fullHeight }
  return SHEET_STOPS.reduce((best, stop) =>
    Math.abs(heights[stop] - height) < Math.abs(heights[best] - height) ? stop : best,
  )
}

/** One stop up or down; the ends stay where they are. */
export function neighbourStop(stop: SheetStop, direction: 'up' | 'down'): SheetStop {
  const index = SHEET_STOPS.indexOf(stop) + (direction === 'up' ? 1 : -1)
  return SHEET_STOPS[index] ?? stop
}

/** The next stop for a press: up step by step, then down to the lowest. */
export function nextStop(stop: SheetStop): SheetStop {
  return stop === 'full' ? 'peek' : neighbourStop(stop, 'up')
}
