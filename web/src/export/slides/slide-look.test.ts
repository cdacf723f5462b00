import { EMPTY_MAP, PlainMap } from '@maillage/shared/map/plain-map'
import { viewOf } from '@maillage/shared/map/view'
import { ROUEN_MAP } from '@maillage/shared/territory/examples/rouen'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { typeLabel } from '../../i18n/domain-labels'
import { translate } from '../../i18n/i18n'
import { organise } from '../../layout/organise'
import { requestFor, territoryMap } from '../../layout/sample-maps'
import { sheetWords } from '../drawing/sheet-words'
import { preparePages } from '../drawing/view-pages'
import { deckOfMap } from './deck-of-map'
import { slideDeck } from './slide-deck'

const language = { t: translate, locale: 'fr' } as const
const territory = { id: 'x', name: 'Rouen', isExample: true }

/** The XML of the slides and of their notes; of the whole map without a view. */
async function slidesOf(map: PlainMap, fields?: Readonly<Record<string, unknown>>) {
  const view = fields && viewOf({ id: 'v', title: 'Vue', ...fields })
  const pages = await preparePages(view ? [view] : [], {
    ...{ map, territory, language, areScoresReleased: false },
    readVersion: async () => undefined,
    figuresOf: async () => undefined,
    notesOf: async () => new Map(),
  })
  const words = sheetWords(map, territory, { day: new Date(2026, 10, 22) }, language)
  const types = Object.fromEntries(map.actors.map(({ type }) => [type, typeLabel(translate, type, map)]))
  const deck = deckOfMap({ map, locale: 'fr', sheet: words, words: words.slides, types, pages })
  const files = Object.entries(unzipSync(slideDeck(deck, '2026-11-29T12:00:00Z')))
  const partsIn = (folder: string) =>
    files.flatMap(([path, bytes]) => (path.startsWith(folder) && path.endsWith('.xml') ? [strFromU8(bytes)] : []))
  return { slides: partsIn('ppt/slides/slide'), notes: partsIn('ppt/notesSlides/notesSlide') }
}

const textsOf = (xml = '') => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words]) => words)
/** The shape of an actor, by its name. */
const cardOf = (xml: string, name: string) =>
  [...xml.matchAll(/<p:sp>.*?<\/p:sp>/g)]
    .map(([shape]) => shape)
    .find((shape) => shape.includes(`name="${name}" descr=`))
const heightOf = (shape = '') => Number(/<a:ext [^>]*cy="(\d+)"/.exec(shape)?.[1])

test('a slide of a view has the colours and sizes that the view gives, and says what they mean', async () => {
  const { slides } = await slidesOf(ROUEN_MAP, { colorBy: 'type', sizeBy: 'links' })
  const [slide = ''] = slides
  expect(textsOf(slide)).toEqual(
    expect.arrayContaining(['Couleur : Type', 'Chantier d’insertion', 'Taille : Nombre de liens', 'Liens']),
  )
  // No sphere has a colour of its own: neither cards nor zones.
  expect(slide).not.toMatch(/schemeClr val="accent/)
  expect(slide).not.toContain('FAEBD9')
  const chantiers = ROUEN_MAP.actors.filter(({ type }) => type === 'aci').map(({ name }) => cardOf(slide, name))
  const colors = chantiers.map((shape) => /<a:ln .*?srgbClr val="(\w+)"/.exec(shape ?? '')?.[1])
  expect([colors.length > 1, new Set(colors).size]).toEqual([true, 1])
  // The coordination has more links than anybody else.
  expect(heightOf(cardOf(slide, 'Coordination'))).toBeGreaterThan(heightOf(cardOf(slide, 'CSAPA')))
})

test('a slide of a view at rest has the colours of spheres, and a legend of links alone', async () => {
  const { slides } = await slidesOf(ROUEN_MAP, {})
  expect(slides[0]).toMatch(/schemeClr val="accent1"/)
  expect(textsOf(slides[0])).not.toContain('Liens')
  expect(textsOf(slides[0])).toContain('4. Structurés')
})

test.for([
  { names: 'all', rest: 'fade', isThere: true },
  { names: 'lit', rest: 'fade', isThere: false },
  { names: 'all', rest: 'hide', isThere: false },
] as const)(
  'with the names $names, and the rest to $rest, others have a name: $isThere',
  async ({ isThere, ...fields }) => {
    const { slides } = await slidesOf(ROUEN_MAP, { ...fields, filter: { spheres: ['health'] } })
    expect(textsOf(slides[0]).includes('CPAM')).toBe(true)
    expect(textsOf(slides[0]).includes('Mission locale')).toBe(isThere)
  },
)

const LARGE = (() => {
  const sample = territoryMap(150)
  const places = organise(requestFor(sample)).actors
  const base = { themes: [], tags: [], isCarrier: false }
  return PlainMap.parse({
    ...EMPTY_MAP,
    actors: sample.actors.map((actor) => ({ ...base, ...actor, position: places.get(actor.id) })),
    links: sample.links.map((link) => ({ ...link, level: 3, themes: [], state: 'current' })),
  })
})()

test('of 150 actors all are on the slide with their links, and whoever has a name there can be read', async () => {
  const { slides, notes } = await slidesOf(LARGE)
  const [overview = '', ...ofSpheres] = slides
  const missing = LARGE.actors.filter(({ name }) => cardOf(overview, name) === undefined)
  expect(missing).toEqual([])
  expect(overview.match(/<a:stCxn /g)).toHaveLength(LARGE.links.length)
  const written = LARGE.actors.filter(({ name }) => textsOf(cardOf(overview, name)).length > 0)
  expect(written.length).toBeGreaterThan(30)
  const sizes = written.map(({ name }) => Number(/<a:rPr [^>]*sz="(\d+)"/.exec(cardOf(overview, name) ?? '')?.[1]))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(900)
  // Who has no name there has one in the notes, and on the slide of the sphere.
  const unnamed = LARGE.actors.filter((actor) => !written.includes(actor))
  const told = textsOf(notes[0]).join(' ')
  expect(unnamed.filter(({ name }) => !told.includes(name))).toEqual([])
  const later = ofSpheres.flatMap(textsOf)
  expect(LARGE.actors.filter(({ name }) => !later.includes(name))).toEqual([])
})

test.for([
  { name: 'at rest', fields: {} },
  { name: 'by type and links', fields: { colorBy: 'type', sizeBy: 'links' } },
])('on a slide $name the words of spheres stand over their highest actors', async ({ fields }) => {
  const { slides } = await slidesOf(ROUEN_MAP, fields)
  const topOf = (shape = '') => Number(/<a:off [^>]*y="(\d+)"/.exec(shape)?.[1])
  const shapes = [...(slides[0] ?? '').matchAll(/<p:sp>.*?<\/p:sp>/g)].map(([shape]) => shape)
  const wordTop = topOf(shapes.find((shape) => textsOf(shape).includes('Institutions / collectivités')))
  const cardTops = ['DDETS', 'Métropole', 'Département'].map((name) => topOf(cardOf(slides[0] ?? '', name)))
  expect(wordTop).toBeLessThan(Math.min(...cardTops))
})
