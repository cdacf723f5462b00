import { seededRandom } from '../../shared/src/map/seeded-random.ts'

export const MOVERS = 20
export const CURSORS = 30
const STEP = 6

/** What others do meanwhile, frame by frame: the same actors on a walk, and cursors around the map. */
export function walks(graph, frames, { area = () => true } = {}) {
  const random = seededRandom(7)
  const candidates = graph.actors.flatMap(({ position }, index) => (area(position) ? [index] : []))
  const movers = Array.from({ length: MOVERS }, () => candidates[Math.floor(random() * candidates.length)])
  const places = movers.map((index) => [...graph.actors[index].position])
  return Array.from({ length: frames }, () =>
    movers.map((index, mover) => {
      const place = places[mover]
      place[0] += Math.round((random() - 0.5) * STEP * 2)
      place[1] += Math.round((random() - 0.5) * STEP * 2)
      return [index, ...place]
    }),
  )
}

/** Moves scattered over the whole map: three other actors at each frame. */
export function scattered(graph, frames) {
  const random = seededRandom(11)
  return Array.from({ length: frames }, () =>
    Array.from({ length: 3 }, () => {
      const index = Math.floor(random() * graph.actors.length)
      const [x, y] = graph.actors[index].position
      return [index, x + Math.round(random() * 60), y + Math.round(random() * 60)]
    }),
  )
}

/** Where the cursors are at each frame, in a box of the map. */
export function cursorPaths(frames, { x, y, width, height }) {
  const random = seededRandom(13)
  const phases = Array.from({ length: CURSORS }, () => [random(), random(), random()])
  return Array.from({ length: frames }, (_, frame) =>
    phases.map(([across, down, turn]) => [
      Math.round(x + width * (0.1 + 0.8 * across) + 60 * Math.sin(frame / 20 + turn * 6)),
      Math.round(y + height * (0.1 + 0.8 * down) + 60 * Math.cos(frame / 20 + turn * 6)),
    ]),
  )
}
