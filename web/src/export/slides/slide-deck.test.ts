import { EMPTY_MAP, PlainMap } from '@maillage/shared/map/plain-map'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { ROUEN_MAP } from '@maillage/shared/territory/examples/rouen'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { typeLabel } from '../../i18n/domain-labels'
import { translate } from '../../i18n/i18n'
import { sheetWords } from '../drawing/sheet-words'
import { type DeckPage, deckOfMap } from './deck-of-map'
import { deckWords } from './deck-words'
import { slideDeck } from './slide-deck'

const MADE_AT = '2026-11-29T12:00:00Z'

function partsOf(map: PlainMap, name: string, pages: readonly DeckPage[] = []): Record<string, string> {
  const language = { t: translate, locale: 'fr' } as const
  const deck = deckOfMap({
    map,
    locale: 'fr',
    sheet: sheetWords(map, { id: 'x', name, isExample: true }, { day: new Date(2026, 10, 22) }, language),
    words: deckWords(translate),
    types: Object.fromEntries(map.actors.map(({ type }) => [type, typeLabel(translate, type, map)])),
    pages,
  })
  const files = unzipSync(slideDeck(deck, MADE_AT))
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

const EVIL = [
  '</a:t></svg><script>alert(1)</script>',
  'a]]>b & "c" \'d\'',
  'nul\u0000 cloche\u0007 \uFFFE \uD83D fin',
  '=HYPERLINK("http://x")',
  '👩‍👩‍👧 Maison des familles 😀',
  'جمعية الأمل للإدماج',
  'x'.repeat(200),
  'Association '.repeat(16).trim(),
  '',
]
const EVIL_MAP = PlainMap.parse({
  ...EMPTY_MAP,
  actors: EVIL.map((name, index) => ({ id: `a${index}`, name, type: 'aci', themes: [], tags: [], isCarrier: false })),
  links: EVIL.map((_, index) => ({
    id: `l${index}`,
    from: `a${index}`,
    to: `a${(index + 1) % EVIL.length}`,
    kind: index % 2 ? 'funding' : 'partnership',
    level: 5,
    state: 'planned',
    themes: ['health'],
  })),
  notes: [{ id: 'n', kind: 'sticky', text: 'Inviter\nle CSAPA </a:t>', color: 'pink', position: [0, 900] }],
  zones: [{ id: 'z', name: 'Rive <b>', area: [0, 0, 900, 900], color: 'blue', isFollowing: false }],
})

const PAGE: DeckPage = {
  title: 'Une convention de 2 ans tient le collectif',
  highlight: '2 ans',
  lead: 'La Métropole a conventionné.',
  figures: [
    { value: '3', words: 'chantiers reliés' },
    { value: '2 ans', words: 'de convention' },
    { value: '9', words: 'de trop' },
  ],
  legend: { themes: [], colorsTitle: '', colors: [] },
  rest: 'fade',
  date: '22 novembre 2026',
  notes: { text: 'Rappeler le vote.\n\nPuis la CPAM </a:t> 😀' },
  lit: { actors: new Set(['emergence-s', 'cpam']), links: new Set(ROUEN_MAP.links.map(({ id }) => id)) },
}

const SLIDE_EMU = { width: 12_192_000, height: 6_858_000 }

const DECKS: readonly { name: string; parts: Record<string, string> }[] = [
  ...EXAMPLES.map(({ name, map }) => ({ name, parts: partsOf(map, name) })),
  { name: 'names that break things', parts: partsOf(EVIL_MAP, EVIL[0] ?? '') },
  { name: 'two views', parts: partsOf(ROUEN_MAP, 'Rouen', [PAGE, { ...PAGE, title: 'Après', notes: { text: '' } }]) },
  { name: 'nothing', parts: partsOf(EMPTY_MAP, 'Vide') },
]

describe.for(DECKS)('the file of $name', ({ parts }) => {
  test('has parts that are XML', () => {
    for (const [path, xml] of Object.entries(parts)) expect([path, faultOf(xml)]).toEqual([path, undefined])
  })

  test('tells the type of each part, and names only parts that are there', () => {
    const types = attributesOf(parts['[Content_Types].xml'] ?? '', 'Override', 'PartName')
    const typed = Object.keys(parts).filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml')
    expect(types.toSorted()).toEqual(typed.map((path) => `/${path}`).toSorted())
    for (const [path, xml] of Object.entries(parts).filter(([each]) => each.endsWith('.rels'))) {
      const folder = path.replace(/_rels\/[^/]*$/, '')
      for (const target of attributesOf(xml, 'Relationship', 'Target')) {
        expect(parts).toHaveProperty([new URL(target, `file:///${folder}`).pathname.slice(1)])
      }
    }
  })

  test('names each shape of a slide by a number of its own, and has one title on it', () => {
    for (const xml of slidesOf(parts)) {
      const ids = attributesOf(xml, 'p:cNvPr', 'id')
      expect(new Set(ids).size).toBe(ids.length)
      expect(attributesOf(xml, 'p:ph', 'type').filter((type) => type === 'title')).toHaveLength(1)
    }
  })

  test('keeps everything on the slide', () => {
    for (const xml of slidesOf(parts)) {
      const outside = elementsOf(xml, 'p:sp').filter((shape) => {
        const { x, y, width, height } = boxOf(shape)
        return x < 0 || y < 0 || x + width > SLIDE_EMU.width || y + height > SLIDE_EMU.height
      })
      expect(outside).toEqual([])
    }
  })

  test('fastens links to sites of shapes, and draws them from site to site', () => {
    for (const xml of slidesOf(parts)) {
      const boxes = new Map(elementsOf(xml, 'p:sp').map((shape) => [idOf(shape), boxOf(shape)]))
      for (const line of elementsOf(xml, 'p:cxnSp').filter((each) => each.includes('stCxn'))) {
        const [from, to] = endsOf(line)
        expect([from, to]).toEqual(
          ['stCxn', 'endCxn'].map((end) => {
            const box = boxes.get(attributesOf(line, `a:${end}`, 'id')[0] ?? '')
            return box && siteOf(box, Number(attributesOf(line, `a:${end}`, 'idx')[0]))
          }),
        )
      }
    }
  })
})

test.for(EXAMPLES)('the slide of $name shows every actor and fastens every link', ({ name, map }) => {
  const [slide = ''] = slidesOf(partsOf(map, name))
  const texts = textsOf(slide)
  expect(texts).toEqual(expect.arrayContaining([name, ...map.actors.map((actor) => actor.name)]))
  expect(elementsOf(slide, 'p:cxnSp').filter((line) => line.includes('stCxn'))).toHaveLength(map.links.length)
})

test('whatever somebody typed stays text, and what is cut is told in full', () => {
  const [slide = ''] = slidesOf(partsOf(EVIL_MAP, 'Évreux'))
  expect(slide).not.toContain('<script')
  const descriptions = attributesOf(slide, 'p:cNvPr', 'descr').map(unescaped)
  expect(descriptions).toContain(`${'x'.repeat(200)}, Chantier d’insertion, Insertion / IAE`)
  expect(textsOf(slide)).toEqual(
    expect.arrayContaining([
      'a]]>b & "c" \'d\'',
      '👩‍👩‍👧 Maison des familles 😀',
      'Sans nom',
      'le CSAPA </a:t>',
      'Rive <b>',
    ]),
  )
  expect(slide).toMatch(/<a:pPr [^>]*algn="r" rtl="1"[^>]*>(?:(?!<\/a:p>).)*جمعية/)
})

test('a view is a slide with its words, its lit actors and its notes', () => {
  const parts = partsOf(ROUEN_MAP, 'Rouen', [PAGE])
  const [slide = '', ...others] = slidesOf(parts)
  expect(others).toEqual([])
  const texts = textsOf(slide)
  expect(texts).toEqual(
    expect.arrayContaining([
      'Une convention de ',
      '2 ans',
      ' tient le collectif',
      PAGE.lead,
      'Emergence-s',
      'CPAM',
      '3',
    ]),
  )
  expect(texts).not.toContain('CHRS')
  expect(texts).not.toContain('de trop')
  expect(slide).toMatch(/<a:highlight>.*?<a:t>2 ans<\/a:t>/)
  expect(textsOf(parts['ppt/notesSlides/notesSlide1.xml'] ?? '')).toEqual([
    'Rappeler le vote.',
    'Puis la CPAM </a:t> 😀',
  ])
})

test('words that have no room on a slide are in its notes', () => {
  const lead = 'Une phrase qui dit beaucoup de choses. '.repeat(40).trim()
  const parts = partsOf(ROUEN_MAP, 'Rouen', [{ ...PAGE, lead }])
  expect(textsOf(parts['ppt/slides/slide1.xml'] ?? '')).not.toContain(lead)
  expect(textsOf(parts['ppt/notesSlides/notesSlide1.xml'] ?? '')).toContain(lead)
})

test('the document says its title and its language, and no name of a person', () => {
  const { 'docProps/core.xml': core = '' } = partsOf(ROUEN_MAP, 'Rouen')
  expect(core).toContain('<dc:title>Rouen : Carte des partenaires</dc:title><dc:language>fr-FR</dc:language>')
  expect(core).not.toMatch(/creator|lastModifiedBy/)
})

test('a presentation is told from other archives by its first part', () => {
  expect(Object.keys(partsOf(ROUEN_MAP, 'Rouen'))[0]).toBe('[Content_Types].xml')
})

test('the same map gives the same file', () => {
  expect(partsOf(ROUEN_MAP, 'Rouen')).toEqual(partsOf(ROUEN_MAP, 'Rouen'))
})

test('a map with more actors than a slide can show has a slide of each sphere too', () => {
  const types = ['aci', 'chrs', 'cpam']
  const actors = Array.from({ length: 90 }, (_, index) => ({
    id: `a${index}`,
    name: `Acteur ${index}`,
    type: types[index % 3],
    themes: [],
    tags: [],
    isCarrier: false,
    position: [(index % 10) * 220, Math.floor(index / 10) * 90],
  }))
  const slides = slidesOf(partsOf(PlainMap.parse({ ...EMPTY_MAP, actors }), 'Grande'))
  const shown = slides.map((xml) => textsOf(xml).filter((words) => words.startsWith('Acteur')).length)
  expect(shown).toEqual([90, 30, 30, 30])
})

function slidesOf(parts: Record<string, string>): string[] {
  return Object.entries(parts).flatMap(([path, xml]) => (/^ppt\/slides\/slide\d+\.xml$/.test(path) ? [xml] : []))
}

/** What keeps a text from being XML, undefined where nothing does. */
function faultOf(xml: string): string | undefined {
  const open: string[] = []
  const rest = xml.replace(
    /<\?xml [^?]*\?>|<(\/?)([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>/g,
    (_, closing, name, _attributes, self) => {
      if (closing === '/' && open.pop() !== name) return `</${name}>`
      if (name && closing === '' && self === '') open.push(name)
      return ''
    },
  )
  if (open.length > 0) return open.join()
  return /[<>]|&(?!(?:amp|lt|gt|quot);)|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(rest)?.[0]
}

function attributesOf(xml: string, element: string, attribute: string): string[] {
  const pattern = new RegExp(`<${element} (?:[^>]* )?${attribute}="([^"]*)"`, 'g')
  return [...xml.matchAll(pattern)].map(([, value = '']) => value)
}

function elementsOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}>.*?</${name}>`, 'g'))].map(([element]) => element)
}

function textsOf(xml: string): string[] {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words = '']) => unescaped(words))
}

function unescaped(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

function idOf(shape: string): string {
  return attributesOf(shape, 'p:cNvPr', 'id')[0] ?? ''
}

function boxOf(shape: string) {
  const [x, y] = [attributesOf(shape, 'a:off', 'x')[0], attributesOf(shape, 'a:off', 'y')[0]].map(Number)
  const [width, height] = [attributesOf(shape, 'a:ext', 'cx')[0], attributesOf(shape, 'a:ext', 'cy')[0]].map(Number)
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 }
}

/** In points, as far as rounding tells them apart. */
function near(x: number, y: number) {
  return { x: Math.round(x / 1270), y: Math.round(y / 1270) }
}

function endsOf(line: string) {
  const { x, y, width, height } = boxOf(line)
  const isBack = line.includes('flipH="1"')
  const isUp = line.includes('flipV="1"')
  return [near(isBack ? x + width : x, isUp ? y + height : y), near(isBack ? x : x + width, isUp ? y : y + height)]
}

/** The sites of a card are those of a rectangle: above, left, below, right. */
function siteOf({ x, y, width, height }: ReturnType<typeof boxOf>, index: number) {
  const shares = [
    [0.5, 0],
    [0, 0.5],
    [0.5, 1],
    [1, 0.5],
  ][index]
  return shares && near(x + (shares[0] ?? 0) * width, y + (shares[1] ?? 0) * height)
}
