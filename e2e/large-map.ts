import type { NewTerritory, ServerProcess } from './server-process'

const COLUMNS = 40
const SPACING = { x: 240, y: 110 }

/** « Acteur 0001 » and so on, in rows, each linked to the next: more than a page holds as elements. */
export async function importLargeMap(server: ServerProcess, territory: NewTerritory, count: number): Promise<void> {
  const actors = Array.from({ length: count }, (_, index) => ({
    id: `actor${index}`,
    name: nameOf(index),
    type: 'chrs',
    themes: [],
    tags: [],
    isCarrier: false,
    position: [(index % COLUMNS) * SPACING.x, Math.floor(index / COLUMNS) * SPACING.y],
  }))
  const chain = actors.slice(1).map(({ id: to }, index) => ({
    id: `link${index}`,
    from: `actor${index}`,
    to,
    kind: 'partnership',
    level: 3,
    themes: [],
    state: 'current',
  }))
  await server.importInto(territory, { actors, links: chain })
}

export function nameOf(index: number): string {
  return `Acteur ${String(index + 1).padStart(4, '0')}`
}
