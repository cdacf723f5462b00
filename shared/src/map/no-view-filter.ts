import type { ViewFilter } from './view-filter'

/** A filter that asks for nothing; apart from the schema, which who only reads a map does without. */
export const NO_VIEW_FILTER: ViewFilter = {
  words: '',
  spheres: [],
  types: [],
  tags: [],
  programmes: [],
  themes: [],
  levels: [],
  points: [],
  kinds: [],
  states: [],
}
