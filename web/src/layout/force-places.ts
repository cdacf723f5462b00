import { seededRandom } from '@maillage/shared/map/seeded-random'
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import { onGrid } from '../drawing/grid'
import type { Board } from './board'
import { type Card, put } from './card'
import { ASPECT } from './cells'

const SEED = 1736
/** Until it hardly moves; a large map is only sketched, the search does the rest. */
const STEPS = { usual: 160, large: 60 } as const
const LARGE = 400
/** A card is wider than high: forces act between circles, on a map that is squeezed so that cards fit them better. */
const SQUEEZE = 1.8

interface Body {
  readonly card: Card
  x: number
  y: number
  fx?: number
  fy?: number
}

/** Lets links pull and cards push, from a regular start: linked actors come together. */
export function placeByForces({ cards }: Board): void {
  const steps = cards.length > LARGE ? STEPS.large : STEPS.usual
  const columns = Math.ceil(Math.sqrt(cards.length))
  const bodies = cards.map((card, index): Body => {
    if (card.isFixed) return { card, x: card.x / SQUEEZE, y: card.y, fx: card.x / SQUEEZE, fy: card.y }
    return { card, x: (index % columns) * 100, y: Math.floor(index / columns) * 100 }
  })
  const bodyOf = new Map(bodies.map((body) => [body.card, body]))
  const links = bodies.flatMap(({ card }) =>
    card.neighbours.flatMap((other) => {
      const [source, target] = [bodyOf.get(card), bodyOf.get(other)]
      return source && target && card.id < other.id ? [{ source, target }] : []
    }),
  )
  const simulation = forceSimulation(bodies)
    .randomSource(seededRandom(SEED))
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .force('links', forceLink<Body, (typeof links)[number]>(links).distance(130))
    .force('push', forceManyBody<Body>().strength(-420).distanceMax(900))
    .force(
      'room',
      forceCollide<Body>(({ card }) => card.halfWidth / SQUEEZE + 16),
    )
    .force('x', forceX<Body>().strength(0.06 / ASPECT))
    .force('y', forceY<Body>().strength(0.06 * ASPECT))
    .stop()
  simulation.tick(steps)
  for (const { card, x, y } of bodies) if (!card.isFixed) put(card, onGrid(x * SQUEEZE), onGrid(y))
}
