import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { SPHERES } from '@maillage/shared/map/sphere'
import { viewOf } from '@maillage/shared/map/view'
import { figuresAt } from '@maillage/shared/network/figures-at'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { expect, test } from 'vitest'
import { translate } from '../../i18n/i18n'
import type { Sheet } from './draw-sheet'
import { drawViewPages, type ViewPage } from './draw-view-page'
import { PRINT_COLORS } from './print-colors'
import { type Shape, wordsOf } from './shape'
import type { Icon } from './sheet'
import { sheetWords } from './sheet-words'
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
  drawViewPages({ sheet, pages, hasNotes }, measure).map(({ shapes }) => [...wordsOf(shapes)].join(' '))

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
  const [drawing] = drawViewPages({ sheet, pages: [{ ...page, rest: 'fade', look }], hasNotes: false }, measure)
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
  const fills = JSON.stringify(drawViewPages({ sheet, pages: [coloured], hasNotes: false }, measure))
  for (const color of colors) expect(fills).toContain(PRINT_COLORS[color])
  expect(fills).not.toContain(PRINT_COLORS['insertion-tint'])
})
