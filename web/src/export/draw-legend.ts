import { PILL, pillWidth } from '../drawing/badge-places'
import type { MeasureText, TextStyle } from '../drawing/card'
import { drawGlyph, drawIcon } from './draw-glyph'
import { drawArrow, drawLevel, drawPill, drawQuiet } from './draw-link'
import { line } from './draw-text'
import { PRINT_COLORS } from './print-colors'
import type { LegendMark, SheetIcons, SheetLegend } from './sheet'
import { group, type Markup } from './svg-markup'

const TITLE_STYLE: TextStyle = { size: 15, weight: 640 }
const WORD_STYLE: TextStyle = { size: 14, weight: 400 }
const ROW = 28
const TITLE_ROW = 34
const COLUMN_GAP = 28
const BLOCK_GAP = 56
/** Room for the drawing of a level, a shape or an icon, with the gap to its word. */
const PICTURE = { link: 78, sphere: 34, theme: 30 } as const

export interface Legend {
  readonly width: number
  readonly height: number
  readonly drawing: Markup
}

interface Entry {
  /** Around the middle of its row, from x = 0. */
  readonly picture: Markup
  readonly word: string
}

/** How to read the map: the levels, the spheres and the themes that it uses. */
export function drawLegend(legend: SheetLegend, icons: SheetIcons, measure: MeasureText): Legend {
  const blocks = [
    block(legend.linksTitle, linkEntries(legend, icons), PICTURE.link, measure),
    block(legend.spheresTitle, sphereEntries(legend, icons), PICTURE.sphere, measure),
    block(legend.themesTitle, themeEntries(legend, icons), PICTURE.theme, measure),
  ].filter((each) => each.height > 0)
  let x = 0
  const placed = blocks.map(({ drawing, width }) => {
    const at = x
    x += width + BLOCK_GAP
    return group({ transform: `translate(${at} 0)` }, drawing)
  })
  return {
    width: Math.max(0, x - BLOCK_GAP),
    height: Math.max(0, ...blocks.map(({ height }) => height)),
    drawing: group({}, placed),
  }
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
      { transform: `translate(${index === 0 ? 0 : first + COLUMN_GAP} ${TITLE_ROW})` },
      column.map((entry, row) => drawEntry(entry, picture, row)),
    ),
  )
  return {
    width: Math.max(measure(title, TITLE_STYLE), first + (second > 0 ? COLUMN_GAP + second : 0)),
    height: TITLE_ROW + rows * ROW,
    drawing: group({}, line(title, { x: 0, y: 16 }, TITLE_STYLE), drawn),
  }
}

function drawEntry({ picture, word }: Entry, pictureWidth: number, row: number): Markup {
  return group(
    { transform: `translate(0 ${row * ROW})` },
    picture,
    line(word, { x: pictureWidth, y: ROW / 2 + 5 }, WORD_STYLE),
  )
}

function linkEntries({ levels, marks }: SheetLegend, icons: SheetIcons): Entry[] {
  return [
    ...levels.map(({ level, word }) => ({ picture: drawLevel(level, 8, 56, ROW / 2), word })),
    ...marks.map(({ mark, word }) => ({ picture: drawMarkSample(mark, icons), word })),
  ]
}

function drawMarkSample(mark: LegendMark, icons: SheetIcons): Markup {
  if (mark === 'arrow') return drawArrow(8, 56, ROW / 2)
  if (mark === 'quiet') return drawQuiet(8, 56, ROW / 2)
  const width = pillWidth(1)
  return group(
    { transform: `translate(${32 - width / 2} ${(ROW - PILL.height) / 2})` },
    drawPill(width),
    drawIcon(icons[mark], iconIn(width, PILL.height, PILL.iconSize), PRINT_COLORS.ink),
  )
}

function sphereEntries({ spheres }: SheetLegend, icons: SheetIcons): Entry[] {
  return spheres.map(({ sphere, word }) => ({ picture: drawGlyph(sphere, icons, iconIn(24, ROW, 24)), word }))
}

function themeEntries({ themes }: SheetLegend, icons: SheetIcons): Entry[] {
  return themes.map(({ theme, word }) => ({
    picture: drawIcon(icons.theme(theme), iconIn(18, ROW, 18), PRINT_COLORS.ink),
    word,
  }))
}

/** In the middle of a box. */
function iconIn(width: number, height: number, size: number) {
  return { x: (width - size) / 2, y: (height - size) / 2, size }
}
