import type { Box } from '../../drawing/geometry'
import { lookColor } from './colors'
import { customGeometry, roundedOutline } from './geometry-xml'
import { filledGlyph } from './glyph-outline'
import type { LegendPicture } from './legend'
import type { LaidEntry, LaidItem, LaidLegend } from './legend-layout'
import { linkLine } from './link-line'
import { connector, group, type ShapeName, shape } from './shapes'
import type { SlidePen } from './slide-pen'
import { textBody } from './text-body'
import type { Xml } from './xml'

/** The legend as one group that is moved as a whole. */
export function drawLegend({ items }: LaidLegend, box: Box, pen: SlidePen): Xml[] {
  if (items.length === 0) return []
  const groupId = pen.nextId()
  const children = items.flatMap((item) => {
    const at = { ...item, x: box.x + item.x, y: box.y + item.y }
    return at.kind === 'title' ? [drawWords(at.words, at, at, pen)] : drawEntry(at, pen)
  })
  const name = pen.words.legend
  return [group({ id: groupId, name, description: name }, box, children)]
}

function drawEntry(at: LaidEntry, pen: SlidePen): Xml[] {
  const { entry, pictureWidth } = at
  const named = { id: pen.nextId(), name: entry.words, description: entry.words }
  const textBox = { x: at.x + pictureWidth, y: at.y, width: at.width - pictureWidth, height: at.height }
  return [drawPicture(entry.picture, named, at, pen), drawWords(entry.words, textBox, at, pen)]
}

function drawWords(words: string, box: Box, { kind, size }: Pick<LaidItem, 'kind' | 'size'>, pen: SlidePen): Xml {
  return shape({ id: pen.nextId(), name: words }, box, {
    body: textBody({
      locale: pen.locale,
      anchor: 'middle',
      isOneLine: true,
      paragraphs: [{ runs: [{ words, size, isBold: kind === 'title', color: 'tx1' }] }],
    }),
  })
}

/** Between a picture and its words. */
const GAP = 8
const GLYPH = 12
/** Of the smallest actors. */
const DOT = 7

function drawPicture(picture: LegendPicture, named: ShapeName, at: LaidEntry, pen: SlidePen): Xml {
  const width = at.pictureWidth - GAP
  const centre = { x: at.x + width / 2, y: at.y + at.height / 2 }
  const around = (across: number, down = across) => ({
    ...{ x: centre.x - across / 2, y: centre.y - down / 2 },
    ...{ width: across, height: down },
  })
  const body = textBody({ locale: pen.locale, paragraphs: [] })
  switch (picture.kind) {
    case 'line': {
      const from = { x: at.x, y: centre.y }
      return connector(named, { from, to: { ...from, x: at.x + width } }, linkLine(picture.look, 1))
    }
    case 'color': {
      const box = picture.sphere ? around(GLYPH) : around(GLYPH + 2, 9)
      const outline = picture.sphere
        ? filledGlyph(picture.sphere, { x: 0, y: 0 }, GLYPH)
        : roundedOutline(box.width, box.height, 2.5)
      return shape(named, box, { fill: lookColor(picture.color), geometry: customGeometry(box, [outline]), body })
    }
    case 'size': {
      const box = around(DOT * picture.scale)
      const outline = filledGlyph('health', { x: 0, y: 0 }, box.width)
      return shape(named, box, { fill: 'tx2', geometry: customGeometry(box, [outline]), body })
    }
    default:
      return picture satisfies never
  }
}
