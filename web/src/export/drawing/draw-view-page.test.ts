import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { SPHERES } from '@maillage/shared/map/sphere'
import { type View, viewOf } from '@maillage/shared/map/view'
import { figuresAt } from '@maillage/shared/network/figures-at'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { expect, test } from 'vitest'
import { type Box, containsBox, overlaps } from '../../drawing/geometry'
import { translate } from '../../i18n/i18n'
import type { Sheet } from './draw-sheet'
import { drawViewPages } from './draw-view-page'
import { PAPER_SIZES, type Paper, pageSize } from './paper'
import { PRINT_COLORS } from './print-colors'
import { type Shape, wordsOf } from './shape'
import type { Icon } from './sheet'
import { sheetWords } from './sheet-words'
import type { ViewPage } from './view-page'
import { preparePages } from './view-pages'

const [{ map, name } = { map: undefined, name: '' }] = EXAMPLES
if (!map) throw new Error('no example')
const territory = { id: 'x', name, isExample: true }
const language = { t: translate, locale: 'fr' } as const
const icon: Icon = { strokes: [] }
const sheet: Sheet = {
  map,
  words: sheetWords(map, territory, { day: new Date(2026, 10, 22) }, language),
  labels: { types: {}, spheres: Object.fromEntries(SPHERES.map((each) => [each, each])) as Sheet['labels']['spheres'] },
  icons: {
    spheres: Object.fromEntries(SPHERES.map((each) => [each, icon])) as Sheet['icons']['spheres'],
    themes: {},
    ...{ otherTheme: icon, discuss: icon, agreement: icon, planned: icon, past: icon, flag: icon, ending: icon },
  },
  today: '2026-11-22',
}
const measure = (text: string, { size }: { readonly size: number }) => text.length * size * 0.56
const A4: Paper = { kind: 'page', size: 'a4', orientation: 'landscape' }
const page: ViewPage = {
  title: 'Une convention de 2 ans tient le collectif',
  highlight: '2 ans',
  lead: 'Elle lie la Métropole.',
  figures: [{ value: '50 %', words: 'Porosité' }],
  step: '1 sur 2',
  date: '22 novembre 2026',
  notes: { title: 'Notes', text: `${'Rappeler la date.\n'.repeat(40)}Fin.` },
  lit: { actors: new Set<ActorId>(map.actors.slice(0, 2).map(({ id }) => id)), links: new Set<LinkId>() },
  rest: 'hide',
}
const drawn = (pages: readonly ViewPage[], hasNotes = false) =>
  drawViewPages({ sheet, pages, hasNotes, paper: A4 }, measure).map(({ shapes }) => [...wordsOf(shapes)].join(' '))

test('a view is a page with its title, text, figures and what it lights', () => {
  const [words = ''] = drawn([page])
  for (const told of ['convention', '2 ans', 'Elle lie', '50 %', 'Porosité', '1 sur 2', map.actors[0]?.name ?? '']) {
    expect(words).toContain(told)
  }
  expect(words).not.toContain(map.actors[5]?.name)
  expect(words).not.toContain('Rappeler')
  expect(drawn([{ ...page, rest: 'fade' }])[0]).toContain(map.actors[5]?.name)
})

test.for([
  { isRestNamed: false, opacity: 0.13 },
  { isRestNamed: true, opacity: 1 },
])('names of what is not lit can be read where a view asks for them: $isRestNamed', ({ isRestNamed, opacity }) => {
  const look = { cards: new Map(), isGroundPlain: false, isRestNamed }
  const [drawing] = drawViewPages(
    { sheet, pages: [{ ...page, rest: 'fade', look }], hasNotes: false, paper: A4 },
    measure,
  )
  const [lit, other] = [map.actors[0]?.name, map.actors[5]?.name]
  const seen = [...textsWithOpacity(drawing?.shapes ?? [], 1)]
  expect(seen.filter(([words]) => words === other)).toEqual([[other, opacity]])
  expect(seen.filter(([words]) => words === lit)).toEqual([[lit, 1]])
})

function* textsWithOpacity(shapes: readonly Shape[], opacity: number): Generator<readonly [string, number]> {
  for (const shape of shapes) {
    if (shape.kind === 'text') yield [shape.words, opacity]
    if (shape.kind === 'group') yield* textsWithOpacity(shape.shapes, opacity * (shape.opacity ?? 1))
  }
}

const PAPERS = PAPER_SIZES.flatMap((size) =>
  (['landscape', 'portrait'] as const).map((orientation) => ({ kind: 'page', size, orientation }) as const),
)
test.for(PAPERS)(
  'on $size $orientation a view and its notes fill the page, and words stand beside its map',
  async (paper) => {
    const view = viewOf({
      id: 'v',
      title: page.title,
      colorBy: 'type',
      sizeBy: 'links',
      figures: ['links', 'structured'],
    })
    const made = await pagesOf(view)
    const pages = made.map((each) => ({ ...each, lead: page.lead, notes: page.notes }))
    const [drawing, ...others] = drawViewPages({ sheet, pages, hasNotes: true, paper }, measure)
    const { width, height } = pageSize(paper.size, paper.orientation)
    for (const each of [drawing, ...others]) expect([each?.width, each?.height]).toEqual([width, height])
    expect(others.length).toBeGreaterThan(0)
    const { texts, maps } = placesOf(drawing?.shapes ?? [])
    const [shown] = maps
    expect(maps).toHaveLength(1)
    expect((shown?.width ?? 0) * (shown?.height ?? 0)).toBeGreaterThan(0.3 * width * height)
    const inside = { x: 0, y: 0, width, height }
    expect(texts.length).toBeGreaterThan(20)
    expect(texts.filter(({ box }) => !containsBox(inside, box))).toEqual([])
    expect(texts.filter(({ box }) => shown && overlaps(shown, box))).toEqual([])
    const pairs = texts.flatMap((one, index) => texts.slice(index + 1).map((other) => [one, other] as const))
    expect(pairs.filter(([one, other]) => overlaps(one.box, other.box))).toEqual([])
  },
)

interface Placed {
  readonly texts: { readonly words: string; readonly box: Box }[]
  readonly maps: Box[]
}

/** Where the words of a page stand that are not on its map, and where that is. */
function placesOf(shapes: readonly Shape[], x = 0, y = 0, scale = 1, found: Placed = { texts: [], maps: [] }): Placed {
  for (const shape of shapes) {
    if (shape.kind === 'text') {
      const width = measure(shape.words, shape) * scale
      const left = x + shape.x * scale - (shape.anchor === 'end' ? width : 0)
      const [top, height] = [y + (shape.y - shape.size * 0.7) * scale, shape.size * 0.7 * scale]
      found.texts.push({ words: shape.words, box: { x: left, y: top, width, height } })
    } else if (shape.kind === 'group') {
      const [left, top, size] = [x + (shape.x ?? 0) * scale, y + (shape.y ?? 0) * scale, scale * (shape.scale ?? 1)]
      const { clip } = shape
      if (!clip) placesOf(shape.shapes, left, top, size, found)
      else {
        const corner = { x: left + clip.x * size, y: top + clip.y * size }
        found.maps.push({ ...corner, width: clip.width * size, height: clip.height * size })
      }
    }
  }
  return found
}

function pagesOf(view: View | undefined): Promise<ViewPage[]> {
  if (!view) throw new Error('no view')
  return preparePages([view], {
    ...{ map: sheet.map, territory, language, areScoresReleased: false },
    readVersion: async () => undefined,
    figuresOf: async (shown) => figuresAt(shown, { today: '2026-06-01' }).figures,
    notesOf: async () => new Map(),
  })
}

test('notes take as many pages as they need, after their view, and only if they are wanted', () => {
  const pages = drawn([page, { ...page, notes: { title: 'Notes', text: ' ' } }], true)
  expect(pages).toHaveLength(4)
  expect(pages[1]).toContain('Rappeler la date.')
  expect(pages[2]).toContain('Fin.')
  expect(drawn([page])).toHaveLength(1)
})

test('views become pages that hold of the map what they light, and say what they cannot show', async () => {
  const view = viewOf({
    id: 'v',
    title: '',
    filter: { levels: [4] },
    figures: ['actors', 'porosity'],
    snapshot: 'gone',
  })
  if (!view) throw new Error('no view')
  const [made] = await preparePages([view], {
    ...{ map, territory, language, areScoresReleased: false },
    readVersion: async () => undefined,
    figuresOf: async () => undefined,
    notesOf: async () => new Map(),
  })
  expect(made).toMatchObject({
    title: 'Vue sans titre',
    figures: [],
    map: undefined,
    rest: 'fade',
    notes: { text: '' },
  })
  expect(made?.legend?.levels.map(({ level }) => level)).toEqual([4])
  expect(made?.lit?.links.size).toBe(map.links.filter(({ level }) => level === 4).length)
})

test.for([
  { areScoresReleased: false, told: ['19'] },
  { areScoresReleased: true, told: ['0', '19'] },
])(
  'what scores organisations is on pages once it is released: $areScoresReleased',
  async ({ areScoresReleased, told }) => {
    const view = viewOf({ id: 'v', title: 'Chiffres', figures: ['isolated', 'actors'] })
    if (!view) throw new Error('no view')
    const [made] = await preparePages([view], {
      ...{ map, territory, language, areScoresReleased },
      readVersion: async () => undefined,
      figuresOf: async (shown) => figuresAt(shown, { today: '2026-06-01' }).figures,
      notesOf: async () => new Map(),
    })
    expect(made?.figures.map(({ value }) => value)).toEqual(told)
  },
)

test('a view that colours and sizes actors by a field says so on its page', async () => {
  const view = viewOf({ id: 'v', title: 'Par type', colorBy: 'type', sizeBy: 'links' })
  if (!view) throw new Error('no view')
  const [coloured] = await preparePages([view], {
    ...{ map, territory, language, areScoresReleased: false },
    readVersion: async () => undefined,
    figuresOf: async () => undefined,
    notesOf: async () => new Map(),
  })
  if (!coloured) throw new Error('no page')
  const [words = ''] = drawn([coloured])
  expect(words).toContain('Couleur : Type')
  expect(words).toContain('Chantier d’insertion')
  expect(words).toContain('Taille : Nombre de liens')
  const { look, legend } = coloured
  const colors = new Set(legend?.colors.map(({ color }) => color))
  expect(new Set([...(look?.cards.values() ?? [])].map(({ color }) => color))).toEqual(colors)
  const fills = JSON.stringify(drawViewPages({ sheet, pages: [coloured], hasNotes: false, paper: A4 }, measure))
  for (const color of colors) expect(fills).toContain(PRINT_COLORS[color])
  expect(fills).not.toContain(PRINT_COLORS['insertion-tint'])
})
