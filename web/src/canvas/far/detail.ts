/** What an actor is far away: a dot of its sphere, later with its name, and a card once that can be read. */
export type Detail = 'dots' | 'names' | 'cards'

const NAMES_FROM = 0.17
const CARDS_FROM = 0.4

export function detailAt(zoom: number): Detail {
  if (zoom >= CARDS_FROM) return 'cards'
  return zoom >= NAMES_FROM ? 'names' : 'dots'
}

/** Dashes, rails and marks of links are drawn where they can be told apart. */
export const DASHES_FROM = 0.22
export const RAILS_FROM = 0.3
export const MARKS_FROM = 0.4

/** Of the shape of an actor that has no card, in pixels on the screen. */
export function dotSize(zoom: number): number {
  return Math.min(30, Math.max(7, 34 * zoom))
}

/** Of the names beside dots and of the words of zones, in pixels on the screen. */
export const NAME_SIZE = 11
export const ZONE_WORD_SIZE = 13
