/** Near, cards and links are elements of the page; far, they are painted. */
export type Depth = 'near' | 'far'

/** Nearer than that cards are read and worked with; the two differ so that nobody hovers between them. */
const FAR_BELOW = 0.43
const NEAR_FROM = 0.47
/** More cards in view than a browser moves smoothly. */
const CROWDED_ABOVE = 130
const SPARSE_BELOW = 95

/** @param countInView asked only where it decides: counting thousands takes time too */
export function depthAt(zoom: number, countInView: () => number, before: Depth): Depth {
  if (zoom < (before === 'near' ? FAR_BELOW : NEAR_FROM)) return 'far'
  const count = countInView()
  return count > (before === 'near' ? CROWDED_ABOVE : SPARSE_BELOW) ? 'far' : 'near'
}
