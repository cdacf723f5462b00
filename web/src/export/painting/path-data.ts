import svgpath from 'svgpath'

/** A part of a path in absolute coordinates. */
export type PathPart =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

/** The data of an SVG path with nothing but lines and cubic curves, which every page description knows. */
export function pathParts(d: string): PathPart[] {
  const parts: PathPart[] = []
  svgpath(d)
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _, x, y) => {
      const [command, ...numbers] = segment as unknown as readonly [string, ...number[]]
      parts.push(...partOf(command, numbers, x, y))
    })
  return parts
}

function partOf(command: string, numbers: readonly number[], x: number, y: number): PathPart[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
  switch (command) {
    case 'M':
    case 'L':
      return [[command, a, b]]
    case 'H':
      return [['L', a, y]]
    case 'V':
      return [['L', x, a]]
    case 'Q':
      // The same curve: its control point, two thirds of the way from either end.
      return [['C', x + (2 / 3) * (a - x), y + (2 / 3) * (b - y), c + (2 / 3) * (a - c), d + (2 / 3) * (b - d), c, d]]
    case 'C':
      return [['C', a, b, c, d, e, f]]
    case 'Z':
    case 'z':
      return [['Z']]
    default:
      return []
  }
}
