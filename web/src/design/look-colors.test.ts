import { expect, test } from 'vitest'

// The browser's code is compiled without the types of Node; this test reads files.
const fs: { readFileSync(path: URL, encoding: string): string } = await import('node:fs' as string)

const read = (name: string) => fs.readFileSync(new URL(name, import.meta.url), 'utf8')
const block = (css: string, start: string) => css.slice(css.indexOf(start), css.indexOf('}', css.indexOf(start)))
const colorIn = (css: string, name: string) => new RegExp(`--${name}:\\s*(#[0-9a-f]{6});`).exec(css)?.[1] ?? name

const HUES = ['hue-1', 'hue-2', 'hue-3', 'hue-4', 'hue-5', 'hue-6', 'hue-7', 'hue-none']

test.for([':root {', ':root[data-theme="dark"] {'])(
  'hues stand out from the card, the paper and the icon in %s',
  (start) => {
    const [hues, tokens] = [block(read('look-colors.css'), start), block(read('tokens.css'), start)]
    const pairs = HUES.flatMap((hue) =>
      ['surface', 'canvas', 'on-sphere'].map((other) => ({
        pair: `${hue} ${other}`,
        ratio: contrast(colorIn(hues, hue), colorIn(tokens, other)),
      })),
    )
    expect(pairs.filter(({ ratio }) => !(ratio >= 3))).toEqual([])
  },
)

/** WCAG 2.2, of two colours `#rrggbb`. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
