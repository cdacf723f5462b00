import { openMapDocument } from '@maillage/shared/document/map-document'
import { migrate } from '@maillage/shared/document/migrations/migrate'
import { readMap } from '@maillage/shared/document/read-map'
import type { TerritoryId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import * as Y from 'yjs'
import { epochsKept, forgetLocalCopy, localCopyName, openLocalCopy } from './local-copy'

/** A copy of before the document was rebuilt, with changes that the server never had. */
export interface EarlierCopy {
  readonly map: PlainMap
  forget(): Promise<void>
}

/**
 * The latest copy of an earlier epoch that holds unsent changes. One that holds none is deleted on the way: what was
 * erased from the map must not stay here.
 */
export async function findEarlierCopy(territory: TerritoryId, epoch: number): Promise<EarlierCopy | undefined> {
  if (epoch === 0) return undefined
  const kept = (await epochsKept(territory)) ?? [epoch - 1]
  for (const earlier of kept.filter((one) => one < epoch).sort((a, b) => b - a)) {
    const map = await readUnsent(localCopyName(territory, earlier))
    const forget = () => forgetLocalCopy(territory, earlier)
    if (map) return { map, forget }
    await forget()
  }
  return undefined
}

/** The map of a copy, undefined when the server had stored all of it. */
async function readUnsent(name: string): Promise<PlainMap | undefined> {
  const map = openMapDocument(new Y.Doc())
  const copy = openLocalCopy(name, map.doc)
  try {
    const { unsent } = await copy.loaded
    if (unsent.size === 0) return undefined
    migrate(map)
    return readMap(map)
  } finally {
    await copy.close()
    map.doc.destroy()
  }
}
