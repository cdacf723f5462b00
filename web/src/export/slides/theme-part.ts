import { PAPERS } from '@maillage/shared/map/paper'
import { SPHERES } from '@maillage/shared/map/sphere'
import { PRINT_COLORS } from '../drawing/print-colors'
import { element, ownXml, type Xml } from './xml'

const NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main'
/** On every machine, or with a twin of the same widths; see `measureArial`. */
const FONT = 'Arial'
/** Of the paper behind a slide. */
const PAPER = '#f4f5f2'

/**
 * The colours and the font of a deck, which all its shapes name instead of repeating them.
 *
 * @param name in the menu of themes
 */
export function themePart(name: string, sphereWords: Readonly<Record<(typeof SPHERES)[number], string>>): Xml {
  return element(
    'a:theme',
    { 'xmlns:a': NAMESPACE, name },
    element('a:themeElements', {}, colorScheme(name), fontScheme(name), FORMAT_SCHEME),
    element('a:objectDefaults'),
    element('a:extraClrSchemeLst'),
    element(
      'a:custClrLst',
      {},
      SPHERES.map((sphere) => namedColor(`${sphereWords[sphere]} (zone)`, PRINT_COLORS[`${sphere}-tint`])),
      PAPERS.map((paper) => namedColor(paper, PRINT_COLORS[`paper-${paper}`])),
    ),
  )
}

function colorScheme(name: string): Xml {
  const color = (slot: string, value: string) => element(`a:${slot}`, {}, literal(value))
  return element(
    'a:clrScheme',
    { name },
    color('dk1', PRINT_COLORS.ink),
    color('lt1', PRINT_COLORS.surface),
    color('dk2', PRINT_COLORS['ink-2']),
    color('lt2', PAPER),
    SPHERES.map((sphere, index) => color(`accent${index + 1}`, PRINT_COLORS[sphere])),
    color('hlink', PRINT_COLORS.housing),
    color('folHlink', PRINT_COLORS.coordination),
  )
}

function namedColor(name: string, value: string): Xml {
  return element('a:custClr', { name }, literal(value))
}

function literal(value: string): Xml {
  return element('a:srgbClr', { val: value.slice(1).toUpperCase() })
}

function fontScheme(name: string): Xml {
  const fonts = [
    element('a:latin', { typeface: FONT }),
    element('a:ea', { typeface: '' }),
    element('a:cs', { typeface: FONT }),
  ]
  return element('a:fontScheme', { name }, element('a:majorFont', {}, fonts), element('a:minorFont', {}, fonts))
}

const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const LINE = `<a:ln w="9525">${FILL}</a:ln>`
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>'
/** Plain: no shadows, no gradients; three of each, as the schema asks. */
const FORMAT_SCHEME = ownXml(
  `<a:fmtScheme name="Maillage"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
)
