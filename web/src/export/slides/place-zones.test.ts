import { seededRandom } from '@maillage/shared/map/seeded-random'
import { expect, test } from 'vitest'
import { containsBox, overlaps } from '../../drawing/geometry'
import { placeZones } from './place-zones'

const AREA = { x: 20, y: 20, width: 900, height: 400 }
const LABELS = { labelOf: (sphere: string) => sphere, widthOf: () => 140 }

test('the words of spheres stay on the slide and off cards and one another while there is room', () => {
  const random = seededRandom(3)
  const spheres = ['health', 'housing', 'insertion'] as const
  for (let run = 0; run < 50; run += 1) {
    const cards = Array.from({ length: 18 }, (_, index) => ({
      actor: { sphere: spheres[index % 3] ?? 'health' },
      // In a row each, so that there is room over the highest of them.
      box: { x: 20 + random() * 860, y: 60 + index * 18, width: 17, height: 17 },
    }))
    const words = placeZones(cards, AREA, LABELS).map(({ labelBox }) => labelBox)
    expect(words).toHaveLength(3)
    const pairs = words.flatMap((one, index) => words.slice(index + 1).map((other) => [one, other] as const))
    expect(pairs.filter(([one, other]) => overlaps(one, other))).toEqual([])
    expect(words.filter((word) => !containsBox(AREA, word))).toEqual([])
    expect(words.filter((word) => cards.some(({ box }) => overlaps(word, box)))).toEqual([])
  }
})

test('where there is no room, least is hidden', () => {
  const wall = Array.from({ length: 40 }, (_, index) => ({
    actor: { sphere: 'health' as const },
    box: { x: 20 + (index % 8) * 110, y: 60 + Math.floor(index / 8) * 60, width: 108, height: 58 },
  }))
  const [zone] = placeZones(wall.slice(8), { ...AREA, y: 118 }, LABELS)
  expect(zone && containsBox(AREA, zone.labelBox)).toBe(true)
})
