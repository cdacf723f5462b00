/** What part of a presentation an address shows: the slides, the presenter's own window, or those of somebody else. */
export type PresentationPlace =
  /** `from` is the view at which it begins, where that is on the map. */
  | { readonly kind: 'slides'; readonly step: number; readonly from?: string }
  | { readonly kind: 'notes'; readonly step: number }
  | { readonly kind: 'following' }

const STEP = 'presenter'
const FOLLOW = 'suivre'
const VIEW = 'vue'
const NOTES = 'notes'
const FROM = 'depuis'

/** Undefined where the address shows the map itself; a step that cannot be read is the first. */
export function presentationPlaceOf(search: string): PresentationPlace | undefined {
  const params = new URLSearchParams(search)
  if (params.has(FOLLOW)) return { kind: 'following' }
  const written = params.get(STEP)
  if (written === null) return undefined
  const number = /^\d{1,4}$/.test(written) ? Number(written) : 1
  const step = Math.max(0, number - 1)
  if (params.get(VIEW) === NOTES) return { kind: 'notes', step }
  const from = params.get(FROM)
  return from ? { kind: 'slides', step, from } : { kind: 'slides', step }
}

/** @param map the address of the map */
export function slidesPath(map: string, step = 0): string {
  return `${map}?${STEP}=${step + 1}`
}

export function notesPath(map: string, step: number): string {
  return `${slidesPath(map, step)}&${VIEW}=${NOTES}`
}

export function followingPath(map: string): string {
  return `${map}?${FOLLOW}=1`
}

/** The map in a view. */
export function viewPath(map: string, view: string): string {
  return `${map}?${VIEW}=${view}`
}
