import { expect, test } from 'vitest'
import { PRINT_COLORS, PRINT_FONT } from './print-colors'

// The browser's code is compiled without the types of Node; this test alone reads a file.
const fs: { readFileSync(path: URL, encoding: string): string } = await import('node:fs' as string)
/** The first block of each file holds the light theme. */
const light = ['tokens', 'papers', 'look-colors'].map((name) => {
  const css = fs.readFileSync(new URL(`../../design/${name}.css`, import.meta.url), 'utf8')
  return css.slice(css.indexOf(':root {'), css.indexOf('}', css.indexOf(':root {')))
})
const tokens = new Map(
  [...light.join('').matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
)

test.for(Object.entries(PRINT_COLORS))('the printed colour %s is the light one of the interface', ([name, color]) => {
  expect(tokens.get(name)).toBe(color)
})

test('the printed font is that of the interface', () => {
  expect(tokens.get('font')?.replaceAll('"', "'")).toBe(PRINT_FONT)
})
