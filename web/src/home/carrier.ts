import type { PlainMap } from '@maillage/shared/map/plain-map'

/** Who carries the coordination: named actors, somebody outside the chantiers, or nobody yet. */
export type Carrier =
  | { readonly kind: 'actors'; readonly names: readonly string[] }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'none' }

export function carrierOf({ actors }: Pick<PlainMap, 'actors'>): Carrier {
  const names = actors.filter((actor) => actor.isCarrier).map((actor) => actor.name)
  if (names.length > 0) return { kind: 'actors', names }
  return { kind: actors.some((actor) => actor.type === 'territorial-coordination') ? 'elsewhere' : 'none' }
}
