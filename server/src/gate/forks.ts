import * as Y from 'yjs'
import type { DeletedRanges } from './deleted-ranges'
import { type StructId, structKey } from './found-place'
import type { Integration } from './integration-order'

/** What is known of a map without a look into its document. */
export interface OverwrittenValues {
  isKnown(id: StructId): boolean
  /** Whether something was written over it, or it was deleted. */
  isOverwritten(id: StructId): boolean
}

/**
 * How many structs of an update may have to be put between others, which Yjs finds the place for step by step. Who
 * overwrites the newest value of a key is put behind it, at no cost; not so who overwrites an older one, not knowing what
 * came since, nor who names none under a key that may have one.
 */
export function countForks(order: Integration['order'], map: OverwrittenValues): number {
  const [only] = order
  if (only instanceof Y.Item && only.origin && order.length === 1) return map.isOverwritten(only.origin) ? 1 : 0

  const overwritten = new Set<string>()
  const begun = new Set<string>()
  let forks = 0
  for (const struct of order) {
    if (!(struct instanceof Y.Item)) continue
    const { origin, parentSub } = struct
    // On the wire the parent is the name of a root, or the id of the item that holds the type.
    const parent: unknown = struct.parent
    if (origin) {
      if (!isFirst(overwritten, structKey(origin)) || (map.isKnown(origin) && map.isOverwritten(origin))) forks += 1
    } else if (parent instanceof Y.ID) {
      if (!isFirst(begun, `${structKey(parent)} ${parentSub}`) || map.isKnown(parent)) forks += 1
    } else forks += 1
    // Of several values each has overwritten the one before.
    for (let clock = struct.id.clock; isValues(struct) && clock < struct.id.clock + struct.length - 1; clock += 1) {
      overwritten.add(structKey({ client: struct.id.client, clock }))
    }
  }
  return forks
}

/** What the structs of an update overwrite, beside what is deleted: it is by that, whether the update says so or not. */
export function overwrittenBy(
  order: Integration['order'],
  deleted?: DeletedRanges,
): ReadonlyMap<number, { clock: number; len: number }[]> {
  const ranges = new Map<number, { clock: number; len: number }[]>()
  for (const struct of order) {
    if (!(struct instanceof Y.Item && struct.origin)) continue
    const { client, clock } = struct.origin
    if (deleted?.hasClock(client, clock)) continue
    const known = ranges.get(client)
    if (known) known.push({ clock, len: 1 })
    else ranges.set(client, [{ clock, len: 1 }])
  }
  return ranges
}

function isValues({ content }: Y.Item): boolean {
  return content instanceof Y.ContentAny
}

function isFirst(seen: Set<string>, key: string): boolean {
  const { size } = seen
  return seen.add(key).size > size
}
