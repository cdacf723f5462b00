import type { Actor } from '@maillage/shared/map/actor'
import { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'
import type { PlacedActor } from '@maillage/shared/map/plain-map'
import { seededRandom } from '@maillage/shared/map/seeded-random'
import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { defaultTypeOf, sphereOf } from '@maillage/shared/territory/actor-types'
import { cardSize, type MeasureText } from '../drawing/card'
import { quietLinks } from '../drawing/quiet-links'
import type { LayoutRequest } from './layout-request'

/** Maps that layouts are tried and compared on, the same ones each time. */
export interface SampleMap {
  readonly actors: readonly Pick<PlacedActor, 'id' | 'name' | 'type' | 'position'>[]
  readonly links: readonly Pick<Link, 'id' | 'from' | 'to' | 'kind'>[]
}

interface RequestOptions extends Partial<Pick<LayoutRequest, 'kind' | 'notes' | 'obstacles'>> {
  readonly fixed?: readonly string[]
}

/** About as wide as the interface's font. */
const measure: MeasureText = (text, { size }) => text.length * size * 0.56
const NAMES = [
  'CCAS',
  'Mission locale',
  'Chantier maraîchage',
  'Pension de famille des Lilas',
  'Organisme de formation',
]

/** Five spheres, in each a hub with a link to all others of it; the rest of the links between any two actors. */
export function hubAndSpokeMap(actorCount: number, linkCount: number): SampleMap {
  const spheres = SPHERES.slice(0, 5)
  const actors = Array.from({ length: actorCount }, (_, index) => sampleActor(index, spheres[index % 5] ?? 'health'))
  const links = new SampleLinks(actors)
  const hubs = actors.slice(0, 5)
  for (const [index, actor] of actors.slice(5).entries()) links.add(hubs[index % 5], actor)
  for (const [index, hub] of hubs.entries()) for (const other of hubs.slice(index + 1)) links.add(hub, other)
  while (links.all.length < linkCount) links.add(links.anyActor(), links.anyActor())
  return { actors, links: links.all }
}

/** A territory as they come: a coordination linked with half of all, two bodies, partnerships in and between spheres. */
export function territoryMap(actorCount: number): SampleMap {
  const actors = Array.from({ length: actorCount }, (_, index) => sampleActor(index, SPHERES[index % 6] ?? 'health'))
  const [coordination, ...bodies] = actors.filter(({ type }) => sphereOf(type) === 'coordination').slice(0, 3)
  const types = new Map(bodies.map(({ id }) => [id, 'body']))
  const links = new SampleLinks(actors)
  for (const actor of actors) {
    const peers = actors.filter(({ type }) => sphereOf(type) === sphereOf(actor.type))
    if (links.random() < 0.5) links.add(coordination, actor)
    if (links.random() < 0.6) links.add(actor, links.pick(peers))
    if (links.random() < 0.35) links.add(actor, links.anyActor())
    if (links.random() < 0.25) links.add(actor, links.pick(bodies), 'membership')
  }
  return { actors: actors.map((actor) => ({ ...actor, type: types.get(actor.id) ?? actor.type })), links: links.all }
}

class SampleLinks {
  readonly all: SampleMap['links'][number][] = []
  readonly random = seededRandom(7)
  readonly #actors: SampleMap['actors']
  readonly #pairs = new Set<string>()

  constructor(actors: SampleMap['actors']) {
    this.#actors = actors
  }

  add(
    from: Pick<Actor, 'id'> | undefined,
    to: Pick<Actor, 'id'> | undefined,
    kind: Link['kind'] = 'partnership',
  ): void {
    const pair = [from?.id, to?.id].sort().join(' ')
    if (!from || !to || from.id === to.id || this.#pairs.has(pair)) return
    this.#pairs.add(pair)
    this.all.push({ id: LinkId.parse(`link-${this.all.length}`), from: from.id, to: to.id, kind })
  }

  anyActor() {
    return this.pick(this.#actors)
  }

  pick<T>(items: readonly T[]): T | undefined {
    return items[Math.floor(this.random() * items.length)]
  }
}

function sampleActor(index: number, sphere: Sphere): SampleMap['actors'][number] {
  const name = `${NAMES[(index * 7) % NAMES.length]} ${index}`
  return { id: ActorId.parse(`actor-${String(index).padStart(4, '0')}`), name, type: defaultTypeOf(sphere) }
}

/** What the page would ask for this map. */
export function requestFor(
  { actors, links }: SampleMap,
  { kind = 'spheres', fixed = [], notes = [], obstacles = [] }: RequestOptions = {},
): LayoutRequest {
  const quiet = quietLinks(actors, links)
  const label = (sphere: Sphere) => [
    sphere,
    { width: measure(`${sphere} / spheres`, { size: 13, weight: 640 }), height: 18 },
  ]
  return {
    kind,
    actors: actors.map(({ id, name, type, position }) => {
      const { width, height } = cardSize(name, type, measure)
      return { id, sphere: sphereOf(type), width, height, position, isFixed: fixed.includes(id) }
    }),
    links: links.map(({ id, from, to }) => ({ id, from, to, isQuiet: quiet.has(id) })),
    notes,
    obstacles,
    zoneLabels: Object.fromEntries(SPHERES.map(label)),
  }
}
