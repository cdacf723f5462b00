import { strToU8, zipSync } from 'fflate'
import type { Deck } from './deck'
import { type DrawnSlide, drawSlide } from './draw-slide'
import { layoutPart, MASTER_COLORS, type MasterWords, masterPart, partElement, shapeTree } from './master-parts'
import { measureArial } from './measure-arial'
import { notesMasterPart, notesPart } from './notes-parts'
import { contentTypes, coreProperties, extendedProperties, presentationPart, relationships } from './package-parts'
import { themePart } from './theme-part'
import { element, type Xml, xmlPart } from './xml'

const MASTER_WORDS: Readonly<Record<Deck['locale'], MasterWords>> = {
  fr: { title: 'Titre', text: 'Texte', besideLayout: 'Carte et texte', aboveLayout: 'Grande carte' },
  en: { title: 'Title', text: 'Text', besideLayout: 'Map and text', aboveLayout: 'Large map' },
}

const CONTENT_TYPES = '[Content_Types].xml'
/** The last of these comes first. */
const FIRST = ['ppt/presentation.xml', '_rels/.rels', CONTENT_TYPES]

/** When the parts of the file say that they were written: the same deck gives the same bytes. */
const PACKED_ON = new Date(2000, 0, 1)

/**
 * A presentation (PPTX) with one slide a view, of native shapes that can be moved and written in, with links that
 * follow them. Pure: it needs neither a page nor fonts, since it measures with the widths of Arial.
 *
 * @param madeAt the moment that the file tells as that of its making, as in `2026-11-29T12:00:00Z`
 * @param tell the share of the work that is done, after each slide
 */
export function slideDeck(deck: Deck, madeAt: string, tell?: (share: number) => void): Uint8Array<ArrayBuffer> {
  const parts = new Map<string, Xml>()
  const context = { locale: deck.locale, words: deck.words, measure: measureArial }
  for (const [index, slide] of deck.slides.entries()) {
    addSlide(parts, deck, drawSlide(slide, index + 1, context), index + 1)
    tell?.((index + 1) / (deck.slides.length + 1))
  }
  addMasters(parts, deck)
  addPackage(parts, deck, madeAt)
  // By what comes first in them, mail programs and `file` tell a presentation from any other archive.
  const named = [...parts].toSorted(([one], [other]) => FIRST.lastIndexOf(other) - FIRST.lastIndexOf(one))
  const files = Object.fromEntries(named.map(([name, part]) => [name, strToU8(xmlPart(part))]))
  return zipSync(files, { level: 6, mtime: PACKED_ON })
}

function addSlide(
  parts: Map<string, Xml>,
  { locale }: Deck,
  { kind, shapes, notes }: DrawnSlide,
  number: number,
): void {
  const path = `ppt/slides/slide${number}.xml`
  const notesPath = `ppt/notesSlides/notesSlide${number}.xml`
  parts.set(path, partElement('p:sld', {}, element('p:cSld', {}, shapeTree(shapes)), MASTER_COLORS))
  parts.set(
    relationshipsOf(path),
    relationships([
      ['slideLayout', `../slideLayouts/slideLayout${kind === 'beside' ? 1 : 2}.xml`],
      ...(notes ? [['notesSlide', `../notesSlides/notesSlide${number}.xml`] as const] : []),
    ]),
  )
  if (!notes) return
  parts.set(notesPath, notesPart(locale, notes))
  parts.set(
    relationshipsOf(notesPath),
    relationships([
      ['notesMaster', '../notesMasters/notesMaster1.xml'],
      ['slide', `../slides/slide${number}.xml`],
    ]),
  )
}

function addMasters(parts: Map<string, Xml>, { locale, words }: Deck): void {
  const masterWords = MASTER_WORDS[locale]
  const master = 'ppt/slideMasters/slideMaster1.xml'
  parts.set(master, masterPart(locale, masterWords))
  parts.set(
    relationshipsOf(master),
    relationships([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['slideLayout', '../slideLayouts/slideLayout2.xml'],
      ['theme', '../theme/theme1.xml'],
    ]),
  )
  for (const [index, kind] of (['beside', 'above'] as const).entries()) {
    const path = `ppt/slideLayouts/slideLayout${index + 1}.xml`
    parts.set(path, layoutPart(kind, locale, masterWords))
    parts.set(relationshipsOf(path), relationships([['slideMaster', '../slideMasters/slideMaster1.xml']]))
  }
  const notesMaster = 'ppt/notesMasters/notesMaster1.xml'
  parts.set(notesMaster, notesMasterPart(locale))
  parts.set(relationshipsOf(notesMaster), relationships([['theme', '../theme/theme2.xml']]))
  // A theme belongs to one master.
  parts.set('ppt/theme/theme1.xml', themePart('Maillage', words.spheres))
  parts.set('ppt/theme/theme2.xml', themePart('Maillage', words.spheres))
}

function addPackage(parts: Map<string, Xml>, { title, locale, slides }: Deck, madeAt: string): void {
  parts.set('docProps/core.xml', coreProperties(title, locale, madeAt))
  parts.set('docProps/app.xml', extendedProperties(slides.length))
  parts.set('ppt/presentation.xml', presentationPart(slides.length, locale))
  parts.set(
    'ppt/_rels/presentation.xml.rels',
    relationships([
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ['notesMaster', 'notesMasters/notesMaster1.xml'],
      ['theme', 'theme/theme1.xml'],
      ...slides.map((_, index) => ['slide', `slides/slide${index + 1}.xml`] as const),
    ]),
  )
  parts.set(
    '_rels/.rels',
    relationships([
      ['officeDocument', 'ppt/presentation.xml'],
      ['core-properties', 'docProps/core.xml'],
      ['extended-properties', 'docProps/app.xml'],
    ]),
  )
  parts.set(CONTENT_TYPES, contentTypes([...parts.keys()]))
}

function relationshipsOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return `${path.slice(0, slash)}/_rels/${path.slice(slash + 1)}.rels`
}
