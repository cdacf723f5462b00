import type { StoredMap } from '../storage/map-storage'

/** What of a stored map is not shown: bytes that cannot be read, and updates that wait for what was in them. */
export interface MapDamage {
  readonly bytes: number
  /** They tell it from other damage. None where updates wait and nobody knows any more what for. */
  readonly places: readonly string[]
}

/** Undefined for a map that is whole. */
export function damageIn(
  { damage }: Pick<StoredMap, 'damage'>,
  { unreadable, waiting }: { readonly unreadable: number; readonly waiting: number },
): MapDamage | undefined {
  if (damage.length + unreadable + waiting === 0) return undefined
  const places = damage.map(({ kind, place }) => `${kind} ${place}`)
  return {
    bytes: damage.reduce((sum, piece) => sum + piece.bytes, 0),
    places: unreadable > 0 ? [...places, `unreadable updates ${unreadable}`] : places,
  }
}
