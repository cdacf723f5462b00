import { describe, expect, test } from 'vitest'
import { TerritoryId } from '../map/ids'
import { NO_VIEW_FILTER } from '../map/no-view-filter'
import { EMPTY_MAP } from '../map/plain-map'
import { COLOR_FIELDS, viewsOf } from '../map/view'
import { EXAMPLES } from '../territory/examples/examples'
import { type FileProblem, fromMaillage, maillageJsonSchema, toMaillage } from './maillage-json'
import { WrittenView } from './written-view'

const territory = { id: TerritoryId.parse('exemplerouen00000000'), name: 'Rouen' }
const exportedAt = '2026-01-05T09:00:00.000Z'
const actor = {
  id: 'chrs',
  name: 'CHRS',
  type: 'chrs',
  themes: [],
  tags: [],
  programmes: [],
  notConcerned: [],
  isCarrier: false,
  isFunder: false,
}
const link = { id: 'l', from: 'chrs', to: 'siao', kind: 'partnership', themes: [], state: 'current' }
const whole = {
  format: 'maillage/1',
  territory,
  exportedAt,
  ...EMPTY_MAP,
  actors: [actor, { ...actor, id: 'siao', name: 'SIAO', type: 'siao' }],
  links: [link],
}

const read = (file: unknown) => fromMaillage(JSON.stringify(file))
const problemsOf = (file: unknown): readonly FileProblem[] => {
  const result = read(file)
  return result.ok ? [] : result.problems
}
const invalid = (path: string): FileProblem => ({ path, code: 'field-invalid', values: {} })

test.for(EXAMPLES)('the example $name comes back from its export as it was', ({ id, name, map }) => {
  const file = { territory: { id, name }, exportedAt, ...map }
  expect(fromMaillage(toMaillage(file))).toStrictEqual({ ok: true, file: { format: 'maillage/1', ...file } })
})

describe('a file', () => {
  test('begins with its format, so that a person who opens it can tell', () => {
    expect(toMaillage({ territory, exportedAt, ...EMPTY_MAP })).toMatch(/^\{\n {2}"format": "maillage\/1",\n/)
  })

  test('names the version it is of, when it is of one', () => {
    const result = fromMaillage(toMaillage({ territory, exportedAt, snapshot: 'copil-juin', ...EMPTY_MAP }))
    expect(result).toMatchObject({ ok: true, file: { snapshot: 'copil-juin' } })
  })

  test('may begin with a byte order mark', () => {
    expect(fromMaillage(`\uFEFF${JSON.stringify(whole)}`).ok).toBe(true)
    expect(fromMaillage('\uFEFF{"a":tru}')).toMatchObject({ problems: [{ values: { place: '1:6' } }] })
  })

  test('keeps notes with fields of a later version and forgets what no version knows of an actor', () => {
    const note = { id: 'n', text: 'Juin', votes: { ana: [1, null] } }
    const result = read({ ...whole, notes: [note], actors: [{ ...actor, color: 'red' }], links: [], mood: 'good' })
    expect(result).toStrictEqual({ ok: true, file: { ...whole, notes: [note], actors: [actor], links: [] } })
  })

  test('of a version without own words, funders, programmes and gaps that are none has none', () => {
    const { types, themes, ...former } = whole
    const { programmes, notConcerned, isFunder, ...plainActor } = actor
    const result = read({ ...former, actors: [plainActor], links: [] })
    expect(result).toStrictEqual({ ok: true, file: { ...whole, actors: [actor], links: [] } })
  })

  test('brings the own words of a territory, and what has one whose word is lost', () => {
    const types = [{ code: 'own-health-empp', label: 'Équipe mobile' }]
    const themes = [{ code: 'own-culture', label: 'Culture' }]
    const lost = { ...actor, id: 'lost', type: 'own-housing-lost', themes: ['own-lost'] }
    const file = {
      ...whole,
      types,
      themes,
      links: [],
      actors: [{ ...actor, type: 'own-health-empp', themes: ['own-culture'] }, lost],
    }
    expect(read(file)).toStrictEqual({ ok: true, file })
  })

  test('brings views, and passes over what it does not understand of one', () => {
    const view = { id: 'v', order: 'a0', title: 'Santé', filter: { themes: ['health'] }, camera: [0, 0, 800, 450] }
    const odd = { ...view, id: 'odd', filter: { spheres: ['sea'], levels: null }, camera: 'here', snapshot: '../etc' }
    const notes = { view: 'v', text: 'Remercier la CPAM.', updatedAt: exportedAt, updatedBy: 'Ana' }
    const file = { ...whole, views: [view, odd], viewNotes: [notes] }
    expect(read(file)).toStrictEqual({ ok: true, file })
    expect(viewsOf(file.views)).toMatchObject([
      { id: 'odd', title: 'Santé', filter: NO_VIEW_FILTER },
      { id: 'v', filter: { themes: ['health'] }, camera: [0, 0, 800, 450] },
    ])
    expect(problemsOf({ ...whole, viewNotes: [{ view: 'v', text: 5 }] })).toEqual([invalid('viewNotes[0].text')])
    expect(problemsOf({ ...file, viewNotes: [notes, { ...notes, view: 'gone' }, notes] })).toEqual([
      { path: 'viewNotes[1].view', code: 'notes-view-missing', values: { found: 'gone' } },
      { path: 'viewNotes[2].view', code: 'id-twice', values: { found: 'v' } },
    ])
  })

  test('brings contacts, each of an actor in it and once', () => {
    const contact = { id: 'c', actor: 'chrs', name: 'Awa Diallo', phone: '06 12 34 56 78' }
    expect(read({ ...whole, contacts: [contact] })).toStrictEqual({ ok: true, file: { ...whole, contacts: [contact] } })
    expect(problemsOf({ ...whole, contacts: [contact, { ...contact, actor: 'gone' }] })).toEqual([
      { path: 'contacts[1].actor', code: 'contact-actor-missing', values: { found: 'gone' } },
      { path: 'contacts[1].id', code: 'id-twice', values: { found: 'c' } },
    ])
  })

  test('cannot bring a prototype along', () => {
    const text = JSON.stringify({ ...whole, notes: [{ id: 'n' }] }).replace(
      '"id":"n"',
      '"id":"n","__proto__":{"evil":1}',
    )
    const result = fromMaillage(text)
    expect(result.ok && (result.file.notes[0] as { evil?: unknown }).evil).toBeUndefined()
    expect({}).not.toHaveProperty('evil')
  })
})

describe('a file that is none of ours', () => {
  test.for<{ what: string; text: string; problem: FileProblem }>([
    {
      what: 'an empty file',
      text: '',
      problem: { path: '', code: 'file-not-json', values: { place: '1:1' } },
    },
    {
      what: 'a table',
      text: 'nom;type\nCHRS;chrs',
      problem: { path: '', code: 'file-not-json', values: { place: '1:1' } },
    },
    {
      what: 'a file with a comma too many in line 3',
      text: '{\n  "format": "maillage/1",\n  "actors": [],\n}',
      problem: { path: '', code: 'file-not-json', values: { place: '4:1' } },
    },
    { what: 'a list', text: '[]', problem: { path: 'format', code: 'file-not-maillage', values: { found: '' } } },
    { what: 'null', text: 'null', problem: { path: 'format', code: 'file-not-maillage', values: { found: '' } } },
    {
      what: 'a file of a later format',
      text: '{"format":"maillage/2"}',
      problem: { path: 'format', code: 'file-not-maillage', values: { found: 'maillage/2' } },
    },
    {
      what: 'a file whose format is a novel',
      text: JSON.stringify({ format: 'x'.repeat(5_000) }),
      problem: { path: 'format', code: 'file-not-maillage', values: { found: 'x'.repeat(40) } },
    },
  ])('$what', ({ text, problem }) => {
    expect(fromMaillage(text)).toStrictEqual({ ok: false, problems: [problem] })
  })
})

test('a file that was cut is refused with the place, wherever it was cut', () => {
  const [{ id, name, map }] = EXAMPLES as unknown as [(typeof EXAMPLES)[number]]
  const text = toMaillage({ territory: { id, name }, exportedAt, ...map })
  for (let cut = 0; cut < text.length; cut += 50) {
    const kept = text.slice(0, cut)
    const result = fromMaillage(kept)
    expect(result.ok, `cut at ${cut}`).toBe(false)
    const [line = 0, column = 0] = String(result.ok || result.problems[0]?.values.place)
      .split(':')
      .map(Number)
    const lines = kept.split('\n')
    expect(line, `cut at ${cut}`).toBe(lines.length)
    // A word or an escape that was cut in half is told at its beginning.
    expect((lines.at(-1) ?? '').length + 1 - column, `cut at ${cut}`).toBeLessThanOrEqual(6)
  }
})

describe('what is wrong is told with its place', () => {
  test.for<{ what: string; file: unknown; problems: FileProblem[] }>([
    { what: 'no territory', file: { ...whole, territory: undefined }, problems: [invalid('territory')] },
    {
      what: 'a territory without a name',
      file: { ...whole, territory: { ...territory, name: '' } },
      problems: [invalid('territory.name')],
    },
    { what: 'a day that is none', file: { ...whole, exportedAt: 'yesterday' }, problems: [invalid('exportedAt')] },
    {
      what: 'own words that are none of a territory',
      file: {
        ...whole,
        types: [{ code: 'own-sea-ship', label: 'Bateau' }],
        themes: [{ code: 'own-culture', label: '' }],
      },
      problems: [invalid('types[0].code'), invalid('themes[0].label')],
    },
    {
      what: 'an own word that is there twice',
      file: {
        ...whole,
        themes: [
          { code: 'own-culture', label: 'Culture' },
          { code: 'own-culture', label: 'Arts' },
        ],
      },
      problems: [{ path: 'themes[1].code', code: 'id-twice', values: { found: 'own-culture' } }],
    },
    { what: 'no notes', file: { ...whole, notes: undefined }, problems: [invalid('notes')] },
    { what: 'actors that are no list', file: { ...whole, actors: {}, links: [] }, problems: [invalid('actors')] },
    {
      what: 'a note on nothing',
      file: { ...whole, notes: [{ id: 'n', text: 12, color: 'red', position: [0, 1e9], votes: 3 }] },
      problems: [invalid('notes[0].text'), invalid('notes[0].color'), invalid('notes[0].position[1]')],
    },
    {
      what: 'a zone without a width',
      file: { ...whole, zones: [{ id: 'z', name: 'Sud', area: [0, 0, 0, 80], sphere: 'sport' }] },
      problems: [invalid('zones[0].area[2]'), invalid('zones[0].sphere')],
    },
    { what: 'a note without an id', file: { ...whole, notes: [{ text: '' }] }, problems: [invalid('notes[0].id')] },
    {
      what: 'an actor at no place',
      file: { ...whole, actors: [{ ...actor, position: [1e308, null] }], links: [] },
      problems: [invalid('actors[0].position[0]'), invalid('actors[0].position[1]')],
    },
    {
      what: 'several fields',
      file: {
        ...whole,
        actors: [{ ...actor, name: 'n'.repeat(10_000), isCarrier: 1 }],
        links: [{ ...link, level: 9 }],
      },
      problems: [invalid('actors[0].name'), invalid('actors[0].isCarrier'), invalid('links[0].level')],
    },
    {
      what: 'an amount below nothing',
      file: { ...whole, links: [{ ...link, agreement: { kind: 'charter', amount: -1 } }] },
      problems: [invalid('links[0].agreement.amount')],
    },
    {
      what: 'a type that nobody knows',
      file: { ...whole, actors: [...whole.actors, { ...actor, id: 'c', type: 'bakery' }] },
      problems: [{ path: 'actors[2].type', code: 'field-unknown-type', values: { found: 'bakery' } }],
    },
    {
      what: 'a type that every object has',
      file: { ...whole, actors: [...whole.actors, { ...actor, id: 'c', type: 'constructor' }] },
      problems: [{ path: 'actors[2].type', code: 'field-unknown-type', values: { found: 'constructor' } }],
    },
    {
      what: 'themes that nobody knows',
      file: {
        ...whole,
        actors: [{ ...actor, themes: ['health', 'sante'] }, whole.actors[1]],
        links: [{ ...link, themes: ['cooking'] }],
      },
      problems: [
        { path: 'actors[0].themes[1]', code: 'field-unknown-theme', values: { found: 'sante' } },
        { path: 'links[0].themes[0]', code: 'field-unknown-theme', values: { found: 'cooking' } },
      ],
    },
    {
      what: 'a link that hangs at one end',
      file: { ...whole, links: [{ ...link, to: 'gone' }] },
      problems: [{ path: 'links[0].to', code: 'link-end-missing', values: { found: 'gone' } }],
    },
    {
      what: 'a link that hangs at both ends',
      file: { ...whole, links: [{ ...link, from: 'a', to: 'b' }] },
      problems: [
        { path: 'links[0].from', code: 'link-end-missing', values: { found: 'a' } },
        { path: 'links[0].to', code: 'link-end-missing', values: { found: 'b' } },
      ],
    },
    {
      what: 'a link of an actor to itself',
      file: { ...whole, links: [{ ...link, to: 'chrs' }] },
      problems: [{ path: 'links[0].to', code: 'link-to-itself', values: {} }],
    },
    {
      what: 'ids that come twice',
      file: { ...whole, actors: [...whole.actors, actor], links: [link, link], notes: [{ id: 'n' }, { id: 'n' }] },
      problems: [
        { path: 'actors[2].id', code: 'id-twice', values: { found: 'chrs' } },
        { path: 'links[1].id', code: 'id-twice', values: { found: 'l' } },
        { path: 'notes[1].id', code: 'id-twice', values: { found: 'n' } },
      ],
    },
    { what: 'nothing', file: { ...whole, links: [{ ...link, id: 'chrs' }] }, problems: [] },
  ])('$what', ({ file, problems }) => {
    expect(problemsOf(file)).toStrictEqual(problems)
  })

  test('of a thousand problems the first fifty are told', () => {
    const links = Array.from({ length: 1_000 }, (_, index) => ({ ...link, id: `l${index}`, to: 'gone' }))
    const problems = problemsOf({ ...whole, links })
    expect(problems.map(({ path }) => path)).toEqual(Array.from({ length: 50 }, (_, index) => `links[${index}].to`))
    expect(problemsOf({ ...whole, links: Array.from({ length: 1_000 }, () => ({})) })).toHaveLength(50)
  })
})

test('the schema for other tools asks for what a file must have', () => {
  expect(maillageJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: ['format', 'territory', 'exportedAt', 'actors', 'links', 'zones', 'notes', 'views', 'comments'],
    properties: { format: { const: 'maillage/1' } },
  })
  expect(maillageJsonSchema()).toMatchObject({
    properties: { notes: { items: { required: ['id'], properties: { kind: { enum: ['sticky', 'text'] } } } } },
  })
  expect(maillageJsonSchema()).toMatchObject({
    properties: { views: { items: { required: ['id'], properties: { colorBy: { enum: COLOR_FIELDS } } } } },
  })
  expect(Object.keys(WrittenView.shape.filter.def.innerType.shape).toSorted()).toEqual(
    Object.keys(NO_VIEW_FILTER).toSorted(),
  )
})
