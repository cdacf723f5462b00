import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { EMPTY_MAP, PlainMap } from '@maillage/shared/map/plain-map'
import { expect, test } from 'vitest'
import { NOTHING_SELECTED } from '../map-session/selection'
import { type OnScreen, scopesOf } from './export-scopes'

const actor = (id: string) => ({ id, name: id, type: 'chrs', themes: [], tags: [], isCarrier: false })
const link = (id: string, from: string, to: string) => ({
  ...{ id, from, to, kind: 'partnership', level: 3, themes: [], state: 'current' },
})
const map = PlainMap.parse({
  ...EMPTY_MAP,
  actors: ['a', 'b', 'c'].map(actor),
  links: [link('ab', 'a', 'b'), link('bc', 'b', 'c')],
  notes: [{ id: 'n', text: 'x', position: [0, 0] }],
})
const actors = (...ids: string[]) => new Set(ids as ActorId[])
const links = (...ids: string[]) => new Set(ids as LinkId[])
const told = (onScreen: Partial<OnScreen>) =>
  scopesOf({ map, reading: undefined, isRestHidden: false, ...onScreen }).map((scope) => [
    scope.kind,
    ...scope.map.actors.map(({ id }) => id),
    ...scope.map.links.map(({ id }) => id),
    ...(scope.lit ? ['lit', ...scope.lit.actors] : []),
  ])

test.for<{ readonly name: string; readonly onScreen: Partial<OnScreen>; readonly scopes: readonly string[][] }>([
  { name: 'nothing', onScreen: {}, scopes: [] },
  {
    name: 'a filter that fades the rest',
    onScreen: { reading: { actors: actors('a'), links: links() } },
    scopes: [['lit', 'a', 'b', 'c', 'ab', 'bc', 'lit', 'a']],
  },
  {
    name: 'a filter that hides the rest',
    onScreen: { reading: { actors: actors('a', 'b'), links: links('ab', 'bc') }, isRestHidden: true },
    scopes: [['lit', 'a', 'b', 'ab']],
  },
  {
    name: 'two selected actors',
    onScreen: { selection: { ...NOTHING_SELECTED, actors: actors('b', 'c') } },
    scopes: [['selection', 'b', 'c', 'bc']],
  },
  {
    name: 'a selected link',
    onScreen: { selection: { ...NOTHING_SELECTED, links: links('ab') } },
    scopes: [['selection', 'a', 'b', 'ab']],
  },
])('besides the whole map, $name offers $scopes', ({ onScreen, scopes }) => {
  expect(told(onScreen)).toEqual([['map', 'a', 'b', 'c', 'ab', 'bc'], ...scopes])
})
