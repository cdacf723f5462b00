/** What a person types in a field until it is part of the map. */
export interface Draft {
  /** What the field held when the typing began, or when it was last committed. */
  readonly base: string
  readonly text: string
}

export function typed(draft: Draft | null, value: string, text: string): Draft {
  return { base: draft?.base ?? value, text }
}

export function hasTyping(draft: Draft | null): draft is Draft {
  return draft !== null && draft.text !== draft.base
}

/**
 * What to write when somebody else changed the field meanwhile. Two changes at different places are both
 * kept; where they touch, what was typed here stands. In prose, two texts added at one place follow each other.
 */
export function mergedText({ base, text }: Draft, value: string, { isProse = false } = {}): string {
  if (value === base || value === text) return text
  const mine = replacement(base, text)
  const theirs = replacement(base, value)
  if (mine.end < theirs.start || theirs.end < mine.start) return applied(base, mine, theirs)
  const bothAdd = mine.start === mine.end && theirs.start === theirs.end && mine.start === theirs.start
  if (isProse && bothAdd) {
    const both = { ...mine, text: `${theirs.text.trim()}\n${mine.text.trim()}` }
    return replaced(base, mine.start > 0 ? { ...both, text: `\n${both.text}` } : both)
  }
  return text
}

/** One piece of a text and what takes its place. */
interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The smallest replacement that turns one text into another. */
function replacement(from: string, to: string): Replacement {
  const most = Math.min(from.length, to.length)
  let start = 0
  while (start < most && from[start] === to[start]) start += 1
  let tail = 0
  while (tail < most - start && from.at(-1 - tail) === to.at(-1 - tail)) tail += 1
  return { start, end: from.length - tail, text: to.slice(start, to.length - tail) }
}

function applied(base: string, ...changes: readonly Replacement[]): string {
  // From the end, so that the places of the earlier ones still hold.
  return changes.toSorted((a, b) => b.start - a.start).reduce(replaced, base)
}

function replaced(text: string, change: Replacement): string {
  return text.slice(0, change.start) + change.text + text.slice(change.end)
}
