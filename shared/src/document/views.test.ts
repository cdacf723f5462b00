import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { ActorId, LinkId, ViewId } from '../map/ids'
import { MOST_VIEWS } from '../map/lengths'
import { NO_VIEW_FILTER } from '../map/no-view-filter'
import { MOST_PICKED } from '../map/view'
import type { ProblemCode } from '../protocol/problems'
import { lastChange, type MapDocument, openMapDocument } from './map-document'
import { openPrivateDocument } from './private-document'
import { putBack } from './put-back'
import { sync } from './random-peers'
import { readMap } from './read-map'
import { restoreMap } from './restore-map'
import { readTrash } from './trash'
import { openUndoHistory } from './undo-history'
import { ViewList } from './view-list'
import { readViewNotes, setViewNotes } from './view-notes'
import { addView, moveViews, readViews, removeViews, updateView, type ViewDraft, type ViewPatch } from './views'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }
const ben = { name: 'Ben', at: '2026-01-05T10:00:00.000Z' }
const CPAM = ActorId.parse('cpam')
const GONE = ViewId.parse('gone')
const filter = { ...NO_VIEW_FILTER, themes: ['health'], levels: [4 as const, 5 as const] }

let map: MapDocument
beforeEach(() => {
  map = openMapDocument()
})

const add = (title: string, of = map, after?: ViewId) => addView(of, { title }, ana, after)
const titles = (of = map) => readViews(of).map(({ title }) => title)
const problem = (code: ProblemCode) => expect.objectContaining({ code })

describe('a view', () => {
  test('is added with what it says, signed, and in as few words as it needs', () => {
    const id = addView(map, { title: ' Santé ', filter, camera: [0.4, 0, 800.2, 450], legend: false }, ana)
    const signed = { createdAt: ana.at, createdBy: 'Ana', updatedAt: ana.at, updatedBy: 'Ana' }
    expect(readMap(map).views).toStrictEqual([
      {
        id,
        order: 'a0',
        title: 'Santé',
        filter: { themes: ['health'], levels: [4, 5] },
        camera: [0, 0, 800, 450],
        legend: false,
        ...signed,
      },
    ])
    expect(readViews(map)).toMatchObject([{ id, title: 'Santé', lead: '', filter, legend: false, figures: [] }])
    expect(lastChange(map)).toEqual(ana)
  })

  test.for<{ patch: ViewPatch; becomes: object }>([
    { patch: { title: 'Emploi' }, becomes: { title: 'Emploi' } },
    { patch: { lead: 'Depuis 2021.' }, becomes: { lead: 'Depuis 2021.' } },
    { patch: { filter: NO_VIEW_FILTER }, becomes: { filter: NO_VIEW_FILTER } },
    { patch: { focus: { actor: CPAM, steps: 2 } }, becomes: { focus: { actor: CPAM, steps: 2 } } },
    { patch: { figures: ['links', 'porosity'] }, becomes: { figures: ['links', 'porosity'] } },
    {
      patch: { rest: 'hide', colorBy: 'state', sizeBy: 'links' },
      becomes: { rest: 'hide', colorBy: 'state', sizeBy: 'links' },
    },
    { patch: { camera: undefined }, becomes: { camera: undefined } },
    { patch: { highlight: '' }, becomes: {} },
  ])('with $patch changes that, the signature and nothing else', ({ patch, becomes }) => {
    const id = addView(map, { title: 'Santé', filter, camera: [0, 0, 800, 450] }, ana)
    const [before] = readViews(map)
    updateView(map, id, patch, ben)
    expect(readViews(map)).toEqual([{ ...before, ...becomes, updatedAt: ben.at, updatedBy: 'Ben' }])
  })

  test.for<{ what: string; values: Partial<ViewDraft>; code?: ProblemCode }>([
    { what: 'no title', values: { title: ' ' }, code: 'name-missing' },
    { what: 'a title of 201 characters', values: { title: 't'.repeat(201) }, code: 'text-too-long' },
    { what: 'a lead of 601 characters', values: { lead: 'l'.repeat(601) }, code: 'text-too-long' },
    {
      what: 'a tag of 61 characters',
      values: { filter: { ...filter, tags: ['t'.repeat(61)] } },
      code: 'text-too-long',
    },
    { what: 'a camera that frames nothing', values: { camera: [Number.NaN, 0, 800, 450] } },
    {
      what: 'more links than a view picks',
      values: {
        picked: { actors: [], links: Array.from({ length: MOST_PICKED + 1 }, (_, i) => LinkId.parse(`l${i}`)) },
      },
      code: 'request-invalid',
    },
  ])('with $what fails and changes nothing', ({ values, code }) => {
    const id = add('Santé')
    const before = map.doc.toJSON()
    const failure = code ? problem(code) : undefined
    expect(() => updateView(map, id, values, ben)).toThrow(failure)
    expect(() => addView(map, { title: 'Emploi', ...values }, ben)).toThrow(failure)
    expect(map.doc.toJSON()).toEqual(before)
  })

  test('that a peer deleted meanwhile cannot be changed', () => {
    expect(() => updateView(map, GONE, { title: 'Santé' }, ana)).toThrow(problem('not-found'))
  })

  test('keeps what two people change of it at the same time', () => {
    const id = add('Santé')
    const peer = openMapDocument()
    sync(map, peer)
    updateView(map, id, { title: 'La santé' }, ana)
    updateView(peer, id, { filter, lead: 'Depuis 2021.' }, ben)
    sync(map, peer)
    expect(readViews(map)).toEqual(readViews(peer))
    expect(readViews(map)).toMatchObject([{ title: 'La santé', filter, lead: 'Depuis 2021.' }])
  })

  test('too many is refused, and one may take the place of another', () => {
    const ids = Array.from({ length: MOST_VIEWS }, (_, index) => add(`Vue ${index}`))
    expect(() => add('Une de trop')).toThrow(problem('views-full'))
    const gone = { actors: [], links: [], views: [{ id: 'gone', title: 'Une de trop' }] }
    expect(() => putBack(map, gone, ana)).toThrow(problem('views-full'))
    removeViews(map, ids.slice(0, 1), ana)
    expect(() => add('Encore une')).not.toThrow()
  })
})

describe('the order of views', () => {
  test('is that in which they were added, unless one was added after another', () => {
    const first = add('A')
    add('B')
    add('A bis', map, first)
    add('C', map, GONE)
    expect(titles()).toEqual(['A', 'A bis', 'B', 'C'])
  })

  test.for<{ move: string; before: string | undefined; becomes: string }>([
    { move: 'A', before: 'D', becomes: 'BCADE' },
    { move: 'A', before: undefined, becomes: 'BCDEA' },
    { move: 'E', before: 'A', becomes: 'EABCD' },
    { move: 'EB', before: 'D', becomes: 'ACEBD' },
    { move: 'BD', before: 'B', becomes: 'ABDCE' },
    { move: 'BC', before: 'C', becomes: 'ABCDE' },
    { move: 'C', before: 'gone', becomes: 'ABDEC' },
    { move: '', before: 'A', becomes: 'ABCDE' },
  ])('$move before $before becomes $becomes', ({ move, before, becomes }) => {
    const ids = new Map([...'ABCDE'].map((title) => [title, add(title)]))
    moveViews(
      map,
      [GONE, ...move].flatMap((title) => ids.get(title) ?? []),
      before === undefined ? undefined : (ids.get(before) ?? GONE),
      ben,
    )
    expect(titles().join('')).toBe(becomes)
  })

  test('keeps what two people move at the same time, and there is always room between two', () => {
    const [a, b, c] = ['A', 'B', 'C'].map((title) => add(title)) as [ViewId, ViewId, ViewId]
    const peer = openMapDocument()
    sync(map, peer)
    moveViews(map, [c], a, ana)
    moveViews(peer, [b], a, ben)
    sync(map, peer)
    expect(titles(peer)).toEqual(titles())
    expect(titles().at(-1)).toBe('A')
    const [first, second] = readViews(map)
    moveViews(map, [a], second?.id, ana)
    expect(titles()).toEqual([first?.title, 'A', second?.title])
  })

  test.for([
    { what: 'a file', orders: ['', '', 'a0'] },
    { what: 'two people at once', orders: ['a1', 'a1', 'a1'] },
    { what: 'a hostile peer', orders: ['A', 'zz', 'a00'] },
    { what: 'keys without end', orders: ['a0', `a0${'0'.repeat(58)}1`, `a0${'0'.repeat(59)}1`] },
  ])('is put right where it came from $what', ({ orders }) => {
    for (const [index, order] of orders.entries()) {
      map.views.set(
        `v${index}`,
        new Y.Map<unknown>([
          ['order', order],
          ['title', `${index}`],
        ]),
      )
    }
    const [first, second] = readViews(map)
    const last = add('Au milieu', map, first?.id)
    expect(titles()[1]).toBe('Au milieu')
    moveViews(map, [last], first?.id, ana)
    expect(titles()[0]).toBe('Au milieu')
    moveViews(map, [last], undefined, ana)
    moveViews(map, [last], second?.id, ana)
    expect(titles()[1]).toBe('Au milieu')
  })

  test('is what was asked for, whatever is moved where', () => {
    const anyMove = fc.record({ ids: fc.uniqueArray(fc.nat(5), { maxLength: 4 }), before: fc.nat(6) })
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 40 }), (moves) => {
        const document = openMapDocument()
        const ids = [...'ABCDEF'].map((title) => add(title, document))
        let expected = ids
        for (const move of moves) {
          const moved = move.ids.map((index) => ids[index] as ViewId)
          const before = expected[move.before]
          moveViews(document, moved, before, ana)
          const at = expected.slice(move.before).find((id) => !moved.includes(id))
          const others = expected.filter((id) => !moved.includes(id))
          const place = at ? others.indexOf(at) : others.length
          expected = [...others.slice(0, place), ...moved, ...others.slice(place)]
        }
        expect(readViews(document).map(({ id }) => id)).toEqual(expected)
      }),
    )
  })
})

describe('a view that was deleted', () => {
  test('comes back with one step of its author, and is put back by anybody else', () => {
    const history = openUndoHistory(map, { stepMs: 0 })
    const id = addView(map, { title: 'Santé', filter, legend: false }, ana)
    const before = readMap(map).views
    removeViews(map, [id], ana)
    expect(readViews(map)).toEqual([])
    history.undo(ana)
    expect(readMap(map).views).toEqual(before)
    history.redo(ana)

    const [deletion] = readTrash(map)
    expect(deletion?.views).toMatchObject([{ title: 'Santé', legend: false }])
    if (deletion) putBack(map, deletion, ben)
    const [view] = before
    expect(readMap(map).views).toEqual([{ ...view, updatedAt: ben.at, updatedBy: 'Ben' }])
    expect(readTrash(map)).toEqual([])
  })

  test('comes back whatever a later version put in it, and nothing comes of what is no view', () => {
    const deep = { a: [{ b: { c: [{ d: 'e' }] } }], text: '👷'.repeat(5_000) }
    map.views.set(
      'v',
      new Y.Map<unknown>([
        ['title', 'Santé'],
        ['later', deep],
      ]),
    )
    const before = readMap(map).views
    removeViews(map, [ViewId.parse('v')], ana)
    const [deletion] = readTrash(map)
    const [view] = deletion?.views ?? []
    expect([view]).toEqual(before)

    for (const parts of [['{'], ['{"id":5}'], ['null'], []]) {
      map.meta.set('trash-odd', {
        deletion: 'odd',
        by: 'Ana',
        at: ana.at,
        actors: [],
        links: [],
        views: [{ parts }],
        ends: [],
      })
      expect(readTrash(map)).toHaveLength(1)
    }
  })

  test('by bringing back a version without it is in the trash', () => {
    const former = readMap(map)
    add('Santé')
    restoreMap(map, former, ben)
    expect(readTrash(map)).toMatchObject([{ by: 'Ben', views: [{ title: 'Santé' }] }])
  })
})

test('a list of views is the same until one changes, and each view too', () => {
  const list = new ViewList(map)
  const onChange = vi.fn()
  list.onChange(onChange)
  const first = add('A')
  const second = add('B')
  const before = list.views()
  expect(before.map(({ title }) => title)).toEqual(['A', 'B'])
  expect(onChange).toHaveBeenCalledTimes(2)

  map.doc.transact(() => map.meta.set('lastChange', [ben.at, ben.name]))
  expect(list.views()).toBe(before)
  moveViews(map, [second], first, ben)
  expect(list.views().map(({ title }) => title)).toEqual(['B', 'A'])
  expect(list.get(first)).toBe(before[0])

  list.close()
  onChange.mockClear()
  removeViews(map, [first], ana)
  expect(onChange).not.toHaveBeenCalled()
})

describe('what presenters say', () => {
  test('is written, changed and taken away by the view, and signed', () => {
    const document = openPrivateDocument()
    const [santé, emploi] = [ViewId.parse('sante'), ViewId.parse('emploi')]
    setViewNotes(document, santé, 'Remercier la CPAM.', ana)
    setViewNotes(document, emploi, 'Deux minutes.', ana)
    setViewNotes(document, santé, 'Remercier la CPAM et le CSAPA.', ben)
    document.doc.on('update', () => expect.unreachable('nothing was to be written'))
    setViewNotes(document, emploi, 'Deux minutes.', ben)
    expect(readViewNotes(document)).toStrictEqual([
      { view: 'emploi', text: 'Deux minutes.', updatedAt: ana.at, updatedBy: 'Ana' },
      { view: 'sante', text: 'Remercier la CPAM et le CSAPA.', updatedAt: ben.at, updatedBy: 'Ben' },
    ])
  })

  test('can be nothing, and not without end', () => {
    const document = openPrivateDocument()
    setViewNotes(document, GONE, 'Deux minutes.', ana)
    setViewNotes(document, GONE, '', ana)
    expect(readViewNotes(document)).toEqual([])
    expect(() => setViewNotes(document, GONE, 'n'.repeat(10_001), ana)).toThrow(problem('text-too-long'))
  })

  test.for([
    { what: 'no text', values: { text: 5 }, read: [] },
    { what: 'a signature that is none', values: { text: 'Oui', updatedAt: 5 }, read: [{ view: 'v', text: 'Oui' }] },
  ])('with $what is read as $read', ({ values, read }) => {
    const document = openPrivateDocument()
    document.viewNotes.set('v', new Y.Map<unknown>(Object.entries(values)))
    expect(readViewNotes(document)).toStrictEqual(read)
  })
})
