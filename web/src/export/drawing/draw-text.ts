import type { TextStyle } from '../../drawing/card'
import { PRINT_COLORS } from './print-colors'
import type { TextShape } from './shape'

export type LineLook = Partial<Pick<TextShape, 'fill' | 'anchor' | 'halo'>>

/** One line of text, its baseline at `y`. */
export function line(
  words: string,
  { x, y }: { readonly x: number; readonly y: number },
  { size, weight }: TextStyle,
  look: LineLook = {},
): TextShape {
  return { kind: 'text', words, x, y, size, weight, fill: PRINT_COLORS.ink, ...look }
}

/** Breaks a text between words where it grows too wide; a word alone is never broken. */
export function brokenLines(words: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const word of words.split(/ +/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
