import { isDirected, LEVELS, LINK_KINDS } from '@maillage/shared/map/link'
import type { Box } from '../../drawing/geometry'
import { levelOf } from '../../drawing/link-look'
import type { DeckWords, SlideLink } from './deck'
import { type LineLook, linkLine } from './link-line'
import { connector, group, shape } from './shapes'
import { LEGEND_ROW } from './slide-frame'
import type { SlidePen } from './slide-pen'
import { textBody } from './text-body'
import type { Xml } from './xml'

export interface LegendEntry {
  readonly sample: LineLook
  readonly words: string
}

const PLAIN: LineLook = { kind: 'partnership', level: 3, state: 'current', hasAgreement: false, isQuiet: false }

/** How to read the links of this slide: what is not on it is not told. */
export function legendOf(links: readonly SlideLink[], words: DeckWords): LegendEntry[] {
  const levels = LEVELS.filter((level) => links.some((link) => levelOf(link) === level))
  const kinds = LINK_KINDS.filter((kind) => isDirected(kind) && links.some((link) => link.kind === kind))
  const has = (is: (link: SlideLink) => boolean) => links.some(is)
  return [
    ...levels.map((level) => ({ sample: { ...PLAIN, level }, words: words.levels[level] })),
    ...(has(({ kind, level }) => kind === 'partnership' && !level)
      ? [{ sample: { ...PLAIN, level: undefined }, words: words.kinds.partnership }]
      : []),
    ...(kinds[0]
      ? [{ sample: { ...PLAIN, kind: kinds[0] }, words: kinds.length > 1 ? words.oneWay : words.kinds[kinds[0]] }]
      : []),
    ...(has(({ hasAgreement }) => hasAgreement)
      ? [{ sample: { ...PLAIN, hasAgreement: true }, words: words.agreement }]
      : []),
    ...(['planned', 'past'] as const).flatMap((state) =>
      has((link) => link.state === state) ? [{ sample: { ...PLAIN, state }, words: words.states[state] }] : [],
    ),
    ...(has(({ isQuiet }) => isQuiet) ? [{ sample: { ...PLAIN, isQuiet: true }, words: words.quiet }] : []),
  ]
}

const SAMPLE_WIDTH = 44
const TEXT_X = 54
const GAP = 18
const STYLE = { size: 11, weight: 400 } as const

/** The entries on rows as wide as there is room, one under the other where there is little. */
export function legendRows(entries: readonly LegendEntry[], width: number, { measure }: Pick<SlidePen, 'measure'>) {
  const rows: { entry: LegendEntry; x: number; width: number }[][] = []
  let x = 0
  for (const entry of entries) {
    const needed = Math.min(width, TEXT_X + measure(entry.words, STYLE) * 1.03 + 4)
    const row = rows.at(-1)
    // Beside a map each entry has a row of its own, as the eye expects of a list.
    if (row && width > 400 && x + needed <= width) {
      row.push({ entry, x, width: needed })
    } else {
      rows.push([{ entry, x: 0, width: needed }])
      x = 0
    }
    x += needed + GAP
  }
  return rows
}

export function drawLegend(entries: readonly LegendEntry[], box: Box, pen: SlidePen): Xml[] {
  if (entries.length === 0) return []
  const groupId = pen.nextId()
  const children = legendRows(entries, box.width, pen).flatMap((row, index) =>
    row.flatMap(({ entry, x, width }) => {
      const y = box.y + index * LEGEND_ROW
      const at = { x: box.x + x, y: y + LEGEND_ROW / 2 }
      const textBox = { x: at.x + TEXT_X, y, width: width - TEXT_X, height: LEGEND_ROW }
      return [
        connector(
          { id: pen.nextId(), name: entry.words, description: entry.words },
          { from: at, to: { ...at, x: at.x + SAMPLE_WIDTH } },
          linkLine(entry.sample, 1),
        ),
        shape({ id: pen.nextId(), name: entry.words }, textBox, {
          body: textBody({
            locale: pen.locale,
            anchor: 'middle',
            paragraphs: [
              { runs: [{ words: entry.words, size: fittingSize(entry.words, textBox.width, pen), color: 'tx1' }] },
            ],
          }),
        }),
      ]
    }),
  )
  const name = pen.words.legend
  return [group({ id: groupId, name, description: name }, box, children)]
}

/** Smaller for words that would take a second line. */
function fittingSize(words: string, width: number, { measure }: SlidePen): number {
  const needed = measure(words, STYLE) * 1.03
  return needed <= width ? STYLE.size : Math.max(8, (STYLE.size * width) / needed)
}
