import { EMPTY_MAP, PlainMap } from '@maillage/shared/map/plain-map'
import { SPHERES } from '@maillage/shared/map/sphere'
import { EXAMPLES } from '@maillage/shared/territory/examples/examples'
import { expect, test } from 'vitest'
import { typeLabel } from '../../i18n/domain-labels'
import { translate } from '../../i18n/i18n'
import { paintSvg } from '../painting/paint-svg'
import { drawSheet, type Sheet } from './draw-sheet'
import { PAPER_SIZES, type Paper, pageSize } from './paper'
import type { Icon, SheetIcons } from './sheet'
import { sheetWords } from './sheet-words'

const icon: Icon = { strokes: [{ d: 'M0 0H24' }] }
const icons: SheetIcons = {
  spheres: Object.fromEntries(SPHERES.map((sphere) => [sphere, icon])) as SheetIcons['spheres'],
  themes: {},
  otherTheme: icon,
  discuss: icon,
  agreement: icon,
  planned: icon,
  past: icon,
  flag: icon,
  ending: icon,
}
const day = new Date(2026, 10, 22)

function sheetOf(map: PlainMap, { name = 'Rouen', isExample = false } = {}): Sheet {
  const spheres = Object.fromEntries(SPHERES.map((sphere) => [sphere, translate(`sphere.${sphere}`)]))
  return {
    map,
    words: sheetWords(map, { id: 'x', name, isExample }, { day }, { t: translate, locale: 'fr' }),
    labels: {
      types: Object.fromEntries(map.actors.map(({ type }) => [type, typeLabel(translate, type)])),
      spheres: spheres as Sheet['labels']['spheres'],
    },
    icons,
    today: '2026-11-22',
  }
}

function draw(map: PlainMap, territory = {}, paper?: Paper) {
  const { title, description, ...drawing } = drawSheet(sheetOf(map, territory), measure, paper)
  const svg = paintSvg({ title, description, ...drawing }, { family: 'sans-serif', faces: [] })
  return { ...drawing, svg }
}

const measure = (text: string, { size }: { readonly size: number }) => text.length * size * 0.56

const unescaped = (words: string) =>
  words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** Every text of the drawing, entities undone; throws when tags do not match. */
function textsOf(svg: string): string[] {
  const open: string[] = []
  const texts: string[] = []
  for (const [, closing, name = '', self, words = ''] of svg.matchAll(/<(\/?)(\w+)(?:\s[^<>]*?)?(\/?)>([^<>]*)/g)) {
    if (closing) expect(open.pop()).toBe(name)
    else if (!self) open.push(name)
    if (words.trim()) texts.push(unescaped(words))
  }
  expect(open).toEqual([])
  return texts
}

test.for(EXAMPLES)('the map of $name is drawn with every actor and its frame', ({ name, map }) => {
  const { svg, width, height } = draw(map, { name, isExample: true })
  const texts = textsOf(svg)
  expect(texts).toEqual(expect.arrayContaining(map.actors.map((actor) => actor.name)))
  expect(texts).toEqual(
    expect.arrayContaining([
      name,
      '22 novembre 2026',
      sheetOf(map).words.counts,
      '1. Se connaissent de nom',
      '5. Projet commun',
      ...SPHERES.map((sphere) => translate(`sphere.${sphere}`)),
      'Sans coordonnées personnelles · Maillage',
      translate('export.exampleSource'),
    ]),
  )
  expect(width / height).toBeGreaterThan(0.5)
})

test('what somebody typed stays text', () => {
  const evil = '</text><script>alert("1")</script>&amp;'
  const map = PlainMap.parse({
    ...EMPTY_MAP,
    actors: [{ id: 'a', name: evil, type: evil, themes: [], tags: [], isCarrier: true }],
  })
  const { svg } = draw(map, { name: evil })
  expect(svg).not.toContain('<script')
  expect(textsOf(svg).join(' ')).toContain(evil.slice(0, 20))
})

test('a map that is no example does not say so, and an empty one is a sheet all the same', () => {
  const { svg, width, height } = draw(EMPTY_MAP)
  expect(textsOf(svg)).not.toContain(translate('export.exampleSource'))
  expect(textsOf(svg)).toContain('0 acteur, 0 lien')
  expect([width, height].every(Number.isFinite)).toBe(true)
})

test('programmes on the map stand under its title', () => {
  const map = PlainMap.parse({
    ...EMPTY_MAP,
    actors: [{ id: 'p', name: 'Premières Heures', type: 'programme', themes: [], tags: [], isCarrier: false }],
  })
  expect(textsOf(draw(map).svg)).toContain('Carte des partenaires, Premières Heures')
})

test('notes, texts and drawn zones are on the sheet, in their papers and without the names of who wrote them', () => {
  const written = { createdBy: 'Marc', position: [0, 0] }
  const { svg } = draw(
    PlainMap.parse({
      ...EMPTY_MAP,
      notes: [
        { id: 'n', kind: 'sticky', text: 'Inviter le CSAPA\nau comité', color: 'pink', ...written },
        { id: 't', kind: 'text', text: 'Autour de la santé', ...written },
        { id: 'nowhere', text: 'Sans place' },
      ],
      zones: [
        { id: 'z', name: 'Rive gauche', area: [0, 0, 320, 240], color: 'blue' },
        { id: 's', name: 'Soins', area: [400, 0, 320, 240], sphere: 'health' },
      ],
    }),
  )
  const texts = textsOf(svg)
  const words = ['Inviter le CSAPA', 'au comité', 'Autour de la santé', 'Rive gauche', 'Soins']
  expect(texts).toEqual(expect.arrayContaining(words))
  expect(texts).not.toContain('Marc')
  expect(texts).not.toContain('Sans place')
  for (const color of ['#fbdfe8', '#d9ebfb', '#fce8ee']) expect(svg).toContain(`fill="${color}"`)
})

test.for(
  PAPER_SIZES.flatMap((size) => (['landscape', 'portrait'] as const).map((orientation) => ({ size, orientation }))),
)('on $size $orientation the map stays between its title and its legend', ({ size, orientation }) => {
  for (const { map, name } of EXAMPLES) {
    const { width, height, svg, shapes } = draw(map, { name }, { kind: 'page', size, orientation })
    const page = pageSize(size, orientation)
    expect([width, height]).toEqual([page.width, page.height])
    expect(textsOf(svg)).toEqual(expect.arrayContaining(map.actors.map((actor) => actor.name)))
    const [header, drawn, footer] = shapes.map((shape) => (shape.kind === 'group' ? shape : undefined))
    expect(header?.y).toBeGreaterThan(0)
    expect(drawn?.scale).toBeGreaterThan(0.2)
    expect(footer?.y).toBeLessThan(page.height)
  }
})

test('whom to call is in no drawing, not even where a file brought it along', () => {
  const contact = { email: 'claire@exemple.fr', phone: '06 12 34 56 78' }
  const actor = {
    id: 'a',
    name: 'SIAO',
    type: 'siao',
    themes: [],
    tags: [],
    isCarrier: false,
    ...contact,
    contacts: [contact],
  }
  const { svg } = draw(PlainMap.parse({ ...EMPTY_MAP, actors: [actor], contacts: [contact] }))
  expect(textsOf(svg)).toContain('SIAO')
  for (const secret of Object.values(contact)) expect(svg).not.toContain(secret)
})
