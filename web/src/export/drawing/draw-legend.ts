import { PILL, pillWidth } from '../../drawing/badge-places'
import type { MeasureText, TextStyle } from '../../drawing/card'
import { drawGlyph, drawIcon } from './draw-glyph'
import { drawArrow, drawLevel, drawPill, drawQuiet } from './draw-link'
import { line } from './draw-text'
import { PRINT_COLORS } from './print-colors'
import { group, rect, type Shape } from './shape'
import { type LegendMark, type SheetIcons, type SheetLegend, themeIcon } from './sheet'

const TITLE_STYLE: TextStyle = { size: 15, weight: 640 }
const WORD_STYLE: TextStyle = { size: 14, weight: 400 }
const ROW = 28
const TITLE_ROW = 34
const COLUMN_GAP = 28
const BLOCK_GAP = 56
const ROW_GAP = 14
/** Room for the drawing of a level, a shape or an icon, with the gap to its word. */
const PICTURE = { link: 78, sphere: 34, theme: 30 } as const

export interface Legend {
  readonly width: number
  readonly height: number
  readonly drawing: Shape
}

interface Entry {
  /** Around the middle of its row, from x = 0. */
  readonly picture: Shape
  readonly word: string
}

/** How to read the map: the levels, the spheres and the themes that it uses, side by side where the width lets them. */
export function drawLegend(
  legend: SheetLegend,
  icons: SheetIcons,
  measure: MeasureText,
  most = Number.POSITIVE_INFINITY,
): Legend {
  const blocks = [
    block(legend.linksTitle, linkEntries(legend, icons), PICTURE.link, measure),
    block(legend.colorsTitle, colorEntries(legend, icons), PICTURE.sphere, measure),
    block(legend.sizes?.title ?? '', sizeEntries(legend), PICTURE.sphere, measure),
    block(legend.themesTitle, themeEntries(legend, icons), PICTURE.theme, measure),
  ].filter((each) => each.height > 0)
  const rows = rowsOf(blocks, most)
  let y = 0
  const drawn = rows.map((row) => {
    const at = y
    y += Math.max(...row.map(({ height }) => height)) + ROW_GAP
    return group({ y: at }, sideBySide(row))
  })
  return {
    width: Math.max(0, ...rows.map(widthOf)),
    height: Math.max(0, y - ROW_GAP),
    drawing: group({}, drawn),
  }
}

function rowsOf(blocks: readonly Legend[], most: number): Legend[][] {
  const rows: Legend[][] = []
  for (const each of blocks) {
    const row = rows.at(-1)
    if (row && widthOf([...row, each]) <= most) row.push(each)
    else rows.push([each])
  }
  return rows
}

function widthOf(row: readonly Legend[]): number {
  return row.reduce((sum, { width }) => sum + width, (row.length - 1) * BLOCK_GAP)
}

function sideBySide(row: readonly Legend[]): Shape[] {
  let x = 0
  return row.map(({ drawing, width }) => {
    const at = x
    x += width + BLOCK_GAP
    return group({ x: at }, drawing)
  })
}

/** A title and its entries in two columns, filled one after the other. */
function block(title: string, entries: readonly Entry[], picture: number, measure: MeasureText): Legend {
  if (entries.length === 0) return { width: 0, height: 0, drawing: group({}) }
  const rows = Math.ceil(entries.length / 2)
  const columns = [entries.slice(0, rows), entries.slice(rows)]
  const widths = columns.map((column) => Math.max(0, ...column.map(({ word }) => picture + measure(word, WORD_STYLE))))
  const [first = 0, second = 0] = widths
  const drawn = columns.map((column, index) =>
    group(
      { x: index === 0 ? 0 : first + COLUMN_GAP, y: TITLE_ROW },
      column.map((entry, row) => drawEntry(entry, picture, row)),
    ),
  )
  return {
    width: Math.max(measure(title, TITLE_STYLE), first + (second > 0 ? COLUMN_GAP + second : 0)),
    height: TITLE_ROW + rows * ROW,
    drawing: group({}, line(title, { x: 0, y: 16 }, TITLE_STYLE), drawn),
  }
}

function drawEntry({ picture, word }: Entry, pictureWidth: number, row: number): Shape {
  return group({ y: row * ROW }, picture, line(word, { x: pictureWidth, y: ROW / 2 + 5 }, WORD_STYLE))
}

function linkEntries({ levels, marks }: SheetLegend, icons: SheetIcons): Entry[] {
  return [
    ...levels.map(({ level, word }) => ({ picture: drawLevel(level, 8, 56, ROW / 2), word })),
    ...marks.map(({ mark, word }) => ({ picture: drawMarkSample(mark, icons), word })),
  ]
}

function drawMarkSample(mark: LegendMark, icons: SheetIcons): Shape {
  if (mark === 'arrow') return drawArrow(8, 56, ROW / 2)
  if (mark === 'quiet') return drawQuiet(8, 56, ROW / 2)
  const width = pillWidth(1)
  return group(
    { x: 32 - width / 2, y: (ROW - PILL.height) / 2 },
    drawPill(width),
    drawIcon(icons[mark], iconIn(width, PILL.height, PILL.iconSize), PRINT_COLORS.ink),
  )
}

function colorEntries({ colors }: SheetLegend, icons: SheetIcons): Entry[] {
  return colors.map(({ color, sphere, word }) => ({
    picture: sphere
      ? drawGlyph(sphere, icons, iconIn(24, ROW, 24), color)
      : rect({ x: 1, y: (ROW - 14) / 2, width: 22, height: 14, radius: 4, fill: PRINT_COLORS[color] }),
    word,
  }))
}

/** Of the smallest, in the units of the legend. */
const DOT = 12

function sizeEntries({ sizes }: SheetLegend): Entry[] {
  return (sizes?.entries ?? []).map(({ scale, word }) => {
    const size = DOT * scale
    const { x, y } = iconIn(24, ROW, size)
    const picture = rect({ x, y, width: size, height: size, radius: size / 2, fill: PRINT_COLORS['ink-2'] })
    return { picture, word }
  })
}

function themeEntries({ themes }: SheetLegend, icons: SheetIcons): Entry[] {
  return themes.map(({ theme, word }) => ({
    picture: drawIcon(themeIcon(icons, theme), iconIn(18, ROW, 18), PRINT_COLORS.ink),
    word,
  }))
}

/** In the middle of a box. */
function iconIn(width: number, height: number, size: number) {
  return { x: (width - size) / 2, y: (height - size) / 2, size }
}
