export type Ranges = readonly (readonly [first: number, last: number])[]

/** Reads a `unicode-range` of CSS, such as `U+0000-00FF,U+0131`. */
export function unicodeRanges(css: string): Ranges {
  return css.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const
  })
}

export function covers(ranges: Ranges, codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last)
}

/** As CSS says it. */
export function cssRanges(ranges: Ranges): string {
  return ranges.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join(',')
}

/** What of some ranges a condition lets through. */
export function rangesWhere(ranges: Ranges, isIn: (codePoint: number) => boolean): Ranges {
  const kept: [number, number][] = []
  for (const [first, last] of ranges) {
    for (let point = first; point <= last; point += 1) {
      if (!isIn(point)) continue
      const range = kept.at(-1)
      if (range && range[1] === point - 1) range[1] = point
      else kept.push([point, point])
    }
  }
  return kept
}
