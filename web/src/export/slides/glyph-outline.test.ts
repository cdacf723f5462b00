import { SPHERES } from '@maillage/shared/map/sphere'
import { expect, test } from 'vitest'
import { SPHERE_SHAPES } from '../../drawing/shapes'
import { GLYPHS } from './glyph-outline'

test.for(SPHERES)('the shape of %s has the extent that it has on the map', (sphere) => {
  const points = GLYPHS[sphere].flatMap((step) => ('to' in step ? [step.to] : []))
  expect(extentOf(points.map(({ x, y }) => [x, y] as const))).toEqual(extentOf(endsOf(SPHERE_SHAPES[sphere].path)))
})

function extentOf(points: readonly (readonly [number, number])[]): number[] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)].map(
    (value) => Math.round(value * 100) / 100,
  )
}

/** Where the steps of an SVG path end, of those that the shapes use; half circles also at their side. */
function endsOf(path: string): [number, number][] {
  const ends: [number, number][] = []
  let [x, y] = [0, 0]
  for (const [, command = '', rest = ''] of path.matchAll(/([MLHVCchvaZ])([^MLHVCchvaZ]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const step = { M: 2, L: 2, H: 1, V: 1, h: 1, v: 1, C: 6, c: 6, a: 7, Z: 0 }[command] ?? 0
    for (let at = 0; step > 0 && at + step <= numbers.length; at += step) {
      const [a = 0, b = 0] = numbers.slice(at + Math.max(0, step - 2), at + step)
      if (command === 'H') x = a
      else if (command === 'V') y = a
      else if (command === 'h') x += a
      else if (command === 'v') y += a
      else if (command === 'c') [x, y] = [x + a, y + b]
      else if (command === 'a') {
        // A half circle, clockwise.
        ends.push([x + b / 2, y + b / 2])
        ;[x, y] = [x + a, y + b]
      } else [x, y] = [a, b]
      ends.push([x, y])
    }
  }
  return ends
}
