import type { Position } from '@maillage/shared/map/actor'
import { ActorId, NoteId } from '@maillage/shared/map/ids'
import { LILLE_MAP } from '@maillage/shared/territory/examples/lille'
import { NANTES_MAP } from '@maillage/shared/territory/examples/nantes'
import { ROUEN_MAP } from '@maillage/shared/territory/examples/rouen'
import { describe, expect, test } from 'vitest'
import { cardBox } from '../drawing/card'
import { type Box, gapBetween, overlaps } from '../drawing/geometry'
import { measureLayout } from './measure-layout'
import { organise } from './organise'
import { hubAndSpokeMap, requestFor, type SampleMap, territoryMap } from './sample-maps'

const lay = (map: SampleMap, options?: Parameters<typeof requestFor>[1]) => {
  const request = requestFor(map, options)
  const { actors: places, notes } = organise(request)
  return { request, places, notes, measures: measureLayout(request, places) }
}
/** The map with its actors at those places. */
const placed = ({ actors, links }: SampleMap, places: ReadonlyMap<ActorId, Position>): SampleMap => ({
  actors: actors.map((actor) => ({ ...actor, position: places.get(actor.id) ?? actor.position })),
  links,
})
const withoutPlaces = ({ actors, links }: SampleMap): SampleMap => ({
  actors: actors.map(({ id, name, type }) => ({ id, name, type, position: undefined })),
  links,
})
const inSorted = (places: ReadonlyMap<ActorId, Position>) => [...places].toSorted(([a], [b]) => (a < b ? -1 : 1))

describe('a map organised by spheres', () => {
  test.for([
    { name: '50 actors', map: hubAndSpokeMap(50, 63), behind: 3 },
    { name: '150 actors of a territory', map: territoryMap(150), behind: 130 },
    { name: 'Rouen', map: withoutPlaces(ROUEN_MAP), behind: 0 },
    { name: 'Nantes', map: withoutPlaces(NANTES_MAP), behind: 0 },
    { name: 'Lille', map: withoutPlaces(LILLE_MAP), behind: 1 },
  ])('of $name has no card on another, zones apart and at most $behind links behind others', ({ map, behind }) => {
    const { measures } = lay(map)
    expect([measures.overlaps, measures.zoneOverlaps]).toEqual([0, 0])
    expect(measures.behind).toBeLessThanOrEqual(behind)
    expect(measures.aspect).toBeGreaterThan(1.1)
    expect(measures.aspect).toBeLessThan(2.3)
  })

  test('hardly moves when it is organised again', () => {
    const map = hubAndSpokeMap(50, 63)
    const once = placed(map, lay(map).places)
    const { places } = lay(once)
    const moved = once.actors.filter(({ id, position }) => {
      const [x, y] = places.get(id) ?? [0, 0]
      return position && Math.hypot(x - position[0], y - position[1]) > 100
    })
    expect(moved.length).toBeLessThanOrEqual(3)
  })

  test('takes the few back that stand among another sphere, and leaves the others', () => {
    const map = hubAndSpokeMap(50, 63)
    const once = placed(map, lay(map).places)
    const [stray, other] = [once.actors[7], once.actors[1]]
    const astray = once.actors.map((actor) => (actor === stray ? { ...actor, position: other?.position } : actor))
    const { places, measures } = lay({ ...once, actors: astray })
    expect([measures.overlaps, measures.zoneOverlaps]).toEqual([0, 0])
    const still = once.actors.filter(({ id, position }) => {
      const [x, y] = places.get(id) ?? [0, 0]
      return position && Math.hypot(x - position[0], y - position[1]) < 60
    })
    expect(still.length).toBeGreaterThan(40)
  })
})

test('a map organised freely has no card on another and few links behind others', () => {
  const { measures } = lay(hubAndSpokeMap(50, 63), { kind: 'free' })
  expect(measures.overlaps).toBe(0)
  expect(measures.behind).toBeLessThanOrEqual(4)
})

describe('the places found', () => {
  const map = territoryMap(18)

  test.for(['spheres', 'free'] as const)('are the same for the same map in whatever order, by %s', (kind) => {
    const turned = { actors: map.actors.toReversed(), links: map.links.toReversed() }
    expect(inSorted(lay(turned, { kind }).places)).toEqual(inSorted(lay(map, { kind }).places))
  })

  test('are whole numbers of the grid, also where a map starts at the edge of the world', () => {
    const edge = map.actors.map((actor, index) => ({ ...actor, position: [999_000 + index, -999_990] as const }))
    const { places, measures } = lay({ ...map, actors: edge })
    const numbers = [...places.values()].flat()
    expect(numbers.filter((value) => value % 8 !== 0 || Math.abs(value) > 1e6)).toEqual([])
    expect(measures.overlaps).toBe(0)
  })

  test('tell how far the search is', () => {
    const shares: number[] = []
    organise(requestFor(map), (share) => shares.push(share))
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })
})

describe('actors that are fixed', () => {
  const everywhere = territoryMap(16)
  const actors = everywhere.actors.map((actor, index) => ({
    ...actor,
    position: [(index % 4) * 360, Math.floor(index / 4) * 120] as const,
  }))
  const map = { ...everywhere, actors }

  test.for([
    { who: 'two locked ones', fixed: actors.slice(3, 5) },
    { who: 'all but a selection', fixed: actors.slice(6) },
    { who: 'all but one', fixed: actors.slice(1) },
  ])('stay, and nobody is put on them: $who', ({ fixed }) => {
    const ids = fixed.map(({ id }) => id)
    for (const kind of ['spheres', 'free'] as const) {
      const { places, measures } = lay(map, { kind, fixed: ids })
      expect(ids.filter((id) => places.has(id))).toEqual([])
      expect(measures.overlaps).toBe(0)
    }
  })
})

describe.for(['spheres', 'free'] as const)('around what people put on the map, by %s', (kind) => {
  const everywhere = territoryMap(24)
  const actors = everywhere.actors.map((actor, index) => ({
    ...actor,
    position: [(index % 6) * 220, Math.floor(index / 6) * 100] as const,
  }))
  const map = { ...everywhere, actors }
  const cardsOf = ({ request, places }: ReturnType<typeof lay>) =>
    request.actors.map((actor) => ({
      id: actor.id,
      box: cardBox(places.get(actor.id) ?? actor.position ?? [0, 0], actor),
    }))

  test('notes go with the actors they lie beside, and lie on no card and on no note of others', () => {
    // Two of them stand on the cards that are next to their actors.
    const asked = actors.slice(0, 6).map(({ id, position: [x, y] }, index) => {
      return {
        id: NoteId.parse(`note-${index}`),
        width: 176,
        height: 96,
        position: [x - 88, y + 40] as const,
        beside: id,
      }
    })
    const laid = lay(map, { kind, notes: asked })
    const cards = cardsOf(laid)
    const boxes = asked.map(({ id, width, height }): Box => {
      const [x, y] = laid.notes.get(id) ?? [Number.NaN, Number.NaN]
      return { x, y, width, height }
    })
    expect(laid.measures.overlaps).toBe(0)
    for (const [index, box] of boxes.entries()) {
      expect(cards.filter((card) => overlaps(card.box, box))).toEqual([])
      expect(boxes.filter((other) => other !== box && overlaps(other, box))).toEqual([])
      const host = cards.find(({ id }) => id === asked[index]?.beside)
      expect(host && gapBetween(host.box, box)).toBeLessThan(90)
    }
  })

  test('nobody is put on a note that stays, nor in a zone that holds others', () => {
    const inside = actors.slice(0, 2).map(({ id }) => id)
    const zone = { x: -200, y: -60, width: 520, height: 130, inside }
    const title = { x: 300, y: 150, width: 320, height: 48, inside: [] }
    const laid = lay(map, { kind, fixed: inside, obstacles: [zone, title] })
    const on = (obstacle: Box) => cardsOf(laid).filter(({ box }) => overlaps(box, obstacle))
    expect(on(title)).toEqual([])
    expect(on(zone).map(({ id }) => id)).toEqual(inside)
    expect(laid.measures.overlaps).toBe(0)
  })
})

test.for([
  { what: 'nobody', map: { actors: [], links: [] } },
  { what: 'one actor', map: { actors: territoryMap(1).actors, links: [] } },
  {
    what: 'actors on one spot',
    map: {
      ...territoryMap(12),
      actors: territoryMap(12).actors.map((actor) => ({ ...actor, position: [0, 0] as const })),
    },
  },
])('$what can be organised', ({ map }) => {
  const { places, measures } = lay(map)
  expect(places.size).toBe(map.actors.length)
  expect(measures.overlaps).toBe(0)
})

test('links of actors that are not there are left out', () => {
  const map = territoryMap(6)
  const lost = { ...map.links[0], to: ActorId.parse('nobody') } as SampleMap['links'][number]
  expect(lay({ ...map, links: [...map.links, lost] }).places.size).toBe(6)
})
