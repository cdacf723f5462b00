import type { Locale } from '../../i18n/i18n'
import { solidFill } from './colors'
import { measureArial } from './measure-arial'
import { connector, placeholder } from './shapes'
import { type FrameKind, slideFrame } from './slide-frame'
import { pageNumberBody, textBody } from './text-body'
import { emu, SLIDE } from './units'
import { element, ownXml, type Xml } from './xml'

const SPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const

/** The element of a part with the namespaces that all parts of a deck use. */
export function partElement(
  name: string,
  attributes: Readonly<Record<string, string | boolean>>,
  ...content: readonly (Xml | undefined)[]
): Xml {
  return element(name, { ...SPACES, ...attributes }, ...content)
}

/** All shapes of a slide, a layout or a master. */
export function shapeTree(shapes: readonly Xml[]): Xml {
  return element(
    'p:spTree',
    {},
    ownXml('<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'),
    ownXml(
      '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>',
    ),
    shapes,
  )
}

export const COLOR_MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
/** On a layout or a slide: colours as on the master. */
export const MASTER_COLORS = ownXml('<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>')

export interface MasterWords {
  readonly title: string
  readonly text: string
  readonly besideLayout: string
  readonly aboveLayout: string
}

/** What all slides have: paper, the line over the foot, and places for title, text, source and number. */
export function masterPart(locale: Locale, words: MasterWords): Xml {
  return partElement(
    'p:sldMaster',
    {},
    element(
      'p:cSld',
      {},
      element('p:bg', {}, element('p:bgPr', {}, solidFill('bg2'), element('a:effectLst'))),
      shapeTree(places('beside', locale, words)),
    ),
    ownXml(`<p:clrMap ${COLOR_MAP}/>`),
    ownXml(
      '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst>',
    ),
    ownXml('<p:hf hdr="0" dt="0"/>'),
    TEXT_STYLES,
  )
}

/** One of the two ways in which words and map share a slide. */
export function layoutPart(kind: FrameKind, locale: Locale, words: MasterWords): Xml {
  return partElement(
    'p:sldLayout',
    { preserve: true, userDrawn: true },
    element(
      'p:cSld',
      { name: kind === 'beside' ? words.besideLayout : words.aboveLayout },
      shapeTree(places(kind, locale, words)),
    ),
    MASTER_COLORS,
  )
}

function places(kind: FrameKind, locale: Locale, words: MasterWords): Xml[] {
  const { title, lead, source, pageNumber } = slideFrame(kind, { title: '', figures: [] }, [], measureArial)
  const text = (sentence: string, anchor: 'top' | 'middle') =>
    textBody({ locale, anchor, paragraphs: [{ runs: [{ words: sentence }] }] })
  const footLine = element('a:ln', { w: emu(0.75) }, solidFill('tx2', 0.3))
  const titleBox = { ...title, height: kind === 'beside' ? 120 : 32 }
  const leadBox = { ...lead, y: titleBox.y + titleBox.height + 8, height: kind === 'beside' ? 90 : 20 }
  return [
    placeholder({ id: 2, name: words.title }, { type: 'title' }, titleBox, text(words.title, 'top')),
    placeholder({ id: 3, name: words.text }, { type: 'body', idx: 1 }, leadBox, text(words.text, 'top')),
    placeholder({ id: 4, name: 'Source' }, { type: 'ftr', idx: 11 }, source, text('', 'middle')),
    placeholder({ id: 5, name: 'n°' }, { type: 'sldNum', idx: 12 }, pageNumber, pageNumberBody(locale, 1)),
    connector({ id: 6, name: '—' }, { from: { x: 44, y: 504 }, to: { x: SLIDE.width - 24, y: 504 } }, footLine),
  ]
}

function levelStyle(
  level: number,
  size: number,
  options: { isBold?: boolean; spacing: number; color: string },
): string {
  const { isBold = false, spacing, color } = options
  return (
    `<a:lvl${level}pPr marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
    `<a:lnSpc><a:spcPct val="${spacing}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>` +
    `<a:defRPr sz="${size}" b="${isBold ? 1 : 0}" kern="1200"><a:solidFill><a:schemeClr val="${color}"/></a:solidFill>` +
    '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>' +
    `</a:lvl${level}pPr>`
  )
}

/** Arial sets lines 1.15 of its size apart; titles stand a little closer, leads a little wider. */
const TEXT_STYLES = ownXml(
  `<p:txStyles><p:titleStyle>${levelStyle(1, 3400, { isBold: true, spacing: 95_000, color: 'tx1' })}</p:titleStyle>` +
    `<p:bodyStyle>${[1, 2, 3].map((level) => levelStyle(level, 1500, { spacing: 107_000, color: 'tx2' })).join('')}</p:bodyStyle>` +
    `<p:otherStyle>${levelStyle(1, 1200, { spacing: 100_000, color: 'tx1' })}</p:otherStyle></p:txStyles>`,
)
