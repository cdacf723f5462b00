import type { ActorId } from '../map/ids'
import { isDirected, type Link } from '../map/link'
import type { Match } from './pair-actors'

/** Beyond so many comparisons, links of the same two actors are paired in their order: no map that people draw has them. */
const MOST_COMPARISONS = 2_500

/**
 * Finds the same link in two maps: by id; what is left by its kind and its two ends, where a partnership has no
 * direction. Of several between the same two, those that share most themes are the same, then those of the nearest level.
 * @param afterOf the actor after for each one before, where both maps have it
 */
export function pairLinks(
  before: readonly Link[],
  after: readonly Link[],
  afterOf: ReadonlyMap<ActorId, ActorId>,
): Match<Link>[] {
  const left = new Map(after.map((link) => [link.id, link]))
  const matches: Match<Link>[] = []
  const groups = new Map<string, { before: Link[]; after: Link[] }>()
  const groupOf = (link: Pick<Link, 'kind' | 'from' | 'to'>) => {
    const key = keyOf(link)
    const group = groups.get(key) ?? { before: [], after: [] }
    groups.set(key, group)
    return group
  }
  for (const link of before) {
    const same = left.get(link.id)
    const [from, to] = [afterOf.get(link.from), afterOf.get(link.to)]
    if (same) matches.push({ before: link, after: same })
    else if (from && to) groupOf({ ...link, from, to }).before.push(link)
    else matches.push({ before: link })
    if (same) left.delete(link.id)
  }
  for (const link of left.values()) groupOf(link).after.push(link)

  for (const group of groups.values()) {
    const pairs = bestPairs(group.before, group.after)
    const paired = new Set(pairs.flatMap((pair) => [pair.before, pair.after]))
    matches.push(...pairs)
    for (const link of group.before) if (!paired.has(link)) matches.push({ before: link })
    for (const link of group.after) if (!paired.has(link)) matches.push({ after: link })
  }
  return matches
}

interface Pair {
  readonly before: Link
  readonly after: Link
}

function keyOf({ kind, from, to }: Pick<Link, 'kind' | 'from' | 'to'>): string {
  const ends = isDirected(kind) ? [from, to] : [from, to].sort()
  return [kind, ...ends].join(' ')
}

function bestPairs(before: readonly Link[], after: readonly Link[]): Pair[] {
  const [first] = before
  const [second] = after
  if (!first || !second) return []
  if (before.length === 1 && after.length === 1) return [{ before: first, after: second }]
  if (before.length * after.length > MOST_COMPARISONS) return inOrder(before, after)
  const candidates = before
    .flatMap((one, at) =>
      // Among equals the same are found from either side.
      after.map((other, there) => ({
        before: one,
        after: other,
        rank: [-likenessOf(one, other), at + there, Math.abs(at - there)],
      })),
    )
    .sort((a, b) => comparedLists(a.rank, b.rank))
  const used = new Set<Link>()
  const pairs: Pair[] = []
  for (const { before: one, after: other } of candidates) {
    if (used.has(one) || used.has(other)) continue
    used.add(one).add(other)
    pairs.push({ before: one, after: other })
  }
  return pairs
}

function inOrder(before: readonly Link[], after: readonly Link[]): Pair[] {
  const sorted = (links: readonly Link[]) => links.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  const others = sorted(after)
  return sorted(before).flatMap((one, at) => {
    const other = others[at]
    return other ? [{ before: one, after: other }] : []
  })
}

function comparedLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at === -1 ? 0 : (a[at] as number) - (b[at] as number)
}

function orderOf({ themes, level, id }: Link): string {
  return [themes.toSorted().join(' '), level ?? 0, id].join('\n')
}

/** Shared themes weigh more than any difference of level. */
function likenessOf(one: Link, other: Link): number {
  const all = new Set([...one.themes, ...other.themes])
  const shared = one.themes.filter((theme) => other.themes.includes(theme)).length
  const themes = all.size === 0 ? 1 : shared / all.size
  return 10 * themes - Math.abs((one.level ?? 0) - (other.level ?? 0)) / 10
}
