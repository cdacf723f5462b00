import { ActorId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { LILLE_MAP } from '@maillage/shared/territory/examples/lille'
import { NANTES_MAP } from '@maillage/shared/territory/examples/nantes'
import { ROUEN_MAP } from '@maillage/shared/territory/examples/rouen'
import { describe, expect, test } from 'vitest'
import { type MeasureText, NAME_STYLE } from '../drawing/card'
import { centreOf, overlaps } from '../drawing/geometry'
import { layoutPlainMap } from '../drawing/layout-plain-map'
import type { MapReading } from '../map-session/map-reading'
import { mapToStage, onStage, stageToMap } from './on-stage'
import { type RoomLayout, type RoomOptions, roomLayout } from './room-layout'
import { scalesFor } from './room-size'

const measure: MeasureText = (text, { size }) => text.length * size * 0.55
const labels = { typeLabel: (type: string) => type, sphereLabel: (sphere: string) => sphere }
const PROJECTOR = { screen: { width: 1920, height: 1080 }, stage: { width: 1228, height: 992 } }
const PHONE = { screen: { width: 390, height: 844 }, stage: { width: 390, height: 490 } }

function lay(map: PlainMap, device: typeof PROJECTOR, more: Partial<RoomOptions> = {}): RoomLayout {
  return roomLayout({
    map,
    whole: layoutPlainMap(map, labels, measure),
    lit: undefined,
    isRestHidden: false,
    isRestNamed: false,
    area: undefined,
    stage: device.stage,
    scales: scalesFor(device.screen),
    labels,
    measure,
    ...more,
  })
}

/** In CSS pixels. */
const nameSize = ({ camera }: RoomLayout) => camera.scale * NAME_STYLE.size
const named = ({ cards }: RoomLayout) => cards.filter(({ form }) => form !== 'shape')

const EXAMPLES = [
  { name: 'Rouen', map: ROUEN_MAP },
  { name: 'Nantes', map: NANTES_MAP },
  { name: 'Lille', map: LILLE_MAP },
]

describe.each(EXAMPLES)('$name as a whole', ({ map }) => {
  test('is read from the back of a room, with every name', () => {
    const layout = lay(map, PROJECTOR)
    expect(nameSize(layout)).toBeGreaterThanOrEqual(24 - 1e-9)
    expect(layout.cards.map(({ form }) => form)).not.toContain('shape')
    expect(layout.isDense).toBe(false)
  })

  test('has no card over another, and all on the stage', () => {
    const layout = lay(map, PROJECTOR)
    const cards = named(layout)
    for (const [index, { box }] of cards.entries()) {
      for (const other of cards.slice(index + 1)) expect(overlaps(box, other.box)).toBe(false)
      const [start, end] = [onStage(box, layout), onStage({ x: box.x + box.width, y: box.y + box.height }, layout)]
      expect(
        Math.min(start.x, start.y, PROJECTOR.stage.width - end.x, PROJECTOR.stage.height - end.y),
      ).toBeGreaterThanOrEqual(0)
    }
  })

  test('is read in a hand, the best linked by name', () => {
    const layout = lay(map, PHONE)
    expect(nameSize(layout)).toBeGreaterThanOrEqual(13 - 1e-9)
    expect(named(layout).length).toBeGreaterThan(3)
    expect(layout.cards).toHaveLength(map.actors.length)
  })

  test('draws every link', () => {
    expect(lay(map, PROJECTOR).links).toHaveLength(map.links.length)
  })
})

const [ONE] = ROUEN_MAP.actors
const lit = (...actors: string[]): MapReading => ({
  actors: new Set(actors.map((id) => ActorId.parse(id))),
  links: new Set(),
})

describe('what is lit', () => {
  test('is framed, no larger than a room needs', () => {
    const layout = lay(ROUEN_MAP, PROJECTOR, { lit: lit(ONE?.id ?? '') })
    const card = layout.cards.find(({ actor }) => actor.id === ONE?.id)
    const middle = card && onStage(centreOf(card.box), layout)
    expect(nameSize(layout)).toBeCloseTo(34)
    expect([middle?.x, middle?.y].map((value) => Math.round((value ?? 0) / 100))).toEqual([6, 5])
  })

  test('is alone where the rest is hidden', () => {
    const layout = lay(ROUEN_MAP, PROJECTOR, { lit: lit(ONE?.id ?? ''), isRestHidden: true })
    expect([layout.cards.length, layout.links.length, layout.zones.length]).toEqual([1, 0, 1])
  })

  test('may be nothing any more: then the map is there, and nothing stands out', () => {
    const layout = lay(ROUEN_MAP, PROJECTOR, { lit: lit() })
    expect(layout.cards).toHaveLength(ROUEN_MAP.actors.length)
  })
})

test('an empty map is drawn as one', () => {
  const empty = { ...ROUEN_MAP, actors: [], links: [] }
  expect(lay(empty, PROJECTOR)).toMatchObject({ cards: [], links: [], zones: [] })
})

test('an area that was chosen is what is seen, in the middle of the stage', () => {
  const layout = lay(ROUEN_MAP, PROJECTOR, { area: { x: 0, y: 0, width: 400, height: 300 } })
  const middle = mapToStage([200, 150], layout)
  expect([Math.round(middle.x), Math.round(middle.y)]).toEqual([614, 496])
})

test.for([PROJECTOR, PHONE])('a light on $screen.width px points at the same place of the map', (device) => {
  const layout = lay(ROUEN_MAP, device)
  const [x, y] = stageToMap(mapToStage([120, -40], layout), layout)
  expect([x, y].map((value) => Math.round(value))).toEqual([120, -40])
})

test('150 actors, and thousands, are laid out between two steps', () => {
  for (const [count, ms] of [
    [150, 400],
    [5_000, 3_000],
  ] as const) {
    const actors = Array.from({ length: count }, (_, index) => ({
      ...(ONE as NonNullable<typeof ONE>),
      id: ActorId.parse(`actor${index}`),
      name: `Un acteur au nom assez long ${index}`,
      position: [(index % 15) * 240, Math.floor(index / 15) * 110] as const,
    }))
    const map = {
      ...ROUEN_MAP,
      actors: actors.map((actor) => ({ ...actor, position: [...actor.position] as [number, number] })),
      links: [],
    }
    const whole = layoutPlainMap(map, labels, measure)
    const start = performance.now()
    const layout = lay(map, PROJECTOR, { whole })
    expect(performance.now() - start).toBeLessThan(ms)
    expect(nameSize(layout)).toBeGreaterThanOrEqual(24 - 1e-9)
    expect(named(layout).length).toBeGreaterThan(0)
    expect(layout.isDense).toBe(true)
  }
})
