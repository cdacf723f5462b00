import { type Actor, PROGRAMMES, type Programme } from '@maillage/shared/map/actor'
import { agreementEnd } from '@maillage/shared/map/agreement-end'
import type { Link } from '@maillage/shared/map/link'
import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import type { TimeState } from '@maillage/shared/map/time-state'
import type { View } from '@maillage/shared/map/view'
import { ACTOR_TYPE_CODES, sphereOf } from '@maillage/shared/territory/actor-types'
import { LARGEST_GLYPH } from './card'

/** What gives actors their colours and sizes. */
export type LookFields = Pick<View, 'colorBy' | 'sizeBy'>

/** Colours of fields other than the sphere; more than these cannot be told apart by everybody. */
export const HUES = ['hue-1', 'hue-2', 'hue-3', 'hue-4', 'hue-5', 'hue-6', 'hue-7'] as const
export type Hue = (typeof HUES)[number] | 'hue-none'

/** The custom property of a colour, without its dashes. */
export type LookColor = Sphere | Hue

/** From the smallest to the largest. */
export const SIZE_CLASSES = [0, 1, 2, 3] as const
export type SizeClass = (typeof SIZE_CLASSES)[number]

/** How many times larger the shape of an actor of each class is than at rest. */
const SCALES: Readonly<Record<SizeClass, number>> = { 0: 1, 1: 1.25, 2: 1.55, 3: LARGEST_GLYPH }

/**
 * From how many links, and from how many euros, an actor is in the next class. They are the same for all maps and for
 * ever: a new link changes the size of its own two actors, and two maps can be laid side by side.
 */
export const SIZE_STEPS = { links: [3, 6, 11], amount: [1, 20_000, 100_000] } as const

/** How an actor stands out of the others. What its colour or size alone would say, its card says in a word as well. */
export interface CardLook {
  readonly color: LookColor
  readonly size: SizeClass
  /** How many times larger its shape is than at rest. */
  readonly scale: number
  /** Euros of the agreements of its links that go on, where they give the size and there are any. */
  readonly amount?: number | undefined
  /** Where it stands in time, where that gives the colour and it is not today. */
  readonly state?: TimeState | undefined
}

export type LookedActor = Pick<Actor, 'type' | 'programmes' | 'state'>
export type LookedLink = Pick<Link, 'agreement' | 'state'>

/** The looks of the actors of one map. */
export interface CardLooks extends LookFields {
  /** @param links all that the actor has */
  of(actor: LookedActor, links: readonly LookedLink[]): CardLook
}

export interface LookOptions {
  /** As `typeHues` gave them. */
  readonly hues: ReadonlyMap<string, Hue>
  /** `YYYY-MM-DD`, by which agreements have ended. */
  readonly today: string
}

/** What each actor looks like; an actor and its links are all that its look depends on, beside the hues of types. */
export function openCardLooks({ colorBy, sizeBy }: LookFields, { hues, today }: LookOptions): CardLooks {
  return {
    colorBy,
    sizeBy,
    of(actor, links) {
      const amount = sizeBy === 'amount' ? amountOf(links, today) : 0
      const size = sizeBy === 'none' ? 0 : sizeClass(sizeBy, sizeBy === 'links' ? links.length : amount)
      return {
        color: colorOf(actor, colorBy, hues),
        size,
        scale: SCALES[size],
        amount: amount || undefined,
        state: colorBy === 'state' && actor.state !== 'current' ? actor.state : undefined,
      }
    },
  }
}

export function scaleOf(size: SizeClass): number {
  return SCALES[size]
}

/** The class of an actor with so many links or euros. */
export function sizeClass(by: keyof typeof SIZE_STEPS, value: number): SizeClass {
  return SIZE_STEPS[by].filter((step) => value >= step).length as SizeClass
}

/**
 * Gives a hue to the types that most actors have; the others share one that says so. A type has a hue of its own that it
 * keeps unless another that comes before it holds it, so that a new actor seldom changes the colours of others.
 *
 * @param types of each actor, again and again
 */
export function typeHues(types: Iterable<string>): ReadonlyMap<string, Hue> {
  const counts = new Map<string, number>()
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1)
  const ordered = [...counts.keys()].sort(inTypeOrder)
  const most = ordered.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, HUES.length)
  const free = new Set<Hue>(HUES)
  const hues = new Map<string, Hue>()
  for (const type of ordered.filter((one) => most.includes(one))) {
    const own = HUES[placeOf(type) % HUES.length]
    const hue = own && free.has(own) ? own : [...free][0]
    if (!hue) break
    free.delete(hue)
    hues.set(type, hue)
  }
  return hues
}

/** Types of all territories in the order of the palette, then others by their codes. */
export function inTypeOrder(a: string, b: string): number {
  return placeOf(a) - placeOf(b) || (a < b ? -1 : a > b ? 1 : 0)
}

function placeOf(type: string): number {
  const place = (ACTOR_TYPE_CODES as readonly string[]).indexOf(type)
  if (place >= 0) return place
  return ACTOR_TYPE_CODES.length + SPHERES.indexOf(sphereOf(type))
}

function colorOf(actor: LookedActor, by: View['colorBy'], hues: ReadonlyMap<string, Hue>): LookColor {
  switch (by) {
    case 'sphere':
      return sphereOf(actor.type)
    case 'type':
      return hues.get(actor.type) ?? 'hue-none'
    case 'programme':
      return programmeHue(actor)
    case 'state':
      return STATE_HUES[actor.state ?? 'current']
    default:
      return by satisfies never
  }
}

const STATE_HUES: Readonly<Record<TimeState, Hue>> = { past: 'hue-5', current: 'hue-1', planned: 'hue-4' }

/** A hue for each programme, and one for those who take part in both. */
const PROGRAMME_HUES: Readonly<Record<Programme, Hue>> = { convergence: 'hue-1', 'premieres-heures': 'hue-2' }
const BOTH_PROGRAMMES: Hue = 'hue-4'

function programmeHue({ programmes }: Pick<Actor, 'programmes'>): Hue {
  const [first, ...others] = PROGRAMMES.filter((programme) => programmes.includes(programme))
  if (!first) return 'hue-none'
  return others.length > 0 ? BOTH_PROGRAMMES : PROGRAMME_HUES[first]
}

function amountOf(links: readonly LookedLink[], today: string): number {
  return links.reduce((sum, { agreement, state }) => {
    const goesOn = agreement !== undefined && state !== 'past' && agreementEnd(agreement, today) !== 'ended'
    return sum + (goesOn ? (agreement.amount ?? 0) : 0)
  }, 0)
}
