import type { Locale } from '../../i18n/i18n'
import { type Color, colorOf, solidFill } from './colors'
import { emu } from './units'
import { element, text, type Xml } from './xml'

export interface Run {
  readonly words: string
  /** In points. */
  readonly size?: number
  readonly isBold?: boolean
  readonly color?: Color
  /** As with a marker. */
  readonly highlight?: Color | undefined
}

export interface Paragraph {
  readonly runs: readonly Run[]
  readonly align?: 'left' | 'center' | 'right'
  /** Space after it, in points. */
  readonly after?: number
}

export interface TextBox {
  readonly paragraphs: readonly Paragraph[]
  readonly locale: Locale
  readonly anchor?: 'top' | 'middle' | 'bottom'
  /** Between the edges of the shape and the text, in points. */
  readonly insets?: { readonly left?: number; readonly top?: number; readonly right?: number; readonly bottom?: number }
  /** Whether a line goes on beyond the shape. */
  readonly isOneLine?: boolean
}

/** For the spelling of what is typed into the deck later, and for screen readers. */
export const LANGUAGES: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' }
const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const
const ALIGNMENTS = { left: 'l', center: 'ctr', right: 'r' } as const
/** PowerPoint takes no smaller and no larger font, in hundredths of a point. */
const SIZES = { from: 100, to: 400_000 }

/** The text of a shape; `p:txBody` in slides. */
export function textBody(box: TextBox): Xml {
  const { paragraphs, locale, anchor = 'top', insets = {}, isOneLine = false } = box
  const { left = 0, top = 0, right = 0, bottom = 0 } = insets
  return element(
    'p:txBody',
    {},
    element(
      'a:bodyPr',
      {
        wrap: isOneLine ? 'none' : 'square',
        lIns: emu(left),
        tIns: emu(top),
        rIns: emu(right),
        bIns: emu(bottom),
        rtlCol: false,
        anchor: ANCHORS[anchor],
      },
      element('a:noAutofit'),
    ),
    element('a:lstStyle'),
    (paragraphs.length > 0 ? paragraphs : [{ runs: [] }]).map((paragraph) => paragraphXml(paragraph, locale)),
  )
}

function paragraphXml({ runs, align = 'left', after }: Paragraph, locale: Locale): Xml {
  const isRtl = runsRightToLeft(runs.map(({ words }) => words).join(''))
  // Its own beginning is at the right.
  const side = isRtl && align === 'left' ? 'right' : align
  return element(
    'a:p',
    {},
    element(
      'a:pPr',
      { marL: 0, indent: 0, algn: ALIGNMENTS[side], rtl: isRtl || undefined },
      after === undefined ? undefined : element('a:spcAft', {}, element('a:spcPts', { val: after * 100 })),
      element('a:buNone'),
    ),
    runs.map((run) => element('a:r', {}, runProperties('a:rPr', run, locale), element('a:t', {}, text(run.words)))),
    element('a:endParaRPr', { lang: LANGUAGES[locale], sz: sizeOf(runs[0]?.size) }),
  )
}

function runProperties(name: string, { size, isBold, color, highlight }: Run, locale: Locale): Xml {
  return element(
    name,
    { lang: LANGUAGES[locale], sz: sizeOf(size), b: isBold, dirty: false },
    color && solidFill(color),
    highlight && element('a:highlight', {}, colorOf(highlight)),
  )
}

function sizeOf(points: number | undefined): number | undefined {
  return points === undefined ? undefined : Math.min(Math.max(Math.floor(points * 100), SIZES.from), SIZES.to)
}

/** Whether a text begins in a script that is written from right to left, as the first letter with a direction tells. */
export function runsRightToLeft(words: string): boolean {
  const first = words.match(/\p{L}/u)?.[0] ?? ''
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u.test(first)
}

/** The number of the slide, as a field that stays true when slides are moved. */
export function pageNumberBody(locale: Locale, number: number): Xml {
  const run: Run = { words: String(number), size: 9, color: 'tx2' }
  return element(
    'p:txBody',
    {},
    element('a:bodyPr', { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr' }),
    element('a:lstStyle'),
    element(
      'a:p',
      {},
      element('a:pPr', { algn: 'r' }),
      element(
        'a:fld',
        { id: '{7F0D3C54-2B1A-4E6C-9A57-6D61696C6C61}', type: 'slidenum' },
        runProperties('a:rPr', run, locale),
        element('a:t', {}, text(run.words)),
      ),
      element('a:endParaRPr', { lang: LANGUAGES[locale], sz: sizeOf(run.size) }),
    ),
  )
}
