import type { Sphere } from '@maillage/shared/map/sphere'
import { defaultTypeOf, sphereOf } from '@maillage/shared/territory/actor-types'

/** The types of the actors that were added since the page was opened, the latest last. */
let used: readonly string[] = []

export function rememberType(type: string): void {
  used = [...used.filter((other) => other !== type), type]
}

/** The type that a new actor most likely has: the last one used, in its sphere when that is known. */
export function likelyType(sphere?: Sphere): string {
  const fitting = sphere ? used.filter((type) => sphereOf(type) === sphere) : used
  return fitting.at(-1) ?? defaultTypeOf(sphere ?? 'insertion')
}
