/** One line of a table, and where it begins in the text, from 1. */
export interface TextRow {
  readonly row: number
  readonly cells: readonly string[]
}

/**
 * The rows of a table as sheets copy and save them: a cell in quotes may hold separators, line breaks and
 * doubled quotes. A quote inside a word is a letter like any other.
 */
export function rowsOf(text: string, separator: string): TextRow[] {
  const rows: TextRow[] = []
  let cells: string[] = []
  let row = 1
  let line = 1
  const endRow = () => {
    rows.push({ row, cells })
    cells = []
    row = line
  }
  for (const { cell, end, breaks } of cellsOf(text, separator)) {
    line += breaks
    cells.push(cell)
    if (end === 'cell') continue
    line += 1
    endRow()
  }
  return rows
}

interface Cell {
  readonly cell: string
  readonly end: 'cell' | 'row'
  /** Line breaks inside. */
  readonly breaks: number
}

function* cellsOf(text: string, separator: string): Generator<Cell> {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  let at = 0
  while (at < plain.length) {
    const quoted = plain[at] === '"' ? quotedCell(plain, at, separator) : undefined
    const stop = quoted?.stop ?? endOfCell(plain, at, separator)
    const cell = quoted?.cell ?? plain.slice(at, stop)
    const isRowEnd = stop >= plain.length || plain[stop] === '\n'
    yield { cell, end: isRowEnd ? 'row' : 'cell', breaks: quoted?.breaks ?? 0 }
    at = stop + 1
    // A separator at the very end promises one more cell, which is empty.
    if (!isRowEnd && at >= plain.length) yield { cell: '', end: 'row', breaks: 0 }
  }
}

/** Undefined when the quotes are not closed before a separator: then they belong to the words. */
function quotedCell(text: string, start: number, separator: string) {
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return undefined
    if (text[quote + 1] === '"') {
      at = quote + 2
      continue
    }
    const stop = quote + 1
    if (stop < text.length && text[stop] !== '\n' && text[stop] !== separator) return undefined
    const inside = text.slice(start + 1, quote)
    return { cell: inside.replaceAll('""', '"'), stop, breaks: inside.split('\n').length - 1 }
  }
}

function endOfCell(text: string, start: number, separator: string): number {
  let at = start
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at += 1
  return at
}
