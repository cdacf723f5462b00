import type { Locale } from '../../i18n/i18n'
import { solidFill } from './colors'
import { COLOR_MAP, MASTER_COLORS, partElement, shapeTree } from './master-parts'
import { textBody } from './text-body'
import { emu, transform } from './units'
import { element, ownXml, type Xml } from './xml'

/** Of a page of notes in points: A4, upright. */
export const NOTES_PAGE = { width: 595, height: 842 } as const
const IMAGE = { x: 57, y: 57, width: 481, height: 271 }
const TEXT = { x: 57, y: 350, width: 481, height: 430 }

export function notesMasterPart(locale: Locale): Xml {
  return partElement(
    'p:notesMaster',
    {},
    element(
      'p:cSld',
      {},
      element('p:bg', {}, element('p:bgPr', {}, solidFill('bg1'), element('a:effectLst'))),
      shapeTree(pageShapes(locale, '')),
    ),
    ownXml(`<p:clrMap ${COLOR_MAP}/>`),
    ownXml(
      `<p:notesStyle><a:lvl1pPr marL="0" algn="l"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>` +
        `<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle>`,
    ),
  )
}

/** What the presenter says while a slide is shown. */
export function notesPart(locale: Locale, notes: string): Xml {
  return partElement('p:notes', {}, element('p:cSld', {}, shapeTree(pageShapes(locale, notes))), MASTER_COLORS)
}

function pageShapes(locale: Locale, notes: string): Xml[] {
  const words = locale === 'fr' ? ['Diapositive', 'Notes'] : ['Slide', 'Notes']
  const lines = notes.split(/\r\n|[\n\r]/)
  return [
    element(
      'p:sp',
      {},
      element(
        'p:nvSpPr',
        {},
        element('p:cNvPr', { id: 2, name: words[0] }),
        element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: true, noRot: true, noChangeAspect: true })),
        element('p:nvPr', {}, element('p:ph', { type: 'sldImg' })),
      ),
      element('p:spPr', {}, transform(IMAGE), ownXml('<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'), border()),
    ),
    element(
      'p:sp',
      {},
      element(
        'p:nvSpPr',
        {},
        element('p:cNvPr', { id: 3, name: words[1] }),
        element('p:cNvSpPr', {}, element('a:spLocks', { noGrp: true })),
        element('p:nvPr', {}, element('p:ph', { type: 'body', idx: 1 })),
      ),
      element('p:spPr', {}, transform(TEXT), ownXml('<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>')),
      textBody({ locale, paragraphs: lines.map((words) => ({ runs: words === '' ? [] : [{ words }] })) }),
    ),
  ]
}

function border(): Xml {
  return element('a:ln', { w: emu(0.75) }, solidFill('tx2'))
}
