import { PlainMap } from '@maillage/shared/map/plain-map'
import { indicatorsOf } from '@maillage/shared/network/indicators'
import { expect, test } from 'vitest'
import { watchListOf } from './watch-list'

type Ends = readonly [from: string, to: string, themes?: readonly string[]]

function watched(actors: Readonly<Record<string, string>>, links: readonly Ends[] = []): string[] {
  const map = PlainMap.parse({
    actors: Object.entries(actors).map(([id, type]) => ({
      id,
      name: id,
      type,
      themes: [],
      tags: [],
      isCarrier: false,
    })),
    links: links.map(([from, to, themes = []], at) => ({
      id: `l${at}`,
      from,
      to,
      themes,
      kind: 'partnership',
      state: 'current',
    })),
    zones: [],
    notes: [],
    views: [],
    comments: [],
  })
  const { scores } = indicatorsOf(map, { today: '2026-11-29' })
  if (!scores) throw new Error('scores are there until they are taken out')
  return watchListOf(scores).map(
    ({ kind, actor, ...why }) =>
      `${actor} ${kind}${'themes' in why ? ` ${why.themes}` : ''}${'affected' in why ? ` ${why.affected}` : ''}`,
  )
}

const ALL = ['health', 'employment', 'housing', 'mobility', 'digital', 'rights']

test.for<{ name: string; actors: Readonly<Record<string, string>>; links?: readonly Ends[]; list: readonly string[] }>([
  { name: 'an empty map has nothing to look at', actors: {}, list: [] },
  {
    name: 'who has no link comes first',
    actors: { siao: 'siao', cpam: 'cpam' },
    list: ['cpam isolated', 'siao isolated'],
  },
  { name: 'a chantier without a link is named once', actors: { aci: 'aci' }, list: ['aci isolated'] },
  {
    name: 'two themes short are not worth a word',
    actors: { aci: 'aci', cpam: 'cpam', siao: 'siao' },
    links: [
      ['aci', 'cpam', ALL.slice(0, 4)],
      ['aci', 'siao', ALL.slice(0, 4)],
      ['cpam', 'siao', ALL.slice(0, 4)],
    ],
    list: [],
  },
  {
    name: 'three are, and so is whoever holds another on the map',
    actors: { aci: 'aci', cpam: 'cpam', siao: 'siao' },
    links: [
      ['aci', 'cpam', ALL.slice(0, 3)],
      ['cpam', 'siao', ALL.slice(0, 3)],
    ],
    list: ['aci uncovered 3', 'cpam holds aci,siao'],
  },
  {
    name: 'the only partner on a theme holds nobody, yet matters',
    actors: { cpam: 'cpam', siao: 'siao', chrs: 'chrs' },
    links: [
      ['cpam', 'siao', ['health']],
      ['siao', 'chrs'],
      ['chrs', 'cpam'],
    ],
    list: ['cpam only-partner siao', 'siao only-partner cpam'],
  },
])('$name', ({ actors, links = [], list }) => {
  expect(watched(actors, links)).toEqual(list)
})
