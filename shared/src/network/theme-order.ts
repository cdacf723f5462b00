import { THEME_CODES } from '../territory/themes'

/** So many are told side by side: a map from elsewhere may have one a link, and nobody reads a thousand columns. */
export const MOST_THEMES = 40

/** Ours in their order, then the territory's own and unknown ones by code. */
export function inOrderOfThemes(themes: Iterable<string>): string[] {
  const all = new Set(themes)
  const ours = THEME_CODES.filter((theme) => all.delete(theme))
  return [...ours, ...[...all].sort()]
}
