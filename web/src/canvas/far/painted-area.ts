import { type Box, containsBox, grown } from '../../drawing/geometry'
import { type Sight, seenArea } from '../sight'

/** Painted beyond each side of what is seen, as a share of its size. */
const MARGIN = 0.3
/** What is seen may come that near to the edge of what is painted before more is. */
const TOLERANCE = 0.1
/** Words and outlines around the outermost cards, in pixels on the screen and in map units. */
const RIM = { pixels: 120, units: 60 }
/** A picture stretched or shrunk by more shows too much of how it was made. */
const MOST_STRETCH = 2

/** The part of the map to paint: around what is seen, and nothing where there is no map. */
export function areaToPaint(sight: Sight, bounds: Box): Box {
  const seen = seenArea(sight)
  const area = intersection(grown(seen, seen.width * MARGIN, seen.height * MARGIN), withRim(bounds, sight.zoom))
  return area ?? { x: seen.x, y: seen.y, width: 1, height: 1 }
}

/** Whether all of the map that is seen, or is about to be, lies in what is painted. */
export function isCovered(sight: Sight, bounds: Box, painted: Box): boolean {
  const seen = seenArea(sight)
  const due = intersection(grown(seen, seen.width * TOLERANCE, seen.height * TOLERANCE), withRim(bounds, sight.zoom))
  // A pixel may be lost where areas are made whole.
  const slack = 2 / sight.zoom
  return !due || containsBox(grown(painted, slack), due)
}

export function isStretchedTooFar(zoom: number, paintedZoom: number): boolean {
  const stretch = zoom / paintedZoom
  return stretch > MOST_STRETCH || stretch < 1 / MOST_STRETCH
}

function withRim(bounds: Box, zoom: number): Box {
  return grown(bounds, RIM.units + RIM.pixels / zoom)
}

function intersection(a: Box, b: Box): Box | undefined {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  const width = Math.min(a.x + a.width, b.x + b.width) - x
  const height = Math.min(a.y + a.height, b.y + b.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}
