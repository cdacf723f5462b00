import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../map/actor'
import { ActorId } from '../map/ids'
import type { ProblemCode } from '../protocol/problems'
import {
  type ActorDraft,
  type ActorPatch,
  addActor,
  removeActors,
  setActorProgramme,
  setActorTag,
  setActorTheme,
  setNotConcerned,
  updateActor,
} from './actors'
import { addLink } from './links'
import { lastChange, type MapDocument, openMapDocument } from './map-document'
import { moveItems } from './move-items'
import { sync } from './random-peers'
import { readActor, readMap, readPosition } from './read-map'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }
const ben = { name: 'Ben', at: '2026-01-05T10:00:00.000Z' }
const GONE = ActorId.parse('gone')

let map: MapDocument
beforeEach(() => {
  map = openMapDocument()
})

const read = (id: ActorId) => readActor(id, map.actors.get(id))
const placeOf = (id: ActorId) => readPosition(map.positions.get(id))
const add = (name: string) => addActor(map, { name, type: 'aci' }, [0, 0], ana)

describe('adding an actor', () => {
  test('keeps what was given, places it and signs it', () => {
    const draft = { name: 'CHRS', type: 'chrs', themes: ['rights', 'housing'], commune: 'Rouen', isCarrier: false }
    const id = addActor(map, draft, [200, 536], ana)
    expect(readMap(map).actors).toStrictEqual([
      {
        id,
        name: 'CHRS',
        type: 'chrs',
        themes: ['housing', 'rights'],
        tags: [],
        programmes: [],
        notConcerned: [],
        isCarrier: false,
        isFunder: false,
        commune: 'Rouen',
        createdAt: ana.at,
        createdBy: 'Ana',
        updatedAt: ana.at,
        updatedBy: 'Ana',
        position: [200, 536],
      },
    ])
    expect(lastChange(map)).toEqual(ana)
  })

  test.for([
    { typed: '  Emergence-s ', name: 'Emergence-s' },
    { typed: 'Centre\nde \t santé', name: 'Centre de santé' },
    { typed: ` ${'n'.repeat(200)} `, name: 'n'.repeat(200) },
  ])('named "$typed" calls it "$name"', ({ typed, name }) => {
    expect(read(add(typed))?.name).toBe(name)
  })

  test.for<{ what: string; draft: Partial<ActorDraft>; code: ProblemCode }>([
    { what: 'without a name', draft: { name: '' }, code: 'name-missing' },
    { what: 'named with spaces only', draft: { name: ' \n ' }, code: 'name-missing' },
    { what: 'with a name of 201 characters', draft: { name: 'n'.repeat(201) }, code: 'text-too-long' },
    { what: 'with a type of 61 characters', draft: { type: 't'.repeat(61) }, code: 'text-too-long' },
    { what: 'with a commune of 201 characters', draft: { commune: 'c'.repeat(201) }, code: 'text-too-long' },
    { what: 'with a SIRET of 15 characters', draft: { siret: '1'.repeat(15) }, code: 'text-too-long' },
    { what: 'with a description of 10,001', draft: { description: 'd'.repeat(10_001) }, code: 'text-too-long' },
    { what: 'with an address on the web of 2,049', draft: { website: 'w'.repeat(2_049) }, code: 'text-too-long' },
    { what: 'with a tag of 61 characters', draft: { tags: ['t'.repeat(61)] }, code: 'text-too-long' },
  ])('$what fails with $code and changes nothing', ({ draft, code }) => {
    const before = map.doc.toJSON()
    expect(() => addActor(map, { name: 'CHRS', type: 'chrs', ...draft }, [0, 0], ana)).toThrow(
      expect.objectContaining({ code }),
    )
    expect(map.doc.toJSON()).toEqual(before)
  })

  test('every text that is accepted is shown again', () => {
    const id = addActor(
      map,
      {
        name: 'n'.repeat(200),
        type: 't'.repeat(60),
        commune: 'c'.repeat(200),
        siret: '1'.repeat(14),
        website: 'w'.repeat(2_048),
        description: 'd'.repeat(10_000),
        quote: 'q'.repeat(10_000),
        quoteSource: 's'.repeat(200),
        tags: ['t'.repeat(60)],
      },
      [0, 0],
      ana,
    )
    const lengths = Object.entries(read(id) ?? {}).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value.length]] : [],
    )
    expect(Object.fromEntries(lengths)).toMatchObject({
      name: 200,
      type: 60,
      commune: 200,
      siret: 14,
      website: 2_048,
      description: 10_000,
      quote: 10_000,
      quoteSource: 200,
    })
    expect(read(id)?.tags).toEqual(['t'.repeat(60)])
  })
})

test('a name that was cut inside an emoji is the same for everybody', () => {
  const id = add(`Chantier ${'👷'.slice(0, 1)}`)
  updateActor(map, id, { description: `${'🚲'.slice(1)} 🚲` }, ana)
  const peer = openMapDocument()
  sync(map, peer)
  expect(readMap(peer)).toStrictEqual(readMap(map))
  expect(read(id)).toMatchObject({ name: 'Chantier \uFFFD', description: '\uFFFD 🚲' })
})

describe('changing an actor', () => {
  test.for<{ patch: ActorPatch; becomes: Partial<Actor> }>([
    { patch: { name: ' Cap  emploi ' }, becomes: { name: 'Cap emploi' } },
    { patch: { type: 'cap-emploi' }, becomes: { type: 'cap-emploi' } },
    { patch: { isCarrier: true }, becomes: { isCarrier: true } },
    { patch: { isFunder: true }, becomes: { isFunder: true } },
    {
      patch: { quote: 'On se connaît.', quoteSource: 'Inès' },
      becomes: { quote: 'On se connaît.', quoteSource: 'Inès' },
    },
    { patch: { informedOn: '2026-06' }, becomes: { informedOn: '2026-06' } },
    { patch: { state: 'planned', since: '2027' }, becomes: { state: 'planned', since: '2027' } },
    { patch: {}, becomes: {} },
  ])('with $patch changes that, the signature and nothing else', ({ patch, becomes }) => {
    const id = add('Mission locale')
    const before = read(id)
    updateActor(map, id, patch, ben)
    expect(read(id)).toStrictEqual({ ...before, ...becomes, updatedAt: ben.at, updatedBy: 'Ben' })
    expect(lastChange(map)).toEqual(ben)
  })

  test('with nothing in a field takes the field away', () => {
    const id = addActor(map, { name: 'CHRS', type: 'chrs', commune: 'Rouen' }, [0, 0], ana)
    updateActor(map, id, { commune: undefined }, ben)
    expect(read(id)).not.toHaveProperty('commune')
  })

  test.for<{ patch: ActorPatch; code: ProblemCode }>([
    { patch: { name: ' ' }, code: 'name-missing' },
    { patch: { name: undefined }, code: 'name-missing' },
    { patch: { address: 'a'.repeat(201) }, code: 'text-too-long' },
  ])('with $patch fails with $code', ({ patch, code }) => {
    const id = add('CHRS')
    const before = read(id)
    expect(() => updateActor(map, id, patch, ben)).toThrow(expect.objectContaining({ code }))
    expect(read(id)).toEqual(before)
  })

  test('that a peer deleted meanwhile fails with actor-missing', () => {
    expect(() => updateActor(map, GONE, { name: 'CHRS' }, ben)).toThrow(
      expect.objectContaining({ code: 'actor-missing' }),
    )
    expect(() => setActorTheme(map, GONE, 'health', true, ben)).toThrow(
      expect.objectContaining({ code: 'actor-missing' }),
    )
  })
})

describe('the themes of an actor', () => {
  test('come and go one by one', () => {
    const id = add('CHRS')
    setActorTheme(map, id, 'housing', true, ben)
    setActorTheme(map, id, 'health', true, ben)
    setActorTheme(map, id, 'health', true, ben)
    expect(read(id)?.themes).toEqual(['health', 'housing'])
    setActorTheme(map, id, 'housing', false, ben)
    setActorTheme(map, id, 'mobility', false, ben)
    expect(read(id)).toMatchObject({ themes: ['health'], updatedBy: 'Ben' })
  })

  test('can be set on an actor that came without the set itself', () => {
    const id = add('CHRS')
    map.actors.get(id)?.set('themes', 'housing')
    expect(read(id)?.themes).toEqual([])
    setActorTheme(map, id, 'health', true, ben)
    expect(read(id)?.themes).toEqual(['health'])
  })
})

describe('the programmes, tags and spared themes of an actor', () => {
  test('come and go one by one', () => {
    const id = add('Emergence-s')
    setActorProgramme(map, id, 'premieres-heures', true, ben)
    setActorProgramme(map, id, 'convergence', true, ben)
    setActorTag(map, id, '  à  inviter ', true, ben)
    setActorTag(map, id, 'COPIL', true, ben)
    expect(read(id)).toMatchObject({ programmes: ['convergence', 'premieres-heures'], tags: ['COPIL', 'à inviter'] })
    setActorProgramme(map, id, 'convergence', false, ben)
    setActorTag(map, id, 'à inviter', false, ben)
    expect(read(id)).toMatchObject({ programmes: ['premieres-heures'], tags: ['COPIL'], updatedBy: 'Ben' })
  })

  test('of two people at once are both there', () => {
    const id = add('Emergence-s')
    const peer = openMapDocument()
    sync(map, peer)
    setActorProgramme(map, id, 'convergence', true, ana)
    setActorProgramme(peer, id, 'premieres-heures', true, ben)
    sync(map, peer)
    expect(read(id)?.programmes).toEqual(['convergence', 'premieres-heures'])
  })

  test('of two people at once who need no partner on different themes are both there', () => {
    const id = add('Chantier textile')
    const peer = openMapDocument()
    sync(map, peer)
    setNotConcerned(map, id, 'housing', true, ana)
    setNotConcerned(peer, id, 'digital', true, ben)
    sync(map, peer)
    expect(read(id)?.notConcerned).toEqual(['digital', 'housing'])
    setNotConcerned(map, id, 'housing', false, ben)
    expect(read(id)).toMatchObject({ notConcerned: ['digital'], updatedBy: 'Ben' })
  })

  test.for<{ tag: string; code: ProblemCode }>([
    { tag: ' ', code: 'name-missing' },
    { tag: 't'.repeat(61), code: 'text-too-long' },
    { tag: '__proto__', code: 'change-refused' },
  ])('the tag "$tag" fails with $code', ({ tag, code }) => {
    const id = add('CHRS')
    expect(() => setActorTag(map, id, tag, true, ben)).toThrow(expect.objectContaining({ code }))
    expect(read(id)).toMatchObject({ tags: [], updatedBy: 'Ana' })
  })

  test('of an actor that a peer deleted meanwhile fail with actor-missing', () => {
    const missing = expect.objectContaining({ code: 'actor-missing' })
    expect(() => setActorProgramme(map, GONE, 'convergence', true, ben)).toThrow(missing)
    expect(() => setActorTag(map, GONE, 'COPIL', true, ben)).toThrow(missing)
  })
})

test('who added an actor stays there whoever changes it', () => {
  const id = add('CHRS')
  updateActor(map, id, { commune: 'Rouen' }, ben)
  expect(read(id)).toMatchObject({ createdAt: ana.at, createdBy: 'Ana', updatedAt: ben.at, updatedBy: 'Ben' })
})

describe('moving actors', () => {
  test('puts them on whole units of the map and leaves the others', () => {
    const [a, b, c] = [add('A'), add('B'), add('C')]
    const places = new Map<ActorId, readonly [number, number]>([
      [a, [10.4, -20.6]],
      [b, [-0.2, 0.4]],
    ])
    moveItems(map, { actors: places }, ben)
    expect([a, b, c].map(placeOf)).toStrictEqual([
      [10, -21],
      [0, 0],
      [0, 0],
    ])
  })

  test('skips those that a peer deleted meanwhile', () => {
    const a = add('A')
    moveItems(
      map,
      {
        actors: new Map([
          [GONE, [8, 8]],
          [a, [8, 8]],
        ] as const),
      },
      ben,
    )
    expect(map.positions.has(GONE)).toBe(false)
    expect(placeOf(a)).toEqual([8, 8])
  })

  test.for([
    { place: [Number.NaN, 0] },
    { place: [0, Number.POSITIVE_INFINITY] },
    { place: [1e308, 0] },
    { place: [0, -1e6 - 1] },
  ])('to $place throws before anything moved', ({ place: [x = 0, y = 0] }) => {
    const [a, b] = [add('A'), add('B')]
    const before = map.doc.toJSON()
    expect(() =>
      moveItems(
        map,
        {
          actors: new Map([
            [a, [8, 8]],
            [b, [x, y]],
          ] as const),
        },
        ben,
      ),
    ).toThrow()
    expect(() => addActor(map, { name: 'C', type: 'aci' }, [x, y], ben)).toThrow()
    expect(map.doc.toJSON()).toEqual(before)
  })
})

describe('removing actors', () => {
  test('takes their links along and says how many', () => {
    const [a, b, c] = [add('A'), add('B'), add('C')]
    addLink(map, { from: a, to: b }, ana)
    addLink(map, { from: b, to: a }, ana)
    const kept = addLink(map, { from: b, to: c }, ana)
    expect(removeActors(map, [a], ben)).toBe(2)
    expect(readMap(map).actors.map((actor) => actor.id)).toEqual([b, c].toSorted())
    expect(readMap(map).links.map((link) => link.id)).toEqual([kept])
    expect([...map.positions.keys()].toSorted()).toEqual([b, c].toSorted())
  })

  test('counts a link between two of them once', () => {
    const [a, b] = [add('A'), add('B')]
    addLink(map, { from: a, to: b }, ana)
    expect(removeActors(map, new Set([a, b]), ben)).toBe(1)
    expect(readMap(map)).toMatchObject({ actors: [], links: [] })
  })

  test('that are gone already removes nothing', () => {
    const a = add('A')
    expect(removeActors(map, [GONE], ben)).toBe(0)
    expect(read(a)?.name).toBe('A')
  })

  test('takes a generator once', () => {
    const ids = [add('A'), add('B')]
    removeActors(map, ids.values(), ben)
    expect(readMap(map).actors).toEqual([])
  })
})
