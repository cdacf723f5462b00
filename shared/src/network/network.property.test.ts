import fc from 'fast-check'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'
import { expect, test } from 'vitest'
import type { ActorId } from '../map/ids'
import type { PlainMap } from '../map/plain-map'
import { isCoordinationTeam } from '../territory/coordination-team'
import { bridgesOf } from './bridges'
import { centralisationOf } from './centralisation'
import { cutPointsOf } from './cut-points'
import { unevenness } from './equity'
import { figuresOf } from './figures'
import { figuresAt } from './figures-at'
import { fragilityOf, ifStopped } from './fragility'
import { indicatorsOf } from './indicators'
import { isolatedOf } from './isolated'
import { type Network, networkOf, sphereIn } from './network'
import { anyNetworkMap } from './random-network'
import { shortestPathsOf } from './shortest-paths'
import { mapOf, TODAY } from './test-maps'

const forAnyMap = (check: (map: PlainMap, network: Network) => void) =>
  fc.assert(fc.property(anyNetworkMap, (map) => check(map, networkOf(map))))

/** All shortest paths between two actors, written down one by one. */
function pathsBetween({ ties }: Network, from: string, to: string): string[][] {
  let paths = [[from]]
  const seen = new Set([from])
  while (paths.length > 0) {
    const arrived = paths.filter((path) => path.at(-1) === to)
    if (arrived.length > 0) return arrived
    paths = paths.flatMap((path) =>
      ties.neighbors(path.at(-1)).flatMap((next) => (seen.has(next) ? [] : [[...path, next]])),
    )
    for (const path of paths) seen.add(path.at(-1) as string)
  }
  return []
}

function pairsOf(network: Network): [ActorId, ActorId][] {
  const ids = [...network.actors.keys()]
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other): [ActorId, ActorId] => [one, other]))
}

/** How many parts the map has, without some of its actors or links. */
function partsWithout(map: PlainMap, gone: { actor?: string; link?: string }): number {
  const left = map.actors.filter(({ id }) => id !== gone.actor).map(({ id }) => id)
  const parts = new Map<string, Set<string>>(left.map((id) => [id, new Set<string>([id])]))
  for (const { id, from, to } of map.links) {
    const [a, b] = [parts.get(from), parts.get(to)]
    if (id === gone.link || !a || !b || a === b) continue
    for (const member of b) parts.set(member, a.add(member))
  }
  return new Set(parts.values()).size
}

test('the shares of shortest paths are those of paths that are written down one by one', () => {
  forAnyMap((_map, network) => {
    const found = shortestPathsOf(network)
    const isTeam = (id: string) => isCoordinationTeam(network.actors.get(id as ActorId)?.type ?? '')
    const all = new Map([...network.actors.keys()].map((id) => [id, { all: 0, cross: 0 }]))
    let [spherePairs, outsidePairs, throughTeam] = [0, 0, 0]
    for (const [from, to] of pairsOf(network)) {
      const paths = pathsBetween(network, from, to)
      if (paths.length === 0) continue
      const isCross = sphereIn(network, from) !== sphereIn(network, to)
      if (isCross) spherePairs += 1
      for (const id of paths.flatMap((path) => path.slice(1, -1))) {
        const sums = all.get(id as ActorId) as { all: number; cross: number }
        sums.all += 1 / paths.length
        if (isCross) sums.cross += 1 / paths.length
      }
      if (isTeam(from) || isTeam(to)) continue
      outsidePairs += 1
      throughTeam += paths.filter((path) => path.slice(1, -1).some(isTeam)).length / paths.length
    }
    expect(found).toMatchObject({ spherePairs, outsidePairs })
    expect(found.throughTeam).toBeCloseTo(throughTeam, 9)
    for (const [id, sums] of all) {
      expect(found.betweenness.get(id)).toBeCloseTo(sums.all, 9)
      expect(found.betweenSpheres.get(id)).toBeCloseTo(sums.cross, 9)
    }
  })
})

test('betweenness over all pairs is that of the library', () => {
  forAnyMap((_map, network) => {
    // It throws on a map of nothing.
    if (network.actors.size === 0) return
    const known = betweennessCentrality(network.ties, { normalized: false, getEdgeWeight: null })
    for (const [id, value] of shortestPathsOf(network).betweenness) expect(value).toBeCloseTo(known[id] ?? 0, 9)
  })
})

test('bridges are the actors and links without which the map has more parts', () => {
  forAnyMap((map, network) => {
    const parts = partsWithout(map, {})
    const alone = new Set(isolatedOf(network))
    const { actors, links } = bridgesOf(network, cutPointsOf(network.ties))
    const cuts = map.actors.filter(({ id }) => !alone.has(id) && partsWithout(map, { actor: id }) > parts)
    expect(actors.toSorted()).toEqual(cuts.map(({ id }) => id).toSorted())
    const bridges = map.links.filter(({ id }) => partsWithout(map, { link: id }) > parts)
    expect(links.toSorted()).toEqual(bridges.map(({ id }) => id).toSorted())
  })
})

test('without an actor, the map is what the map is without that actor', () => {
  forAnyMap((map, network) => {
    const fragile = new Map(fragilityOf(network, cutPointsOf(network.ties)).map((stop) => [stop.actor, stop]))
    for (const { id } of map.actors) {
      const stop = ifStopped(map, id, { today: TODAY })
      const rest = networkOf({ ...map, actors: map.actors.filter((actor) => actor.id !== id) })
      const before = new Set(isolatedOf(network))
      expect(stop.isolated).toEqual(isolatedOf(rest).filter((one) => !before.has(one)))

      const themesLeft = new Set(rest.links.flatMap(({ themes }) => themes))
      const themes = new Set(network.links.flatMap((link) => link.themes))
      expect(new Set(stop.endedThemes)).toEqual(new Set([...themes].filter((theme) => !themesLeft.has(theme))))

      const themesOf = (one: Network, actor: ActorId) => new Set(one.linksOf.get(actor)?.flatMap((link) => link.themes))
      const lost = [...rest.actors.keys()].flatMap((actor) => {
        const left = themesOf(rest, actor)
        return [...themesOf(network, actor)].filter((theme) => !left.has(theme)).map((theme) => `${theme} ${actor}`)
      })
      const told = stop.lostThemes.flatMap(({ theme, actors }) => actors.map((actor) => `${theme} ${actor}`))
      expect(told.toSorted()).toEqual(lost.toSorted())

      const isNothing = stop.isolated.length + stop.separated.length + stop.lostThemes.length === 0
      expect(fragile.get(id)).toEqual(isNothing ? undefined : stop)
    }
  })
})

test('groups that are cut off are not the largest, and nobody else is', () => {
  forAnyMap((map, network) => {
    const parts = partsWithout(map, {})
    for (const { id } of map.actors) {
      const { isolated, separated } = ifStopped(map, id, { today: TODAY })
      const isAlone = network.linksOf.get(id)?.length === 0
      const more = partsWithout(map, { actor: id }) - parts
      // Where all that is left is alone, one of them is the part that stays.
      const pieces = isolated.length + separated.length
      if (!isAlone) expect([more, more + 1]).toContain(pieces)
    }
  })
})

test('the Gini index is half the mean difference of all pairs, relative to the mean', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 2, maxLength: 10 }), (counts) => {
      const sum = counts.reduce((total, count) => total + count, 0)
      const differences = counts
        .flatMap((a) => counts.map((b) => Math.abs(a - b)))
        .reduce((total, one) => total + one, 0)
      const { gini, gap } = unevenness(counts)
      expect(gap).toBe(Math.max(...counts.flatMap((a) => counts.map((b) => a - b))))
      if (sum === 0) expect(gini).toBeUndefined()
      else expect(gini).toBeCloseTo(differences / (2 * counts.length * sum), 9)
    }),
  )
})

test('a star hangs on its middle, and a ring on nobody', () => {
  const ids = ['b', 'c', 'd', 'e', 'f']
  const actors = Object.fromEntries(['a', ...ids].map((id) => [id, id === 'a' ? 'territorial-coordination' : 'aci']))
  const of = (links: [string, string][]) => {
    const network = networkOf(mapOf(actors, links))
    return centralisationOf(network, shortestPathsOf(network))
  }
  expect(of(ids.map((id) => ['a', id]))).toEqual({ team: ['a'], pairs: 10, throughTeam: 1, index: 1 })
  const ring = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
    ['d', 'e'],
    ['e', 'f'],
    ['f', 'a'],
  ] as [string, string][]
  expect(of(ring).index).toBeCloseTo(0, 12)
  // Past the coordination: b-f alone, e-b and c-f by one path of two.
  expect(of(ring).throughTeam).toBeCloseTo(2 / 10, 12)
})

test.for([{ ties: 127 }, { ties: 128 }, { ties: 129 }])('a star of $ties ties is read whole', ({ ties }) => {
  const ids = Array.from({ length: ties }, (_, at) => `b${at}`)
  const network = networkOf(
    mapOf(
      Object.fromEntries(['a', ...ids].map((id) => [id, 'aci'])),
      ids.map((id) => ['a', id]),
    ),
  )
  expect(shortestPathsOf(network).betweenness.get('a' as ActorId)).toBe((ties * (ties - 1)) / 2)
  expect(bridgesOf(network, cutPointsOf(network.ties)).links).toHaveLength(ties)
})

test('a map with more shortest paths than a number holds has numbers all the same', () => {
  const links: [string, string][] = []
  const actors: Record<string, string> = { a0: 'aci' }
  for (let at = 0; at < 1_100; at += 1) {
    Object.assign(actors, { [`b${at}`]: 'chrs', [`c${at}`]: 'chrs', [`a${at + 1}`]: 'aci' })
    links.push([`a${at}`, `b${at}`], [`a${at}`, `c${at}`], [`b${at}`, `a${at + 1}`], [`c${at}`, `a${at + 1}`])
  }
  const network = networkOf(mapOf(actors, links))
  const { betweenness } = shortestPathsOf(network)
  expect([...betweenness.values()].every(Number.isFinite)).toBe(true)
  // Both sides of the first diamond are alike.
  expect(betweenness.get('b0' as ActorId)).toBeCloseTo(betweenness.get('c0' as ActorId) ?? 0, 6)
  expect(bridgesOf(network, cutPointsOf(network.ties)).actors).toHaveLength(1_099)
})

test('the figures of a map alone are those of all its indicators', () => {
  forAnyMap((map) => {
    const indicators = indicatorsOf(map, { today: TODAY })
    expect(figuresAt(map, { today: TODAY })).toEqual({ figures: figuresOf(indicators), core: indicators.core })
  })
})
