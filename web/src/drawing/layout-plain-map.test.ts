import { EMPTY_MAP, PlainMap } from '@maillage/shared/map/plain-map'
import { ROUEN_MAP } from '@maillage/shared/territory/examples/rouen'
import { describe, expect, test } from 'vitest'
import { pillBox } from './badge-places'
import type { MeasureText } from './card'
import { overlaps } from './geometry'
import { layoutPlainMap } from './layout-plain-map'

const measure: MeasureText = (text, { size }) => text.length * size * 0.55
const labels = { typeLabel: (type: string) => type, sphereLabel: (sphere: string) => sphere }
const lay = (map: PlainMap) => layoutPlainMap(map, labels, measure)

const actor = (id: string, position?: [number, number]) => ({
  id,
  name: `Actor ${id}`,
  type: 'no-such-type',
  themes: [],
  tags: [],
  isCarrier: false,
  ...(position && { position }),
})

describe('a whole map in its place', () => {
  test('draws every actor, every link and the six spheres of Rouen', () => {
    const { cards, links, zones } = lay(ROUEN_MAP)
    expect([cards.length, links.length, zones.length]).toEqual([ROUEN_MAP.actors.length, ROUEN_MAP.links.length, 6])
  })

  test('counts the links of each actor', () => {
    const counts = Object.fromEntries(lay(ROUEN_MAP).cards.map(({ actor, linkCount }) => [actor.id, linkCount]))
    expect([counts['emergence-s'], counts.ddets]).toEqual([4, 1])
  })

  test('moves badges along their link, off the cards and off one another', () => {
    const link = (to: string) => ({
      id: `a--${to}`,
      from: 'a',
      to,
      kind: 'partnership',
      state: 'current',
      themes: ['health'],
    })
    const { cards, links } = lay(
      PlainMap.parse({
        ...EMPTY_MAP,
        actors: [actor('a', [0, 0]), actor('b', [900, 0]), actor('c', [900, 60]), actor('between', [450, 30])],
        links: [link('b'), link('c')],
      }),
    )
    const pills = links.map(({ badgePlace, badges }) => pillBox(badgePlace, badges.length))
    const [one, other] = pills
    expect(cards.filter(({ box }) => pills.some((pill) => overlaps(box, pill)))).toEqual([])
    expect(one && other && overlaps(one, other)).toBe(false)
  })

  test('an empty map has nothing to show', () => {
    expect(lay(EMPTY_MAP)).toEqual({ cards: [], links: [], zones: [], namedZones: [], notes: [], bounds: undefined })
  })
})

describe('actors that were never placed', () => {
  const map = PlainMap.parse({
    ...EMPTY_MAP,
    actors: [actor('a', [0, 0]), ...Array.from({ length: 30 }, (_, index) => actor(`n${index}`))],
  })

  test('get a place of their own below the others, the same each time', () => {
    const { cards } = lay(map)
    const pairs = cards.flatMap((one, index) => cards.slice(index + 1).map((other) => [one.box, other.box] as const))
    expect(pairs.filter(([one, other]) => overlaps(one, other))).toEqual([])
    expect(lay({ ...map, actors: map.actors.toReversed() }).bounds).toEqual(lay(map).bounds)
  })

  test('are shown with the coordination when their type is unknown', () => {
    expect(new Set(lay(map).cards.map(({ sphere }) => sphere))).toEqual(new Set(['coordination']))
  })
})
