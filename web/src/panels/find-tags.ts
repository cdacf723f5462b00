import { foldedOnce } from '../map-session/folded-once'

const MOST = 8

/** Words of the map that go on from what was typed, the most used first, without those that the actor has already. */
export function findTags(
  used: readonly string[],
  own: readonly string[],
  typed: string,
): { readonly found: readonly string[]; readonly isNew: boolean } {
  const start = foldedOnce(typed)
  const counts = new Map<string, number>()
  for (const tag of used) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const found = [...counts]
    .filter(([tag]) => !own.includes(tag) && ` ${foldedOnce(tag)}`.includes(` ${start}`))
    .sort(([a, many], [b, more]) => more - many || a.localeCompare(b))
    .map(([tag]) => tag)
    .slice(0, MOST)
  const isNew = typed.trim() !== '' && ![...found, ...own].some((tag) => foldedOnce(tag) === start)
  return { found, isNew }
}
