import type { Actor } from '@maillage/shared/map/actor'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'
import type { OwnWords } from '@maillage/shared/map/own-words'
import { EMPTY_MAP, type PlainMap } from '@maillage/shared/map/plain-map'
import { mapAt } from '@maillage/shared/network/at-time'
import { figuresOf } from '@maillage/shared/network/figures'
import { indicatorsOf, withoutScores } from '@maillage/shared/network/indicators'
import { networkOf } from '@maillage/shared/network/network'
import { eiIndexOf, porosityOf } from '@maillage/shared/network/porosity'
import type {
  Answer,
  CalculationRequest,
  GaugeAnswer,
  GaugeQuestion,
  MapDelta,
  PageAnswer,
  PageQuestion,
} from './question'

/** Keeps a copy of the map, so that only what changes has to be told, and answers what is asked of it. */
export function openCalculator(): (request: CalculationRequest) => Answer {
  const actors = new Map<ActorId, Actor>()
  const links = new Map<LinkId, Link>()
  let words: OwnWords = { types: [], themes: [] }
  const take = (delta: MapDelta) => {
    for (const [id, actor] of delta.actors) put(actors, id, actor)
    for (const [id, link] of delta.links) put(links, id, link)
    words = delta.words ?? words
  }
  return ({ delta, question, today }) => {
    take(delta)
    const map: PlainMap = { ...EMPTY_MAP, ...words, actors: [...actors.values()], links: [...links.values()] }
    switch (question.kind) {
      case 'gauge':
        return gaugeOf(map, question, today)
      case 'page':
        return pageOf(map, question, today)
      case 'figures':
        return { kind: 'figures', figures: figuresOf(indicatorsOf(question.map, { today })) }
      default:
        return question satisfies never
    }
  }
}

function gaugeOf(map: PlainMap, { from, to }: GaugeQuestion, today: string): GaugeAnswer {
  const now = networkOf(mapAt(map, 'now', today))
  const before = networkOf(mapAt(map, 'before', today))
  return {
    kind: 'gauge',
    porosity: porosityOf(now, from, to),
    index: eiIndexOf(now, [from, to]),
    before: porosityOf(before, from, to),
  }
}

function pageOf(map: PlainMap, { lastCommittee, withScores }: PageQuestion, today: string): PageAnswer {
  const at = (moment: 'before' | 'now' | 'aimed') =>
    indicatorsOf(map, { today, moment, ...(lastCommittee !== undefined && { lastCommittee }) })
  const indicators = at('now')
  return {
    kind: 'page',
    indicators: withScores ? indicators : withoutScores(indicators),
    figures: { before: figuresOf(at('before')), now: figuresOf(indicators), aimed: figuresOf(at('aimed')) },
  }
}

function put<Key, Value>(items: Map<Key, Value>, key: Key, value: Value | undefined): void {
  if (value === undefined) items.delete(key)
  else items.set(key, value)
}
