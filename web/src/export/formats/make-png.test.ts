import { expect, test } from 'vitest'
import { largestScale } from './make-png'

test.for([
  { width: 1300, height: 1000, asked: 4, scale: 4 },
  { width: 1300, height: 1000, asked: 1, scale: 1 },
  { width: 8000, height: 8000, asked: 2, scale: 1 },
  { width: 32_768, height: 1000, asked: 2, scale: 0.5 },
])(
  'a sheet of $width x $height is drawn $scale times as large where $asked are asked for',
  ({ asked, scale, ...size }) => {
    expect(largestScale(size, asked)).toBe(scale)
  },
)
