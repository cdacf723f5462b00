import { writeMap } from '@maillage/shared/document/write-map'
import type { ExampleTerritory } from '@maillage/shared/territory/examples/examples'
import { emptyTerritory, issueAccess } from '../access/issue-access'
import type { Catalogue } from '../storage/catalogue'
import type { LiveMaps } from './live-maps'

interface Deps {
  readonly catalogue: Catalogue
  readonly liveMaps: LiveMaps
  readonly now: () => Date
}

/**
 * Adds the territories that ship with the product, each with a published key to look at it. Their maps come in as an
 * import does. Done again after a start that was cut short, it completes what is missing.
 */
export async function seedExamples(examples: readonly ExampleTerritory[], deps: Deps): Promise<void> {
  for (const { id, name, map } of examples) {
    const { catalogue, liveMaps, now } = deps
    if (!(await catalogue.find(id))) await catalogue.add(exampleTerritory({ id, name }, now()))
    await liveMaps.changeMap(id, (live) => writeMap(live, map, { name: 'Maillage', at: now().toISOString() }))
    const counts = { actors: map.actors.length, links: map.links.length }
    await catalogue.recordMap(id, { counts, updatedAt: now().toISOString() })
  }
}

function exampleTerritory({ id, name }: Pick<ExampleTerritory, 'id' | 'name'>, now: Date) {
  const { access, key } = issueAccess({ role: 'viewer', label: 'Exemple public', expiresAt: null }, now)
  return { ...emptyTerritory(id, name, now), access: [access], example: { viewerKey: key } }
}
