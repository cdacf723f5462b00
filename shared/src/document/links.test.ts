import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { ActorId, LinkId } from '../map/ids'
import type { Agreement, Link } from '../map/link'
import type { ProblemCode } from '../protocol/problems'
import { addActor, removeActors } from './actors'
import {
  addLink,
  type LinkDraft,
  type LinkPatch,
  linksBetween,
  relink,
  removeLinks,
  reverseLink,
  setAgreement,
  setLinkTheme,
  setRating,
  updateLink,
} from './links'
import { lastChange, type MapDocument, openMapDocument } from './map-document'
import { sync } from './random-peers'
import { readLink, readMap } from './read-map'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }
const ben = { name: 'Ben', at: '2026-01-05T10:00:00.000Z' }
const GONE = LinkId.parse('gone')

let map: MapDocument
let chrs: ActorId
let siao: ActorId
beforeEach(() => {
  map = openMapDocument()
  chrs = addActor(map, { name: 'CHRS', type: 'chrs' }, [0, 0], ana)
  siao = addActor(map, { name: 'SIAO', type: 'siao' }, [200, 0], ana)
})

const read = (id: LinkId) => readLink(id, map.links.get(id))

describe('linking two actors', () => {
  test.for<{ draft: Partial<LinkDraft>; becomes: Partial<Link> }>([
    { draft: {}, becomes: { kind: 'partnership', level: 1, themes: [], state: 'current' } },
    { draft: { level: 4, levelBefore: 2 }, becomes: { kind: 'partnership', level: 4, levelBefore: 2 } },
    { draft: { ratings: { from: 2, to: 4 } }, becomes: { level: 1, ratings: { from: 2, to: 4 } } },
    { draft: { kind: 'funding' }, becomes: { kind: 'funding' } },
    { draft: { state: 'planned', since: '2026' }, becomes: { state: 'planned', since: '2026' } },
    { draft: { themes: ['rights', 'housing'] }, becomes: { themes: ['housing', 'rights'] } },
    {
      draft: {
        agreement: { kind: 'convention', start: '2021-07', end: '2023-06', amount: 40_000, funder: 'Métropole' },
      },
      becomes: {
        agreement: { kind: 'convention', start: '2021-07', end: '2023-06', amount: 40_000, funder: 'Métropole' },
      },
    },
  ])('with $draft gives $becomes', ({ draft, becomes }) => {
    const id = addLink(map, { from: chrs, to: siao, ...draft }, ana)
    expect(read(id)).toMatchObject({ id, from: chrs, to: siao, ...becomes, updatedAt: ana.at, updatedBy: 'Ana' })
  })

  test('a relation that is no partnership has no level, an informal one no agreement', () => {
    const link = read(addLink(map, { from: chrs, to: siao, kind: 'referral' }, ana))
    expect(Object.keys(link ?? {}).toSorted()).toEqual([
      'createdAt',
      'createdBy',
      'from',
      'id',
      'kind',
      'state',
      'themes',
      'to',
      'updatedAt',
      'updatedBy',
    ])
  })

  test.for<{ what: string; draft: () => LinkDraft; code: ProblemCode }>([
    { what: 'an actor to itself', draft: () => ({ from: chrs, to: chrs }), code: 'link-to-itself' },
    {
      what: 'an actor to one that is gone',
      draft: () => ({ from: chrs, to: ActorId.parse('x') }),
      code: 'actor-missing',
    },
    {
      what: 'one that is gone to an actor',
      draft: () => ({ from: ActorId.parse('x'), to: chrs }),
      code: 'actor-missing',
    },
    {
      what: 'with a description of 10,001 characters',
      draft: () => ({ from: chrs, to: siao, description: 'd'.repeat(10_001) }),
      code: 'text-too-long',
    },
    {
      what: 'with a funder of 201 characters',
      draft: () => ({ from: chrs, to: siao, agreement: { kind: 'oral', funder: 'f'.repeat(201) } }),
      code: 'text-too-long',
    },
  ])('$what fails with $code and changes nothing', ({ draft, code }) => {
    const before = map.doc.toJSON()
    expect(() => addLink(map, draft(), ana)).toThrow(expect.objectContaining({ code }))
    expect(map.doc.toJSON()).toEqual(before)
  })
})

describe('changing a link', () => {
  test.for<{ patch: LinkPatch; becomes: Partial<Link> }>([
    { patch: { level: 5 }, becomes: { level: 5 } },
    { patch: { state: 'past', until: '2024-12' }, becomes: { state: 'past', until: '2024-12' } },
    { patch: {}, becomes: {} },
  ])('with $patch changes that, the signature and nothing else', ({ patch, becomes }) => {
    const id = addLink(map, { from: chrs, to: siao, level: 2 }, ana)
    const { level, ...before } = read(id) as Link
    updateLink(map, id, patch, ben)
    const kept = 'level' in patch ? {} : { level }
    expect(read(id)).toStrictEqual({ ...before, ...kept, ...becomes, updatedAt: ben.at, updatedBy: 'Ben' })
    expect(lastChange(map)).toEqual(ben)
  })

  test('to a kind without levels takes them away, and a partnership starts at the first level', () => {
    const levels = { level: 4, levelBefore: 2, ratings: { from: 4, to: 1 } } as const
    const id = addLink(map, { from: chrs, to: siao, ...levels }, ana)
    updateLink(map, id, { kind: 'hosting' }, ben)
    const { level, levelBefore, ratings, kind } = read(id) as Link
    expect({ level, levelBefore, ratings, kind }).toEqual({ kind: 'hosting' })
    updateLink(map, id, { kind: 'partnership' }, ben)
    expect(read(id)).toMatchObject({ kind: 'partnership', level: 1 })
    updateLink(map, id, { kind: 'hosting' }, ben)
    updateLink(map, id, { kind: 'partnership', ...levels }, ben)
    expect(read(id)).toMatchObject({ kind: 'partnership', ...levels })
  })

  test('that a peer deleted meanwhile fails with not-found', () => {
    const notFound = expect.objectContaining({ code: 'not-found' })
    expect(() => updateLink(map, GONE, { level: 2 }, ben)).toThrow(notFound)
    expect(() => setLinkTheme(map, GONE, 'health', true, ben)).toThrow(notFound)
    expect(() => setRating(map, GONE, 'from', 3, ben)).toThrow(notFound)
    expect(() => setAgreement(map, GONE, { kind: 'oral' }, ben)).toThrow(notFound)
  })

  test('keeps its themes as a set', () => {
    const id = addLink(map, { from: chrs, to: siao, themes: ['housing'] }, ana)
    setLinkTheme(map, id, 'health', true, ben)
    setLinkTheme(map, id, 'housing', false, ben)
    expect(read(id)).toMatchObject({ themes: ['health'], updatedBy: 'Ben' })
  })
})

describe('the agreement of a link', () => {
  test.for<{ agreement: Agreement | undefined }>([
    { agreement: { kind: 'charter' } },
    { agreement: { kind: 'convention', start: '2026-01', amount: 0 } },
    { agreement: undefined },
  ])('becomes $agreement, whatever it was', ({ agreement }) => {
    const before: Agreement = { kind: 'oral', start: '2020', end: '2021', amount: 10, funder: 'F', purpose: 'P' }
    const id = addLink(map, { from: chrs, to: siao, agreement: before }, ana)
    expect(read(id)?.agreement).toStrictEqual(before)
    setAgreement(map, id, agreement, ben)
    expect(read(id)?.agreement).toStrictEqual(agreement)
    expect(read(id)?.updatedBy).toBe('Ben')
  })

  test('with a purpose that is too long changes nothing', () => {
    const id = addLink(map, { from: chrs, to: siao }, ana)
    const agreement: Agreement = { kind: 'charter', purpose: 'p'.repeat(10_001) }
    expect(() => setAgreement(map, id, agreement, ben)).toThrow(expect.objectContaining({ code: 'text-too-long' }))
    expect(read(id)).toMatchObject({ updatedBy: 'Ana' })
  })

  test('keeps what two people change of it at the same time', () => {
    const other = openMapDocument()
    const id = addLink(map, { from: chrs, to: siao, agreement: { kind: 'charter', start: '2025' } }, ana)
    sync(map, other)
    setAgreement(map, id, { kind: 'charter', start: '2025', end: '2027' }, ana)
    setAgreement(other, id, { kind: 'charter', start: '2025', amount: 500 }, ben)
    sync(map, other)
    expect(read(id)?.agreement).toEqual({ kind: 'charter', start: '2025', end: '2027', amount: 500 })
  })
})

describe('how the two ends see the level of their link', () => {
  test('is said by each of them at the same time, and taken back', () => {
    const other = openMapDocument()
    const id = addLink(map, { from: chrs, to: siao, level: 3 }, ana)
    sync(map, other)
    setRating(map, id, 'from', 4, ana)
    setRating(other, id, 'to', 2, ben)
    sync(map, other)
    expect(read(id)).toMatchObject({ level: 3, ratings: { from: 4, to: 2 } })
    setRating(map, id, 'from', undefined, ana)
    expect(read(id)?.ratings).toStrictEqual({ to: 2 })
    setRating(map, id, 'to', undefined, ana)
    expect(read(id)).not.toHaveProperty('ratings')
  })

  test('goes with them when the link is turned around or leads elsewhere', () => {
    const cpam = addActor(map, { name: 'CPAM', type: 'cpam' }, [0, 200], ana)
    const id = addLink(map, { from: chrs, to: siao, ratings: { from: 4, to: 2 } }, ana)
    reverseLink(map, id, ben)
    expect(read(id)).toMatchObject({ from: siao, to: chrs, ratings: { from: 2, to: 4 } })
    relink(map, id, { from: cpam, to: chrs }, ben)
    expect(read(id)?.ratings).toStrictEqual({ to: 4 })
  })
})

describe('a link whose end was removed', () => {
  test('by a peer while another made it is not visible, and comes back with its end', () => {
    const other = openMapDocument()
    sync(map, other)
    removeActors(other, [siao], ben)
    const id = addLink(map, { from: chrs, to: siao }, ana)
    sync(map, other)
    for (const replica of [map, other]) expect(readMap(replica).links).toEqual([])

    map.actors.set(siao, new Y.Map())
    expect(readMap(map).links.map((link) => link.id)).toEqual([id])
  })

  test('goes with it in one change', () => {
    addLink(map, { from: chrs, to: siao }, ana)
    removeActors(map, [siao], ana)
    expect(map.links.size).toBe(0)
  })
})

describe('removing links', () => {
  test('leaves the actors', () => {
    const [a, b] = [addLink(map, { from: chrs, to: siao }, ana), addLink(map, { from: siao, to: chrs }, ana)]
    removeLinks(map, [a, GONE], ben)
    expect(readMap(map).links.map((link) => link.id)).toEqual([b])
    expect(readMap(map).actors).toHaveLength(2)
    expect(lastChange(map)).toEqual(ben)
  })
})

describe('leading a link to other actors', () => {
  test('changes one end or both, and who changed it last', () => {
    const cpam = addActor(map, { name: 'CPAM', type: 'cpam' }, [0, 200], ana)
    const id = addLink(map, { from: chrs, to: siao, level: 3 }, ana)
    relink(map, id, { to: cpam }, ben)
    expect(readMap(map).links).toMatchObject([{ id, from: chrs, to: cpam, level: 3, updatedBy: 'Ben' }])
    relink(map, id, { from: siao, to: chrs }, ben)
    expect(readMap(map).links).toMatchObject([{ id, from: siao, to: chrs }])
  })

  test.for<{ title: string; ends: () => Parameters<typeof relink>[2]; code: ProblemCode }>([
    { title: 'an actor is not linked to itself', ends: () => ({ to: chrs }), code: 'link-to-itself' },
    { title: 'nor to one that is gone', ends: () => ({ to: ActorId.parse('gone') }), code: 'actor-missing' },
  ])('$title', ({ ends, code }) => {
    const id = addLink(map, { from: chrs, to: siao }, ana)
    expect(() => relink(map, id, ends(), ben)).toThrow(expect.objectContaining({ code }))
    expect(readMap(map).links).toMatchObject([{ id, from: chrs, to: siao, updatedBy: 'Ana' }])
  })

  test('a link that is gone stays so', () => {
    expect(() => relink(map, GONE, { to: siao }, ben)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })
})

test('the links between two actors are those of either direction', () => {
  const cpam = addActor(map, { name: 'CPAM', type: 'cpam' }, [0, 200], ana)
  const [there, back] = [addLink(map, { from: chrs, to: siao }, ana), addLink(map, { from: siao, to: chrs }, ana)]
  addLink(map, { from: chrs, to: cpam }, ana)
  expect(linksBetween(map, chrs, siao).toSorted()).toEqual([there, back].toSorted())
  expect(linksBetween(map, siao, cpam)).toEqual([])
})
