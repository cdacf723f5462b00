import type { MapView } from '@maillage/shared/document/map-view'
import { Actor } from '@maillage/shared/map/actor'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { Link } from '@maillage/shared/map/link'
import { expect, test } from 'vitest'
import { type Counted, type MapFilter, NO_FILTER } from './map-filter'
import { readingOf } from './map-reading'

type ReadableMap = Pick<MapView, 'actor' | 'actorIds' | 'link' | 'linkIds' | 'linksOf'>

const actors = [
  { id: 'aci', type: 'aci', themes: ['employment'], tags: ['pilote'], programmes: ['convergence'] },
  { id: 'cpam', type: 'cpam' },
  { id: 'chrs', type: 'chrs' },
  { id: 'siao', type: 'siao' },
  { id: 'alone', type: 'aci' },
].map((actor) => Actor.parse({ name: actor.id, themes: [], tags: [], isCarrier: false, ...actor }))

const links = [
  { id: 'aci-cpam', from: 'aci', to: 'cpam', level: 4, themes: ['health'] },
  { id: 'cpam-chrs', from: 'cpam', to: 'chrs', level: 2, ratings: { from: 1, to: 4 } },
  { id: 'chrs-siao', from: 'chrs', to: 'siao', kind: 'referral', state: 'planned' },
].map((link) => Link.parse({ kind: 'partnership', state: 'current', themes: [], ...link }))

const map = readable(actors, links)

function readable(actors: readonly Actor[], links: readonly Link[]): ReadableMap {
  const actorOf = new Map(actors.map((actor) => [actor.id, actor]))
  const linkOf = new Map(links.map((link) => [link.id, link]))
  const linksOf = new Map(actors.map(({ id }) => [id, [] as LinkId[]]))
  for (const { id, from, to } of links) {
    linksOf.get(from)?.push(id)
    linksOf.get(to)?.push(id)
  }
  return {
    actor: (id) => actorOf.get(id),
    actorIds: () => [...actorOf.keys()],
    link: (id) => linkOf.get(id),
    linkIds: () => [...linkOf.keys()],
    linksOf: (id) => linksOf.get(id) ?? [],
  }
}

function lit(filter: Partial<MapFilter>, from = map): string {
  const reading = readingOf({ ...NO_FILTER, ...filter }, from, (type) => type)
  return reading ? [...reading.actors, ...reading.links].sort().join(' ') : 'all'
}

function counted(actors: readonly string[], links: readonly string[]): Counted {
  return { actors: actors as ActorId[], links: links as LinkId[], text: '3 liens sur 5', countedAt: '/' }
}

const around = (actor: string, steps: number) => ({ actor: actor as ActorId, steps })

test.for<{ filter: Partial<MapFilter>; shows: string }>([
  { filter: {}, shows: 'all' },
  { filter: { words: ' — ', rest: 'hide' }, shows: 'all' },
  { filter: { words: 'cpam' }, shows: 'aci-cpam cpam cpam-chrs' },
  { filter: { spheres: ['health'] }, shows: 'aci-cpam cpam cpam-chrs' },
  { filter: { spheres: ['health'], rest: 'hide' }, shows: 'cpam' },
  { filter: { types: ['aci'] }, shows: 'aci aci-cpam alone' },
  { filter: { tags: ['pilote'] }, shows: 'aci aci-cpam' },
  { filter: { programmes: ['convergence'] }, shows: 'aci aci-cpam' },
  { filter: { counted: counted(['alone', 'gone'], ['cpam-chrs', 'gone']) }, shows: 'alone chrs cpam cpam-chrs' },
  { filter: { counted: counted([], ['cpam-chrs']), types: ['chrs'] }, shows: 'chrs cpam-chrs' },
  { filter: { counted: counted([], []) }, shows: '' },
  { filter: { levels: [4] }, shows: 'aci aci-cpam cpam' },
  { filter: { points: ['to-discuss'] }, shows: 'chrs cpam cpam-chrs' },
  { filter: { kinds: ['referral'] }, shows: 'chrs chrs-siao siao' },
  { filter: { states: ['planned'], levels: [4] }, shows: '' },
  // A theme is an actor's own, or that of a link of it.
  { filter: { themes: ['employment'] }, shows: 'aci' },
  { filter: { themes: ['health'] }, shows: 'aci aci-cpam cpam' },
  { filter: { focus: around('aci', 1) }, shows: 'aci aci-cpam cpam' },
  { filter: { focus: around('aci', 2) }, shows: 'aci aci-cpam chrs cpam cpam-chrs' },
  { filter: { focus: around('aci', 2), spheres: ['housing'] }, shows: 'chrs cpam-chrs' },
  { filter: { focus: around('alone', 3) }, shows: 'alone' },
])('$filter lights $shows', ({ filter, shows }) => {
  expect(lit(filter)).toBe(shows)
})

test('an actor that is gone is the middle of nothing: all else asked for still holds', () => {
  expect(lit({ focus: around('gone', 1), spheres: ['health'] })).toBe('aci-cpam cpam cpam-chrs')
})
