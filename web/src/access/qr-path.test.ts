import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { drawQr } from './qr-path'

const link = 'https://maillage.example/t/rouen000000000000000#e_00000000000000000000000000000000x'

/** The modules that a path covers. */
function modulesOf({ size, path }: ReturnType<typeof drawQr>): boolean[][] {
  const modules = Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    modules[Number(y)]?.fill(true, Number(x), Number(x) + Number(width))
  }
  return modules
}

test('the path covers the dark modules and no other', () => {
  const { data } = encode(link, { ecc: 'M', border: 4 })
  expect(modulesOf(drawQr(link))).toEqual(data)
})

test('four modules all around stay white', () => {
  const modules = modulesOf(drawQr(link))
  const isRim = (index: number) => index < 4 || index >= modules.length - 4
  const rim = modules.flatMap((row, y) => row.filter((_, x) => isRim(x) || isRim(y)))
  expect(rim.includes(true)).toBe(false)
})
