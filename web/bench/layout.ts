import { performance } from 'node:perf_hooks'
import { seededRandom } from '@maillage/shared/map/seeded-random'
import { LILLE_MAP } from '@maillage/shared/territory/examples/lille'
import { NANTES_MAP } from '@maillage/shared/territory/examples/nantes'
import { ROUEN_MAP } from '@maillage/shared/territory/examples/rouen'
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import type { LayoutRequest } from '../src/layout/layout-request'
import { measureLayout } from '../src/layout/measure-layout'
import { organise } from '../src/layout/organise'
import { hubAndSpokeMap, requestFor, type SampleMap, territoryMap } from '../src/layout/sample-maps'

// How the map is organised, beside d3-force as people use it: on graphs of hubs and spokes, on territories, on the examples.
const MAPS: Readonly<Record<string, SampleMap>> = {
  'hubs 50': hubAndSpokeMap(50, 63),
  'hubs 200': hubAndSpokeMap(200, 265),
  'hubs 1000': hubAndSpokeMap(1000, 1330),
  'territory 50': territoryMap(50),
  'territory 150': territoryMap(150),
  Rouen: ROUEN_MAP,
  Nantes: NANTES_MAP,
  Lille: LILLE_MAP,
}
type Places = ReturnType<typeof organise>['actors']

const LAYOUTS: Readonly<Record<string, (map: SampleMap) => { request: LayoutRequest; place(): Places }>> = {
  'by spheres': (map) => ours(map, 'spheres'),
  freely: (map) => ours(map, 'free'),
  'd3-force': (map) => ({ request: requestFor(map), place: () => byForces(requestFor(map)) }),
}

for (const [name, map] of Object.entries(MAPS)) {
  const links = map.links.length
  console.log(`${name}: ${map.actors.length} actors, ${links} links`)
  const rows = Object.entries(LAYOUTS).map(([layout, open]) => {
    const { request, place } = open(withoutPlaces(map))
    const startedAt = performance.now()
    const places = place()
    const ms = performance.now() - startedAt
    const measures = measureLayout(request, places)
    report(`${name}, ${layout}, time`, ms, 'ms')
    report(`${name}, ${layout}, links behind a third actor`, measures.behind, `of ${links}`)
    report(`${name}, ${layout}, of these not faded`, measures.plainBehind, `of ${links}`)
    report(`${name}, ${layout}, cards on one another`, measures.overlaps, '')
    return { layout, ms, ...measures }
  })
  for (const row of rows) console.log(describe(row))
}

function ours(map: SampleMap, kind: LayoutRequest['kind']) {
  const request = requestFor(map, { kind })
  return { request, place: () => organise(request).actors }
}

function withoutPlaces({ actors, links }: SampleMap): SampleMap {
  return { actors: actors.map(({ id, name, type }) => ({ id, name, type, position: undefined })), links }
}

/** Links, repulsion, a circle around each card, and a pull of each sphere to a place of its own. */
function byForces({ actors, links }: LayoutRequest): Places {
  const spheres = [...new Set(actors.map(({ sphere }) => sphere))]
  const side = 260 * Math.sqrt(actors.length)
  const nodes = actors.map(({ id, sphere, width, height }) => {
    const turn = (spheres.indexOf(sphere) / spheres.length) * 2 * Math.PI
    return {
      id,
      radius: Math.hypot(width, height) / 2 + 8,
      homeX: Math.cos(turn) * side,
      homeY: Math.sin(turn) * side * 0.6,
      x: 0,
      y: 0,
    }
  })
  type Node = (typeof nodes)[number]
  const random = seededRandom(1)
  for (const node of nodes) Object.assign(node, { x: node.homeX + random() * 200, y: node.homeY + random() * 200 })
  forceSimulation<Node>(nodes)
    .randomSource(random)
    .force(
      'links',
      forceLink<Node, { source: string; target: string }>(links.map(({ from, to }) => ({ source: from, target: to })))
        .id(({ id }) => id)
        .distance(180),
    )
    .force('push', forceManyBody<Node>().strength(-500))
    .force(
      'room',
      forceCollide<Node>(({ radius }) => radius),
    )
    .force('x', forceX<Node>(({ homeX }) => homeX).strength(0.2))
    .force('y', forceY<Node>(({ homeY }) => homeY).strength(0.2))
    .stop()
    .tick(300)
  return new Map(
    actors.map(({ id }, index) => [id, [Math.round(nodes[index]?.x ?? 0), Math.round(nodes[index]?.y ?? 0)]]),
  )
}

function describe({ layout, ms, ...it }: { layout: string; ms: number } & ReturnType<typeof measureLayout>): string {
  return [
    layout.padStart(12),
    `${ms.toFixed(0)} ms`.padStart(9),
    `behind ${it.behind} (${it.plainBehind} not faded)`.padEnd(26),
    `crossings ${it.crossings}`.padEnd(17),
    `cards overlap ${it.overlaps}`.padEnd(18),
    `zones overlap ${it.zoneOverlaps}`.padEnd(17),
    `${it.area.toFixed(1)} M, ${it.aspect.toFixed(2)}:1`,
  ].join('  ')
}

function report(name: string, value: number, unit: string): void {
  console.log(JSON.stringify({ name, value: Number(value.toFixed(1)), unit }))
}
