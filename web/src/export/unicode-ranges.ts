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
