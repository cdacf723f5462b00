import { PROGRAMMES, type Programme } from '@maillage/shared/map/actor'
import type { Sphere } from '@maillage/shared/map/sphere'
import { SPHERES } from '@maillage/shared/map/sphere'
import type { TimeState } from '@maillage/shared/map/time-state'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import {
  type CardLooks,
  inTypeOrder,
  type LookColor,
  type LookedActor,
  type LookedLink,
  type SizeClass,
} from './card-look'

/** What a colour says of the actors that have it. */
export type ColorMeaning =
  | { readonly field: 'sphere'; readonly sphere: Sphere }
  | { readonly field: 'type'; readonly type: string; readonly sphere: Sphere }
  /** Types without a hue of their own. */
  | { readonly field: 'other-types' }
  /** None, one or both. */
  | { readonly field: 'programme'; readonly programmes: readonly Programme[] }
  | { readonly field: 'state'; readonly state: TimeState }

export interface ColorEntry {
  readonly color: LookColor
  readonly meaning: ColorMeaning
  /** How many actors. */
  readonly count: number
}

/** What the colours and sizes of a map say: only of what is shown of it. */
export interface LookLegend {
  readonly colors: readonly ColorEntry[]
  /** Absent where all actors have one size. */
  readonly sizes?: { readonly by: 'links' | 'amount'; readonly classes: readonly SizeClass[] } | undefined
}

/** @param shown the actors that are shown, each with all its links */
export function lookLegend(
  looks: CardLooks,
  shown: Iterable<{ readonly actor: LookedActor; readonly links: readonly LookedLink[] }>,
): LookLegend {
  const colors = new Map<string, ColorEntry & { readonly rank: Rank }>()
  const classes = new Set<SizeClass>()
  for (const { actor, links } of shown) {
    const { color, size } = looks.of(actor, links)
    classes.add(size)
    const { key, meaning, rank } = meaningOf(looks, actor, color)
    const count = (colors.get(key)?.count ?? 0) + 1
    colors.set(key, { color, meaning, rank, count })
  }
  const entries = [...colors.values()].sort((a, b) => a.rank[0] - b.rank[0] || inTypeOrder(a.rank[1], b.rank[1]))
  const { sizeBy } = looks
  return {
    colors: entries.map(({ color, meaning, count }) => ({ color, meaning, count })),
    sizes: sizeBy === 'none' ? undefined : { by: sizeBy, classes: [...classes].sort((a, b) => a - b) },
  }
}

/** By a number, then by a type. */
type Rank = readonly [number, string]

interface Meant {
  readonly key: string
  readonly meaning: ColorMeaning
  readonly rank: Rank
}

/** As they follow each other in time. */
const STATES: readonly TimeState[] = ['past', 'current', 'planned']

function meaningOf({ colorBy }: CardLooks, actor: LookedActor, color: LookColor): Meant {
  const sphere = sphereOf(actor.type)
  switch (colorBy) {
    case 'sphere':
      return { key: sphere, meaning: { field: 'sphere', sphere }, rank: [SPHERES.indexOf(sphere), ''] }
    case 'type':
      if (color === 'hue-none') return { key: '', meaning: { field: 'other-types' }, rank: [1, ''] }
      return { key: actor.type, meaning: { field: 'type', type: actor.type, sphere }, rank: [0, actor.type] }
    case 'programme': {
      const programmes = PROGRAMMES.filter((programme) => actor.programmes.includes(programme))
      const rank = programmes.length === 1 ? PROGRAMMES.indexOf(programmes[0] as Programme) : programmes.length || 9
      return { key: programmes.join(), meaning: { field: 'programme', programmes }, rank: [rank, ''] }
    }
    case 'state': {
      const state = actor.state ?? 'current'
      return { key: state, meaning: { field: 'state', state }, rank: [STATES.indexOf(state), ''] }
    }
    default:
      return colorBy satisfies never
  }
}
