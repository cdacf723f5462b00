import { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { LinkKind } from '@maillage/shared/map/link'
import { describe, expect, test } from 'vitest'
import { quietLinks } from './quiet-links'

const actor = (id: string, type = 'aci') => ({ id: ActorId.parse(id), type })
const link = (from: string, to: string, kind: LinkKind = 'partnership') => ({
  id: LinkId.parse(`${from}-${to}`),
  from: ActorId.parse(from),
  to: ActorId.parse(to),
  kind,
})
const many = (count: number) => Array.from({ length: count }, (_, index) => actor(`a${index}`))
const spokes = (count: number) => Array.from({ length: count }, (_, index) => link('hub', `a${index}`))

describe('links that are drawn faded', () => {
  test.for([
    { what: 'of a hub that works with 10 of 20 others', others: 20, linked: 10, faded: 10 },
    { what: 'but not with 9 only, however small the map', others: 12, linked: 9, faded: 0 },
    { what: 'nor with 10 of 26: that is no hub', others: 26, linked: 10, faded: 0 },
  ])('are the spokes $what', ({ others, linked, faded }) => {
    expect(quietLinks([actor('hub'), ...many(others)], spokes(linked)).size).toBe(faded)
  })

  test('do not make a hub by being several between the same two', () => {
    const twice = Array.from({ length: 12 }, (_, index) => ({ ...link('hub', 'a0'), id: LinkId.parse(`l${index}`) }))
    expect(quietLinks([actor('hub'), ...many(3)], twice).size).toBe(0)
  })

  test.for<{ type: string; kind: LinkKind; isFaded: boolean }>([
    { type: 'body', kind: 'membership', isFaded: true },
    { type: 'programme', kind: 'membership', isFaded: true },
    { type: 'programme', kind: 'funding', isFaded: false },
    { type: 'aci', kind: 'membership', isFaded: false },
  ])('$kind in an actor of type $type: $isFaded', ({ type, kind, isFaded }) => {
    const quiet = quietLinks([actor('a'), actor('b', type)], [link('a', 'b', kind)])
    expect(quiet.size === 1).toBe(isFaded)
  })
})
