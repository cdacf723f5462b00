import { expect, test } from 'vitest'
import { translate } from '../../i18n/i18n'
import type { SlideLink } from './deck'
import { deckWords } from './deck-words'
import { markedRuns } from './draw-slide'
import { linkEntries } from './legend'
import { measureArial } from './measure-arial'
import { slideCard, withinLines } from './slide-card'
import { runsRightToLeft } from './text-body'
import { element, text } from './xml'

const words = deckWords(translate)
const CHRS = { type: 'CHRS', isCarrier: false, scale: 1, said: { whole: '', alone: '' }, isRest: false }

test.for([
  { words: 'Emergence-s & CPAM', xml: 'Emergence-s &amp; CPAM' },
  { words: '</a:t><script>', xml: '&lt;/a:t&gt;&lt;script&gt;' },
  { words: 'a]]>b "c"', xml: 'a]]&gt;b &quot;c&quot;' },
  { words: 'nul\u0000 cloche\u0007 \uFFFE \uD83D', xml: 'nul cloche  ' },
  { words: 'ligne\r\nautre\tcolonne', xml: 'ligne autre colonne' },
])('the text "$words" is safe in XML', ({ words: typed, xml }) => {
  expect(text(typed).xml).toBe(xml)
  expect(element('a', { b: typed }).xml).toBe(`<a b="${xml}"/>`)
})

test.for([
  { typed: 'Emergence-s', isRtl: false },
  { typed: 'جمعية الأمل', isRtl: true },
  { typed: '3. עמותת', isRtl: true },
  { typed: 'CPAM جمعية', isRtl: false },
  { typed: '12 %', isRtl: false },
])('"$typed" runs from right to left: $isRtl', ({ typed, isRtl }) => {
  expect(runsRightToLeft(typed)).toBe(isRtl)
})

test.for([
  { title: 'Une convention de 2 ans', highlight: '2 ans', parts: ['Une convention de ', '*2 ans'] },
  { title: '2 ans déjà', highlight: '2 ans', parts: ['*2 ans', ' déjà'] },
  { title: 'Une convention', highlight: '2 ans', parts: ['Une convention'] },
  { title: 'Une convention', highlight: ' ', parts: ['Une convention'] },
  { title: 'Une convention', highlight: undefined, parts: ['Une convention'] },
])('of "$title" "$highlight" is marked', ({ title, highlight, parts }) => {
  expect(markedRuns(title, highlight).map((run) => `${run.highlight ? '*' : ''}${run.words}`)).toEqual(parts)
})

test.for([
  { typed: 'Wi', weight: 400, width: 11.66 },
  { typed: 'Wi', weight: 700, width: 12.22 },
  { typed: 'é', weight: 400, width: 5.56 },
  { typed: '東', weight: 400, width: 10 },
])('"$typed" at 10 points and weight $weight is $width wide', ({ typed, weight, width }) => {
  expect(measureArial(typed, { size: 10, weight })).toBeCloseTo(width)
})

test('a long name goes on three lines and is cut there; a short one is not', () => {
  const card = (name: string) => slideCard({ ...CHRS, name }, 'full', words, measureArial)
  expect([card('SIAO').isCut, card('SIAO').name]).toEqual([false, 'SIAO'])
  expect(card('Association '.repeat(16))).toMatchObject({ isCut: true, height: 81 })
  expect(card('x'.repeat(200)).width).toBeLessThan(220)
})

test('a text is cut where it has no more lines', () => {
  const fits = (line: string) => line.length <= 10
  expect(withinLines('Métropole de Rouen', fits, 2)).toBe('Métropole de Rouen')
  expect(withinLines('Métropole de Rouen Normandie', fits, 2)).toBe('Métropole de Rouen…')
})

const link = (values: Partial<SlideLink>): SlideLink => ({
  id: 'l',
  from: 'a',
  to: 'b',
  kind: 'partnership',
  state: 'current',
  themes: [],
  hasAgreement: false,
  isQuiet: false,
  ...values,
})

test.for([
  { what: 'nothing', links: [], told: [] },
  {
    what: 'two levels',
    links: [link({ level: 5 }), link({ level: 2 })],
    told: ['2. Au cas par cas', '5. Projet commun'],
  },
  { what: 'one kind', links: [link({ kind: 'funding' })], told: ['Finance'] },
  {
    what: 'several kinds',
    links: [link({ kind: 'funding' }), link({ kind: 'hosting' })],
    told: ['Lien à sens unique'],
  },
  {
    what: 'times and agreements',
    links: [link({ state: 'planned', hasAgreement: true, level: 3 }), link({ state: 'past', level: 3 })],
    told: ['3. Réguliers', 'Convention ou accord', 'Lien visé', 'Lien d’avant'],
  },
  { what: 'a partnership without a level', links: [link({})], told: ['Partenariat'] },
])('the legend tells of $what only what is on the slide', ({ links, told }) => {
  expect(linkEntries(links, words).map((entry) => entry.words)).toEqual(told)
})
