import { LINK_COLOR, SPHERE_COLORS } from '@maillage/shared/exchange/file-colors'
import { expect, test } from 'vitest'

// The browser's code is compiled without the types of Node; this test reads a file.
const fs: { readFileSync(path: URL, encoding: string): string } = await import('node:fs' as string)

test('the colours of files are the light ones of the interface', () => {
  const css = fs.readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
  const light = css.slice(css.indexOf(':root {'), css.indexOf('}', css.indexOf(':root {')))
  const token = (name: string) => new RegExp(`--${name}:\\s*([^;]+);`).exec(light)?.[1]
  const names = Object.keys(SPHERE_COLORS)
  expect(Object.fromEntries(names.map((name) => [name, token(name)]))).toEqual(SPHERE_COLORS)
  expect(token('link')).toBe(LINK_COLOR)
})
