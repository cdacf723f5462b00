import type { Note } from '@maillage/shared/map/note'
import { longestStart, type MeasureText, type TextStyle } from './card'

/** Where things stand on a note, from its top left corner; texts by their baseline. */
export const STICKY = {
  style: { size: 14, weight: 400 } satisfies TextStyle,
  lineHeight: 19,
  paddingX: 14,
  paddingTop: 12,
  /** From the top of a line to its baseline. */
  baseline: 14,
  /** The corner that is folded, at the bottom right. */
  fold: 16,
  authorStyle: { size: 12, weight: 400 } satisfies TextStyle,
  /** From the bottom, with the fold beside it. */
  authorY: 14,
  /** Below the text. */
  foot: 36,
} as const

/** Free text lies on the paper of the map: it has no edge of its own. */
export const FREE_TEXT = {
  style: { size: 16, weight: 520 } satisfies TextStyle,
  lineHeight: 22,
  paddingX: 6,
  paddingTop: 4,
  baseline: 16,
  foot: 4,
} as const

const STICKY_SIZE = [176, 96] as const
export const SMALLEST_NOTE = [96, 64] as const
/** Free text that nobody pulled wider breaks here. */
const TEXT_WIDTH = 320
const SMALLEST_TEXT = 48

/** A note with its text as it is drawn. */
export interface NoteLayout {
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
  /** Who wrote it, cut to the width of the note; free text is not signed. */
  readonly authorLine: string
}

/** The size of a note: as it was pulled, and as high as its text needs. */
export function layoutNote(
  { kind, text, size, createdBy = '' }: Pick<Note, 'kind' | 'text' | 'size' | 'createdBy'>,
  measure: MeasureText,
): NoteLayout {
  if (kind === 'text') return layoutFreeText(text, size?.[0], measure)
  const { style, lineHeight, paddingX, paddingTop, foot } = STICKY
  const [width, height] = size ?? STICKY_SIZE
  const inner = Math.max(width, SMALLEST_NOTE[0]) - 2 * paddingX
  const lines = wrappedText(text, (line) => measure(line, style) <= inner)
  const needed = paddingTop + lines.length * lineHeight + foot
  const authorLine = wrappedText(createdBy, (line) => measure(line, STICKY.authorStyle) <= inner - STICKY.fold)[0] ?? ''
  return { width: inner + 2 * paddingX, height: Math.max(height, SMALLEST_NOTE[1], needed), lines, authorLine }
}

function layoutFreeText(text: string, pulledWidth: number | undefined, measure: MeasureText): NoteLayout {
  const { style, lineHeight, paddingX, paddingTop, foot } = FREE_TEXT
  const most = Math.max(pulledWidth ?? TEXT_WIDTH, SMALLEST_TEXT) - 2 * paddingX
  const lines = wrappedText(text, (line) => measure(line, style) <= most)
  const longest = Math.max(...lines.map((line) => Math.ceil(measure(line, style))))
  return {
    width: (pulledWidth === undefined ? Math.max(longest, SMALLEST_TEXT) : most) + 2 * paddingX,
    height: paddingTop + Math.max(1, lines.length) * lineHeight + foot,
    lines,
    authorLine: '',
  }
}

/** Breaks a text between words, and inside a word that is wider than a line; an empty text is one empty line. */
export function wrappedText(text: string, fits: (line: string) => boolean): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(/(?<= )/)) {
      if (line !== '' && !fits((line + word).trimEnd())) {
        lines.push(line.trimEnd())
        line = ''
      }
      line += word
      while (!fits(line.trimEnd())) {
        const start = longestStart(line, fits)
        if (start.length === line.length) break
        lines.push(start)
        line = line.slice(start.length)
      }
    }
    return [...lines, line.trimEnd()]
  })
}

/** The paper of a sticky note, without its folded corner, and that corner. */
export function stickyPaths({ width, height }: Pick<NoteLayout, 'width' | 'height'>): { paper: string; fold: string } {
  const { fold } = STICKY
  return {
    paper: `M0 0H${width}V${height - fold}L${width - fold} ${height}H0Z`,
    fold: `M${width} ${height - fold}H${width - fold}V${height}Z`,
  }
}
