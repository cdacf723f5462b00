import { beforeEach, describe, expect, test } from 'vitest'
import type { Sphere } from '../map/sphere'
import type { ProblemCode } from '../protocol/problems'
import { sphereOf } from '../territory/actor-types'
import { addActor, removeActors, setActorTheme, setNotConcerned } from './actors'
import { addLink, removeLinks } from './links'
import { lastChange, type MapDocument, openMapDocument } from './map-document'
import {
  addOwnTheme,
  addOwnType,
  readOwnWords,
  removeOwnTheme,
  removeOwnType,
  renameOwnTheme,
  renameOwnType,
} from './own-words'
import { sync } from './random-peers'

const ana = { name: 'Ana', at: '2026-01-05T09:00:00.000Z' }
const ben = { name: 'Ben', at: '2026-01-05T10:00:00.000Z' }
const inUse = expect.objectContaining({ code: 'word-in-use' })

let map: MapDocument
beforeEach(() => {
  map = openMapDocument()
})

const addType = (label: string, sphere: Sphere = 'health') => addOwnType(map, { label, sphere }, ana)

describe('a type of the territory', () => {
  test.for<{ label: string; sphere: Sphere; code: string }>([
    { label: 'Équipe mobile', sphere: 'health', code: 'own-health-equipe-mobile' },
    { label: '  Maison \n des  femmes ', sphere: 'institutions', code: 'own-institutions-maison-des-femmes' },
    { label: 'L’Œuvre 2 (ex « Foyer »)', sphere: 'housing', code: 'own-housing-l-oeuvre-2-ex-foyer' },
    { label: 'm'.repeat(60), sphere: 'coordination', code: `own-coordination-${'m'.repeat(38)}` },
  ])('"$label" in $sphere is $code', ({ label, sphere, code }) => {
    expect(addType(label, sphere)).toBe(code)
    expect(readOwnWords(map).types).toEqual([{ code, label: label.trim().replace(/\s+/g, ' ') }])
    expect(sphereOf(code)).toBe(sphere)
    expect(lastChange(map)).toEqual(ana)
  })

  test('in letters that no code has gets a code all the same', () => {
    const code = addType('日本')
    expect(code).toMatch(/^own-health-[0-9a-z]{20}$/)
    expect(readOwnWords(map).types).toEqual([{ code, label: '日本' }])
  })

  test('of the same name is there once in a sphere, whoever adds it', () => {
    const peer = openMapDocument()
    addType('Équipe mobile')
    addOwnType(peer, { label: 'équipe  mobile', sphere: 'health' }, ben)
    sync(map, peer)
    expect(readOwnWords(map).types).toHaveLength(1)
    expect(readOwnWords(peer)).toEqual(readOwnWords(map))
    expect(addType('EQUIPE MOBILE')).toBe('own-health-equipe-mobile')
    expect(addType('Équipe mobile', 'housing')).toBe('own-housing-equipe-mobile')
  })

  test('keeps its code under another name, and its old name makes a type of its own', () => {
    const code = addType('Équipe mobile')
    renameOwnType(map, code, ' EMPP ', ben)
    const other = addType('Équipe mobile')
    expect(other).not.toBe(code)
    expect(new Map(readOwnWords(map).types.map((type) => [type.code, type.label]))).toEqual(
      new Map([
        [code, 'EMPP'],
        [other, 'Équipe mobile'],
      ]),
    )
    expect(lastChange(map)).toEqual(ana)
  })

  test('goes when no actor has it', () => {
    const type = addType('Équipe mobile')
    const id = addActor(map, { name: 'EMPP', type }, [0, 0], ana)
    expect(() => removeOwnType(map, type, ben)).toThrow(inUse)
    removeActors(map, [id], ana)
    removeOwnType(map, type, ben)
    expect(readOwnWords(map).types).toEqual([])
  })

  test('that a peer removed while another took it up leaves the actor in its sphere', () => {
    const type = addType('Équipe mobile')
    const peer = openMapDocument()
    sync(map, peer)
    removeOwnType(map, type, ana)
    addActor(peer, { name: 'EMPP', type }, [0, 0], ben)
    sync(map, peer)
    expect(readOwnWords(peer).types).toEqual([])
    expect([...map.actors.values()].map((actor) => sphereOf(actor.get('type') as string))).toEqual(['health'])
  })
})

describe('a theme of the territory', () => {
  test('is added, renamed and, when nothing has it, removed', () => {
    const theme = addOwnTheme(map, 'Aller vers', ana)
    expect(theme).toBe('own-aller-vers')
    renameOwnTheme(map, theme, 'Aller-vers', ben)
    expect(readOwnWords(map).themes).toEqual([{ code: theme, label: 'Aller-vers' }])

    const [a, b] = ['A', 'B'].map((name) => addActor(map, { name, type: 'aci' }, [0, 0], ana))
    const link = addLink(map, { from: a as never, to: b as never, themes: [theme] }, ana)
    expect(() => removeOwnTheme(map, theme, ben)).toThrow(inUse)
    removeLinks(map, [link], ana)
    setActorTheme(map, a as never, theme, true, ana)
    expect(() => removeOwnTheme(map, theme, ben)).toThrow(inUse)
    setActorTheme(map, a as never, theme, false, ana)
    setNotConcerned(map, a as never, theme, true, ana)
    expect(() => removeOwnTheme(map, theme, ben)).toThrow(inUse)
    setNotConcerned(map, a as never, theme, false, ana)
    removeOwnTheme(map, theme, ben)
    expect(readOwnWords(map).themes).toEqual([])
  })
})

test.for<{ label: string; code: ProblemCode }>([
  { label: ' \n ', code: 'name-missing' },
  { label: 'm'.repeat(61), code: 'text-too-long' },
])('the word "$label" fails with $code and changes nothing', ({ label, code }) => {
  const failure = expect.objectContaining({ code })
  const type = addType('Équipe mobile')
  const theme = addOwnTheme(map, 'Culture', ana)
  const before = map.doc.toJSON()
  expect(() => addType(label)).toThrow(failure)
  expect(() => addOwnTheme(map, label, ana)).toThrow(failure)
  expect(() => renameOwnType(map, type, label, ana)).toThrow(failure)
  expect(() => renameOwnTheme(map, theme, label, ana)).toThrow(failure)
  expect(map.doc.toJSON()).toEqual(before)
})

test('a word that a peer removed cannot be renamed', () => {
  const missing = expect.objectContaining({ code: 'not-found' })
  expect(() => renameOwnType(map, 'own-health-empp', 'EMPP', ana)).toThrow(missing)
  expect(() => renameOwnTheme(map, 'own-culture', 'Culture', ana)).toThrow(missing)
})

test.for([
  { key: 'type:aci', value: 'Chantier' },
  { key: 'type:own-sea-ship', value: 'Bateau' },
  { key: 'type:own-health-', value: 'Rien' },
  { key: 'type:own-health-empp', value: '' },
  { key: 'type:own-health-empp', value: 12 },
  { key: 'theme:health', value: 'Santé' },
  { key: 'theme:own-culture', value: null },
  { key: 'theme:own-Culture', value: 'Culture' },
])('$key: $value is left out', ({ key, value }) => {
  map.meta.set(key, value)
  expect(readOwnWords(map)).toEqual({ types: [], themes: [] })
})
