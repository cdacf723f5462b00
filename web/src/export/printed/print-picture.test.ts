import type { PlacedActor } from '@maillage/shared/map/plain-map'
import { expect, test } from 'vitest'
import { orientationOf } from './print-picture'

test.for<{ readonly places: readonly (readonly [number, number] | undefined)[]; readonly is: string }>([
  { places: [], is: 'landscape' },
  { places: [undefined], is: 'landscape' },
  { places: [[5, 5]], is: 'landscape' },
  {
    places: [
      [0, 0],
      [400, 300],
    ],
    is: 'landscape',
  },
  { places: [[0, 0], undefined, [300, 400]], is: 'portrait' },
])('a map with actors at $places is printed as $is', ({ places, is }) => {
  const actors = places.map((position) => ({ position }) as PlacedActor)
  expect(orientationOf({ actors })).toBe(is)
})
