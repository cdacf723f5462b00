import type { ActorId } from '@maillage/shared/map/ids'
import type { Box } from '../../drawing/geometry'
import { hullOf } from '../../drawing/hull'

/** With more that have moved, looking through all of them costs more than to begin anew. */
const MOST_LOOSE = 40

/**
 * The cards of a sphere that may lie on its outline: those that have moved of late, and the outermost of the
 * rest, which are looked for only when one of them moves.
 */
export class Outermost {
  readonly #boxes = new Map<ActorId, Box>()
  readonly #loose = new Set<ActorId>()
  #core: ReadonlyMap<ActorId, Box> | undefined

  get(id: ActorId): Box | undefined {
    return this.#boxes.get(id)
  }

  set(id: ActorId, box: Box): void {
    this.#loosen(id)
    this.#boxes.set(id, box)
    if (this.#core) this.#loose.add(id)
  }

  delete(id: ActorId): void {
    this.#loosen(id)
    this.#boxes.delete(id)
    this.#loose.delete(id)
  }

  boxes(): Box[] {
    if (!this.#core || this.#loose.size > MOST_LOOSE) {
      this.#loose.clear()
      this.#core = outermostOf(this.#boxes)
    }
    return [...this.#core.values(), ...[...this.#loose].flatMap((id) => this.#boxes.get(id) ?? [])]
  }

  #loosen(id: ActorId): void {
    if (this.#core?.has(id)) this.#core = outermostOf(this.#boxes, new Set([...this.#loose, id]))
  }
}

function outermostOf(boxes: ReadonlyMap<ActorId, Box>, except: ReadonlySet<ActorId> = new Set()): Map<ActorId, Box> {
  const others = new Map([...boxes].filter(([id]) => !except.has(id)))
  const corners = new Set(hullOf(others.values()).map(({ x, y }) => `${x} ${y}`))
  const isOutermost = ({ x, y, width, height }: Box) =>
    [x, x + width].some((left) => [y, y + height].some((top) => corners.has(`${left} ${top}`)))
  return new Map([...others].filter(([, box]) => isOutermost(box)))
}
