import { Problem } from '../../protocol/problems'
import { type MapDocument, MIGRATION } from '../map-document'

/** One step: brings a document of version `from` to `from + 1`. Two peers may both run it; it must not matter. */
export interface Migration {
  readonly from: number
  run(map: MapDocument): void
}

/** One file a version, in order. A document without a version is of version 1. */
const MIGRATIONS: readonly Migration[] = []

export const DOCUMENT_VERSION = 1 + MIGRATIONS.length

/** Brings the document to `DOCUMENT_VERSION`; throws `protocol-unknown` when a newer product wrote it. */
export function migrate(map: MapDocument, migrations = MIGRATIONS): void {
  const version = documentVersion(map)
  const target = 1 + migrations.length
  if (version > target) throw new Problem('protocol-unknown')
  if (version === target) return
  map.doc.transact(() => {
    for (const migration of migrations.slice(version - 1)) migration.run(map)
    map.meta.set('version', target)
  }, MIGRATION)
}

export function documentVersion(map: MapDocument): number {
  const version = map.meta.get('version')
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : 1
}
