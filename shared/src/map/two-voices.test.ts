import { expect, test } from 'vitest'
import type { Link } from './link'
import { gapToDiscuss } from './two-voices'

test.for<{ kind?: Link['kind']; ratings: Link['ratings']; gap: number | undefined }>([
  { ratings: undefined, gap: undefined },
  { ratings: { from: 5 }, gap: undefined },
  { ratings: { to: 1 }, gap: undefined },
  { ratings: { from: 3, to: 3 }, gap: undefined },
  { ratings: { from: 3, to: 4 }, gap: undefined },
  { ratings: { from: 4, to: 2 }, gap: 2 },
  { ratings: { from: 1, to: 5 }, gap: 4 },
  { kind: 'funding', ratings: { from: 1, to: 5 }, gap: undefined },
])(
  'what the ends of a link of kind $kind say, $ratings, is to be discussed by $gap',
  ({ kind = 'partnership', ratings, gap }) => {
    expect(gapToDiscuss({ kind, ...(ratings && { ratings }) })).toBe(gap)
  },
)
