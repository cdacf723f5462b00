import { writeMap } from '@maillage/shared/document/write-map'
import { toCompactMaillage } from '@maillage/shared/exchange/maillage-json'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { ExampleTerritory } from '@maillage/shared/territory/examples/examples'
import { emptyTerritory, issueAccess } from '../access/issue-access'
import type { ExportedMap, FileHead } from '../map-work/kept-map'
import type { Catalogue } from '../storage/catalogue'
import type { HttpDeps } from './http-env'
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

/**
 * Gives the examples that are here their versions, those of a data folder from before there were any included. What is
 * there already stays. A failure is logged, and made good at the next start: nobody needs them to work.
 */
export async function seedExampleSnapshots(
  examples: readonly ExampleTerritory[],
  { catalogue, snapshots, log }: Pick<HttpDeps, 'catalogue' | 'snapshots' | 'log'>,
): Promise<void> {
  for (const { id, snapshots: given } of examples) {
    try {
      if (!(await catalogue.find(id))?.example) continue
      const known = new Set((await catalogue.snapshots(id)).map(({ name }) => name))
      for (const { map, ...texts } of given) {
        if (known.has(texts.name)) continue
        await snapshots.keep(id, { kind: 'named', createdBy: 'Maillage', ...texts }, async (head) => fileOf(map, head))
      }
    } catch (error) {
      log.warn({ err: error, territory: id }, 'an example has no versions yet')
    }
  }
}

function fileOf(map: PlainMap, head: FileHead): ExportedMap {
  const bytes = new TextEncoder().encode(toCompactMaillage({ ...head, ...map }))
  return { bytes, counts: { actors: map.actors.length, links: map.links.length } }
}

function exampleTerritory({ id, name }: Pick<ExampleTerritory, 'id' | 'name'>, now: Date) {
  const { access, key } = issueAccess({ role: 'viewer', label: 'Exemple public', expiresAt: null }, now)
  return { ...emptyTerritory(id, name, now), access: [access], example: { viewerKey: key } }
}
