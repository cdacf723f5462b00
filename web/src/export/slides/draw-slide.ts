import type { MeasureText } from '../../drawing/card'
import type { Locale } from '../../i18n/i18n'
import type { DeckWords, Slide } from './deck'
import { drawMap } from './draw-map'
import { type LegendSection, legendOf } from './legend'
import { drawLegend } from './legend-shapes'
import { NAME_UNITS, READABLE_POINTS } from './map-sizes'
import { type PlacedMap, placeMap } from './place-map'
import { placeholder, shape } from './shapes'
import { type FrameKind, PLACE_SIZE, type SlideFrame, slideFrame } from './slide-frame'
import { SlidePen } from './slide-pen'
import { type Paragraph, pageNumberBody, type Run, textBody } from './text-body'
import type { Xml } from './xml'

export interface DrawnSlide {
  /** Which layout it follows. */
  readonly kind: FrameKind
  /** The shapes, in the order in which they are read and lie over one another. */
  readonly shapes: readonly Xml[]
  /** Of the page of notes; empty for none. */
  readonly notes: string
}

/** Everything on one slide. */
export function drawSlide(
  slide: Slide,
  number: number,
  context: { readonly locale: Locale; readonly words: DeckWords; readonly measure: MeasureText },
): DrawnSlide {
  const pen = new SlidePen(context.locale, context.words, context.measure)
  const { frame, placed } = bestFrame(slide, legendOf(slide, context.words), pen)
  return {
    kind: frame.kind,
    shapes: [
      ...drawWords(slide, frame, pen),
      ...drawMap(placed, slide.map, frame.map, pen),
      ...frame.legends.flatMap(({ laid, box }) => drawLegend(laid, box, pen)),
      ...drawFoot(slide, number, frame, pen),
    ],
    notes: notesOf(slide, frame, placed, pen.words),
  }
}

/** Of actors: more of them need the width of the slide. */
const MOST_BESIDE = 40

/** The words beside the map while its names can be read from the back of a room; over it where that makes them larger. */
function bestFrame(
  slide: Slide,
  legend: readonly LegendSection[],
  pen: SlidePen,
): { frame: SlideFrame; placed: PlacedMap } {
  const framed = (kind: FrameKind) => {
    const frame = slideFrame(kind, slide, legend, pen.measure)
    return { frame, placed: placeMap(slide.map, frame.map, pen.words, pen.measure) }
  }
  if (slide.map.actors.length > MOST_BESIDE) return framed('above')
  const beside = framed('beside')
  if (!beside.frame.isFitting) return framed('above')
  if (beside.placed.unit * NAME_UNITS >= READABLE_POINTS && beside.placed.detail === 'full') return beside
  const above = framed('above')
  return above.placed.unit > beside.placed.unit ? above : beside
}

/** More of them nobody would read. */
const MOST_UNNAMED = 200

/** What the presenter says, after what had no room on the slide: nothing is lost. */
function notesOf(
  { title, lead = '', notes = '' }: Slide,
  frame: SlideFrame,
  { cards }: PlacedMap,
  words: DeckWords,
): string {
  const cut = [...(frame.title.words === title ? [] : [title]), ...(frame.lead.words === lead ? [] : [lead])]
  const unnamed = cards.filter(({ card }) => card.detail === 'shape').map(({ actor }) => actor.name.trim())
  const told = unnamed.length > 0 && unnamed.length <= MOST_UNNAMED
  const names = told ? `${words.unnamed} ${unnamed.filter(Boolean).join(', ')}.` : ''
  return [...cut, notes, names].filter(Boolean).join('\n\n')
}

const HIGHLIGHTER = '#ffd84a'

function drawWords(slide: Slide, frame: SlideFrame, pen: SlidePen): Xml[] {
  const { locale } = pen
  const text = (runs: readonly Run[], anchor: 'top' | 'bottom' = 'top') =>
    textBody({ locale, anchor, paragraphs: [{ runs }] })
  const place = shape({ id: pen.nextId(), name: slide.place }, frame.place, {
    body: text([{ words: slide.place, size: PLACE_SIZE, color: 'tx2' }]),
  })
  const title = placeholder(
    { id: pen.nextId(), name: slide.title },
    { type: 'title' },
    frame.title,
    text(markedRuns(frame.title.words, slide.highlight).map((run) => ({ ...run, size: frame.title.size }))),
  )
  const lead = slide.lead
    ? [
        placeholder(
          { id: pen.nextId(), name: slide.lead.slice(0, 60) },
          { type: 'body', idx: 1 },
          frame.lead,
          text([{ words: frame.lead.words, size: frame.lead.size, color: 'tx2' }]),
        ),
      ]
    : []
  return [title, place, ...lead, ...drawFigures(slide, frame, pen)]
}

/** The words of a title in parts, the one to mark with a marker behind it. */
export function markedRuns(title: string, highlight = ''): Run[] {
  const at = highlight.trim() === '' ? -1 : title.indexOf(highlight)
  if (at < 0) return [{ words: title }]
  const parts: Run[] = [
    { words: title.slice(0, at) },
    { words: highlight, highlight: HIGHLIGHTER, color: 'tx1' },
    { words: title.slice(at + highlight.length) },
  ]
  return parts.filter(({ words }) => words !== '')
}

const MOST_FIGURES = 2

function drawFigures({ figures }: Slide, { figures: box, kind }: SlideFrame, pen: SlidePen): Xml[] {
  const shown = figures.slice(0, MOST_FIGURES)
  const width = box.width / MOST_FIGURES
  return shown.map(({ value, words }, index) => {
    const full = kind === 'beside' ? 38 : 26
    const size = Math.min(full, (full * (width - 10)) / pen.measure(value, { size: full, weight: 700 }))
    const paragraphs: Paragraph[] = [
      { runs: [{ words: value, size, isBold: true, color: 'tx1' }] },
      { runs: [{ words, size: kind === 'beside' ? 12 : 10, color: 'tx2' }] },
    ]
    return shape(
      { id: pen.nextId(), name: `${value} ${words}` },
      { x: box.x + index * width, y: box.y, width: width - 10, height: box.height },
      { body: textBody({ locale: pen.locale, anchor: 'top', paragraphs }) },
    )
  })
}

function drawFoot(slide: Slide, number: number, frame: SlideFrame, pen: SlidePen): Xml[] {
  const source = [slide.source, pen.words.noPersonalData].filter(Boolean).join(' · ')
  return [
    placeholder(
      { id: pen.nextId(), name: source.slice(0, 60) },
      { type: 'ftr', idx: 11 },
      frame.source,
      textBody({
        locale: pen.locale,
        anchor: 'middle',
        paragraphs: [{ runs: [{ words: source, size: 9, color: 'tx2' }] }],
      }),
    ),
    placeholder(
      { id: pen.nextId(), name: 'n°' },
      { type: 'sldNum', idx: 12 },
      frame.pageNumber,
      pageNumberBody(pen.locale, number),
    ),
  ]
}
