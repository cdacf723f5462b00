import { byId } from '@maillage/shared/map/by-id'
import { SPHERES } from '@maillage/shared/map/sphere'
import { type Aside, linkAside, linkLanes } from '../drawing/link-path'
import { type Card, openCard } from './card'
import { CardIndex } from './card-index'
import { Curve } from './curve'
import type { LayoutRequest, Obstacle } from './layout-request'

/** The map while it is laid out: what is fast to move and to measure, in the order of the ids. */
export interface Board {
  readonly cards: readonly Card[]
  readonly movable: readonly Card[]
  readonly curves: readonly Curve[]
  /** Where the cards are; to be made anew when many have moved. */
  index: CardIndex
  /** The cards of each sphere that has any. */
  readonly spheres: readonly (readonly Card[])[]
  readonly obstacles: readonly Obstacle[]
}

export function openBoard({ actors, links, notes, obstacles, zoneLabels }: LayoutRequest): Board {
  const cards = actors.toSorted(byId).map((actor) =>
    openCard(
      actor,
      zoneLabels[actor.sphere],
      notes.filter(({ beside }) => beside === actor.id),
    ),
  )
  const known = new Map(cards.map((card) => [card.id, card]))
  const sorted = links.filter(({ from, to }) => from !== to && known.has(from) && known.has(to)).toSorted(byId)
  const lanes = linkLanes(sorted)
  const curves = sorted.flatMap((link) => {
    const [from, to] = [known.get(link.from), known.get(link.to)]
    return from && to ? [join(from, to, linkAside(lanes.get(link.id)), link.isQuiet)] : []
  })
  return {
    cards,
    movable: cards.filter(({ isFixed }) => !isFixed),
    curves,
    index: new CardIndex(cards),
    spheres: SPHERES.map((sphere) => cards.filter((card) => card.sphere === sphere)).filter(({ length }) => length > 0),
    obstacles,
  }
}

function join(from: Card, to: Card, aside: Aside, isQuiet: boolean): Curve {
  const curve = new Curve(from, to, aside, isQuiet)
  from.curves.push(curve)
  to.curves.push(curve)
  from.neighbours.push(to)
  to.neighbours.push(from)
  return curve
}
