import { ActorId, LinkId } from '@maillage/shared/map/ids'
import { MOST_PICKED, viewOf } from '@maillage/shared/map/view'
import { expect, test } from 'vitest'
import { translate } from '../i18n/i18n'
import { NO_FILTER } from '../map-session/map-filter'
import { fieldsOfScreen } from './screen-view'
import { freeTitle, litWords } from './view-words'

const source = {
  t: translate,
  words: { types: [{ code: 'own-health-empp', label: 'Équipe mobile' }], themes: [] },
  nameOf: (id: ActorId) => (id === 'cpam' ? 'CPAM' : undefined),
}

function view(values: object) {
  const read = viewOf({ id: 'v', ...values })
  if (!read) throw new Error('no view')
  return read
}

test.for([
  { values: {}, words: 'Toute la carte' },
  { values: { filter: { themes: ['health', 'employment'] } }, words: 'Santé, Emploi' },
  { values: { filter: { levels: [4, 5] } }, words: 'Structurés, projet commun' },
  { values: { filter: { spheres: ['health'], levels: [4, 5] } }, words: 'Santé : structurés, projet commun' },
  { values: { filter: { types: ['own-health-empp'], tags: ['pilote'] } }, words: 'Équipe mobile, pilote' },
  { values: { filter: { words: ' mairie ' } }, words: '« mairie »' },
  { values: { focus: { actor: 'cpam', steps: 2 } }, words: 'Autour de CPAM' },
  { values: { focus: { actor: 'gone', steps: 2 } }, words: 'Toute la carte' },
  { values: { picked: { actors: [], links: ['l'] } }, words: 'Ce qui est compté' },
])('a view of $values is called $words', ({ values, words }) => {
  expect(litWords(view(values), source)).toBe(words)
})

test.for([
  { proposed: 'Santé', taken: [], title: 'Santé' },
  { proposed: 'Santé', taken: ['Santé', 'Santé (2)'], title: 'Santé (3)' },
  { proposed: 'Autour de \u2068جمعية\u2069', taken: [], title: 'Autour de جمعية' },
  { proposed: 'é'.repeat(300), taken: [], title: `${'é'.repeat(199)}…` },
  { proposed: `${'é'.repeat(198)}👷👷`, taken: [], title: `${'é'.repeat(198)}…` },
  { proposed: 'é'.repeat(300), taken: [`${'é'.repeat(199)}…`], title: `${'é'.repeat(195)}… (2)` },
])('a title $proposed becomes $title', ({ proposed, taken, title }) => {
  expect(
    freeTitle(
      proposed,
      taken.map((known) => ({ title: known })),
    ),
  ).toBe(title)
})

test('what is on the screen is kept, but for more than a view picks one by one', () => {
  const actor = ActorId.parse('cpam')
  const counted = { actors: [actor], links: [], text: '1 acteur isolé', countedAt: '/' }
  const filter = { ...NO_FILTER, levels: [4 as const], focus: { actor, steps: 2 }, rest: 'hide' as const, counted }
  const { rest, focus, counted: _, ...lists } = filter
  const kept = {
    filter: lists,
    focus,
    rest,
    camera: [0, 0, 800, 450] as const,
    picked: { actors: [actor], links: [] },
  }
  const look = { colorBy: 'type', sizeBy: 'links', names: 'all', legend: false } as const
  const { legend: _legend, ...drawn } = look
  const fields = { ...kept, ...drawn }
  expect(fieldsOfScreen(filter, look, [0, 0, 800, 450])).toEqual({ fields, isTooMuch: false })

  const links = Array.from({ length: MOST_PICKED }, (_value, index) => LinkId.parse(`l${index}`))
  expect(fieldsOfScreen({ ...filter, counted: { ...counted, links } }, look, undefined)).toEqual({
    fields: { ...fields, camera: undefined, picked: undefined },
    isTooMuch: true,
  })
})
