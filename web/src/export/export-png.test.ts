import { expect, test } from 'vitest'
import { pngScale } from './export-png'

test.for([
  { width: 1300, height: 1000, scale: 2 },
  { width: 4000, height: 1000, scale: 1.5 },
  { width: 1000, height: 12000, scale: 0.5 },
])('a sheet of $width x $height is drawn $scale times as large', ({ width, height, scale }) => {
  expect(pngScale({ width, height })).toBe(scale)
})
