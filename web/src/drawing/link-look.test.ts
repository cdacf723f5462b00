import type { Link } from '@maillage/shared/map/link'
import { describe, expect, test } from 'vitest'
import { badgesOf, linkLook } from './link-look'

describe('the drawing of a link', () => {
  test.for<{ link: Pick<Link, 'kind' | 'level' | 'state'>; width: number; dash: number[]; endMark: string }>([
    { link: { kind: 'partnership', level: 1, state: 'current' }, width: 2.4, dash: [0.1, 6], endMark: 'none' },
    { link: { kind: 'partnership', level: 2, state: 'current' }, width: 2, dash: [8, 6], endMark: 'open-circle' },
    { link: { kind: 'partnership', level: 5, state: 'current' }, width: 8, dash: [], endMark: 'bar' },
    { link: { kind: 'partnership', state: 'current' }, width: 2, dash: [], endMark: 'none' },
    { link: { kind: 'partnership', level: 4, state: 'planned' }, width: 5, dash: [12, 8], endMark: 'square' },
    { link: { kind: 'funding', state: 'current' }, width: 2, dash: [], endMark: 'arrow' },
    { link: { kind: 'funding', level: 5, state: 'current' }, width: 2, dash: [], endMark: 'arrow' },
  ])('of $link is $width wide with $endMark', ({ link, width, dash, endMark }) => {
    const look = linkLook(link)
    expect([look.stroke.width, look.dash, look.endMark]).toEqual([width, dash, endMark])
  })

  test('of a past link is a ghost', () => {
    expect(linkLook({ kind: 'partnership', level: 3, state: 'past' }).isGhost).toBe(true)
  })
})

test('a link carries that it is to be discussed, its agreement, its state in time and three themes, and counts the others', () => {
  const themes = ['budget', 'digital', 'employment', 'health', 'rights']
  const link = { kind: 'partnership', ratings: { from: 1, to: 4 }, agreement: { kind: 'charter' } } as const
  expect(badgesOf({ ...link, state: 'planned', themes })).toEqual([
    { kind: 'discuss' },
    { kind: 'agreement' },
    { kind: 'state', state: 'planned' },
    { kind: 'theme', theme: 'budget' },
    { kind: 'theme', theme: 'digital' },
    { kind: 'theme', theme: 'employment' },
    { kind: 'more', count: 2 },
  ])
})
