import { describe, expect, test } from 'vitest'
import { type View, viewOf, viewsOf } from './view'

const BARE = {
  id: 'v',
  order: '',
  title: '',
  lead: '',
  filter: {
    words: '',
    spheres: [],
    types: [],
    tags: [],
    programmes: [],
    themes: [],
    levels: [],
    points: [],
    kinds: [],
    states: [],
  },
  rest: 'fade',
  colorBy: 'sphere',
  sizeBy: 'none',
  names: 'lit',
  legend: true,
  figures: [],
}

describe('a record is read as a view', () => {
  test.for<{ what: string; record: object; read: object }>([
    { what: 'with nothing but an id', record: {}, read: {} },
    {
      what: 'whole',
      record: {
        order: 'a0',
        title: 'Santé',
        highlight: 'plus structurés',
        filter: { themes: ['health'], levels: [4, 5] },
        focus: { actor: 'cpam', steps: 2 },
        picked: { actors: ['cpam'], links: ['l'] },
        rest: 'hide',
        camera: [-10, 0, 800, 450],
        legend: false,
        figures: ['structured'],
        snapshot: 'copiljuin00000000000',
      },
      read: {
        order: 'a0',
        title: 'Santé',
        highlight: 'plus structurés',
        filter: { ...BARE.filter, themes: ['health'], levels: [4, 5] },
        focus: { actor: 'cpam', steps: 2 },
        picked: { actors: ['cpam'], links: ['l'] },
        rest: 'hide',
        camera: [-10, 0, 800, 450],
        legend: false,
        figures: ['structured'],
        snapshot: 'copiljuin00000000000',
      },
    },
    {
      what: 'with filter values that are not known',
      record: { filter: { spheres: ['sea', 'health'], levels: [6, 4, '4'], kinds: 'all', states: null, deep: {} } },
      read: { filter: { ...BARE.filter, spheres: ['health'], levels: [4] } },
    },
    { what: 'with a filter that is none', record: { filter: 'health' }, read: {} },
    { what: 'with a camera that frames nothing', record: { camera: [Number.NaN, 0, 800, 450] }, read: {} },
    { what: 'with a camera without a size', record: { camera: [0, 0, 0, 450] }, read: {} },
    { what: 'with a camera of pixels and zoom', record: { camera: { x: 0, y: 0, zoom: 2 } }, read: {} },
    { what: 'around an actor that is no id', record: { focus: { actor: '__proto__', steps: 2 } }, read: {} },
    {
      what: 'around an actor as far as nobody goes',
      record: { focus: { actor: 'cpam', steps: 1e9 } },
      read: { focus: { actor: 'cpam', steps: 1 } },
    },
    { what: 'of a version that is no id', record: { snapshot: '../etc' }, read: {} },
    { what: 'with colours by what a later version knows', record: { colorBy: 'commune', sizeBy: 7 }, read: {} },
    {
      what: 'with figures some of which are not known',
      record: { figures: ['mood', 'links', 'links'] },
      read: { figures: ['links'] },
    },
    { what: 'with texts that are too long', record: { title: 't'.repeat(201), lead: 'l'.repeat(601) }, read: {} },
    { what: 'with texts that are none', record: { title: 5, lead: [], createdBy: {} }, read: {} },
    { what: 'in a place that is none', record: { order: '0 or so' }, read: {} },
  ])('$what', ({ record, read }) => {
    expect(viewOf({ ...record, id: 'v' })).toStrictEqual({ ...BARE, ...read })
  })

  test.for([undefined, null, 'v', 5, {}, { id: '__proto__' }, { id: 'no id' }])('but for %s', (record) => {
    expect(viewOf(record)).toBeUndefined()
  })
})

test('views come in their order, ties by their ids, and those without a place last', () => {
  const records = [
    { id: 'z', order: 'a1' },
    { id: 'nowhere' },
    { id: 'b', order: 'a1' },
    { id: 'first', order: 'Zz' },
    { id: 'a', order: 'a1V' },
    null,
  ]
  expect(viewsOf(records).map(({ id }: View) => id)).toEqual(['first', 'b', 'z', 'a', 'nowhere'])
})
