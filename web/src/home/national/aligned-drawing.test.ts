import { newId } from '@maillage/shared/map/ids'
import { EMPTY_MAP, type PlacedActor, type PlainMap } from '@maillage/shared/map/plain-map'
import { SPHERES } from '@maillage/shared/map/sphere'
import { ACTOR_TYPE_CODES } from '@maillage/shared/territory/actor-types'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { expect, test } from 'vitest'
import { containsBox, overlaps } from '../../drawing/geometry'
import { alignedDrawing, SPHERE_CELLS } from './aligned-drawing'

const [ROUEN, NANTES] = EXAMPLES as unknown as [(typeof EXAMPLES)[number], (typeof EXAMPLES)[number]]

function crowd(count: number): PlainMap {
  const actors = Array.from({ length: count }, (_, at) => ({
    id: newId(),
    name: `Acteur ${at}`,
    type: ACTOR_TYPE_CODES[at % ACTOR_TYPE_CODES.length],
    isCarrier: false,
    themes: [],
    tags: [],
    programmes: [],
    notConcerned: [],
  }))
  return { ...EMPTY_MAP, actors: actors as unknown as PlacedActor[] }
}

test('each sphere has a place of its own', () => {
  const cells = SPHERES.map((sphere) => SPHERE_CELLS[sphere])
  for (const [at, cell] of cells.entries()) {
    for (const other of cells.slice(at + 1)) expect(overlaps(cell, other)).toBe(false)
  }
})

test.for([
  { name: 'an example', map: ROUEN.map },
  { name: 'a map of 150', map: crowd(150) },
  { name: 'a map of thousands', map: crowd(4_000) },
])('$name: every actor stands in its sphere and covers nobody', ({ map }) => {
  const { shapes, shapeSize } = alignedDrawing(map)
  expect(shapes).toHaveLength(map.actors.length)
  const boxes = shapes.map(({ sphere, x, y }) => {
    const box = { x: x - shapeSize / 2, y: y - shapeSize / 2, width: shapeSize, height: shapeSize }
    expect(containsBox(SPHERE_CELLS[sphere], box)).toBe(true)
    return box
  })
  const rows = boxes.toSorted((a, b) => a.y - b.y || a.x - b.x)
  for (const [at, box] of rows.entries()) {
    const next = rows[at + 1]
    if (next) expect(overlaps(box, next)).toBe(false)
  }
})

test('the spheres of two territories are at the same places, also one in which nobody is', () => {
  const placesOf = (map: PlainMap) => alignedDrawing(map).zones.map(({ sphere, d }) => [sphere, d])
  expect(placesOf(NANTES.map)).toEqual(placesOf(ROUEN.map))
  const { zones, shapes, links } = alignedDrawing(EMPTY_MAP)
  expect(zones.every(({ isEmpty }) => isEmpty)).toBe(true)
  expect([...shapes, ...links]).toEqual([])
})

test('where an actor lies on its own map, and in which order it came, changes nothing', () => {
  const turned = ROUEN.map.actors.map((actor) => ({ ...actor, position: [9, 9] as [number, number] })).toReversed()
  const placesOf = (map: PlainMap) => new Map(alignedDrawing(map).shapes.map(({ id, x, y }) => [id, [x, y]]))
  expect(placesOf({ ...ROUEN.map, actors: turned })).toEqual(placesOf(ROUEN.map))
})
