import type { Locale } from '../../i18n/i18n'
import { partElement } from './master-parts'
import { NOTES_PAGE } from './notes-parts'
import { LANGUAGES } from './text-body'
import { emu, SLIDE } from './units'
import { element, ownXml, text, type Xml } from './xml'

// The package around the slides, as ECMA-376 Part 2 (Open Packaging Conventions) has it.

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'

/** By the folder of a part. */
const TYPES: readonly (readonly [path: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${PRESENTATION}.presentation.main+xml`],
  [/^ppt\/slides\/[^/]+$/, `${PRESENTATION}.slide+xml`],
  [/^ppt\/slideLayouts\/[^/]+$/, `${PRESENTATION}.slideLayout+xml`],
  [/^ppt\/slideMasters\/[^/]+$/, `${PRESENTATION}.slideMaster+xml`],
  [/^ppt\/notesMasters\/[^/]+$/, `${PRESENTATION}.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+$/, `${PRESENTATION}.notesSlide+xml`],
  [/^ppt\/theme\/[^/]+$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
]

export function contentTypes(paths: readonly string[]): Xml {
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    paths.flatMap((path) => {
      const type = TYPES.find(([pattern]) => pattern.test(path))?.[1]
      return type ? [element('Override', { PartName: `/${path}`, ContentType: type })] : []
    }),
  )
}

/** Numbered from `rId1` in their order, which is how parts name them. */
export function relationships(targets: readonly (readonly [kind: string, target: string])[]): Xml {
  return element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    targets.map(([kind, Target], index) => {
      const base = kind === 'core-properties' ? `${PACKAGE}/relationships/metadata` : `${OFFICE}/relationships`
      return element('Relationship', { Id: `rId${index + 1}`, Type: `${base}/${kind}`, Target })
    }),
  )
}

/** After the two masters and the theme. */
const FIRST_SLIDE = 4

export function presentationPart(slideCount: number, locale: Locale): Xml {
  return partElement(
    'p:presentation',
    { saveSubsetFonts: true, autoCompressPictures: false },
    ownXml('<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'),
    ownXml('<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'),
    element(
      'p:sldIdLst',
      {},
      Array.from({ length: slideCount }, (_, index) =>
        element('p:sldId', { id: 256 + index, 'r:id': `rId${FIRST_SLIDE + index}` }),
      ),
    ),
    element('p:sldSz', { cx: emu(SLIDE.width), cy: emu(SLIDE.height) }),
    element('p:notesSz', { cx: emu(NOTES_PAGE.width), cy: emu(NOTES_PAGE.height) }),
    ownXml(
      `<p:defaultTextStyle><a:defPPr><a:defRPr lang="${LANGUAGES[locale]}"/></a:defPPr>` +
        '<a:lvl1pPr marL="0" algn="l"><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>' +
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:defaultTextStyle>',
    ),
  )
}

/** The title and the language, and nobody's name. */
export function coreProperties(title: string, locale: Locale, madeAt: string): Xml {
  const moment = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, text(madeAt))
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, text(title)),
    element('dc:language', {}, text(LANGUAGES[locale])),
    moment('dcterms:created'),
    moment('dcterms:modified'),
  )
}

export function extendedProperties(slideCount: number): Xml {
  return element(
    'Properties',
    { xmlns: `${OFFICE}/extended-properties` },
    element('PresentationFormat', {}, text('Widescreen')),
    element('Slides', {}, text(String(slideCount))),
    element('Application', {}, text('Maillage')),
  )
}
