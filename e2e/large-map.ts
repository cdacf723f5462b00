import { keyOf, type NewTerritory, type ServerProcess } from './server-process'

const COLUMNS = 40
const SPACING = { x: 240, y: 110 }

/** « Acteur 0001 » and so on, in rows, each linked to the next: more than a page holds as elements. */
export async function importLargeMap(
  server: ServerProcess,
  { id, name, links }: NewTerritory,
  count: number,
): Promise<void> {
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
  const response = await fetch(`${server.url}/api/territories/${id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${keyOf(links.facilitator)}` },
    body: JSON.stringify({
      format: 'maillage/1',
      territory: { id, name },
      exportedAt: '2022-09-21T16:00:00.000Z',
      actors,
      links: chain,
      ...{ zones: [], notes: [], views: [], comments: [] },
    }),
  })
  if (!response.ok) throw new Error(`importing the map answered ${response.status}`)
}

export function nameOf(index: number): string {
  return `Acteur ${String(index + 1).padStart(4, '0')}`
}
