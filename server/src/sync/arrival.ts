import type { ProblemCode } from '@maillage/shared/protocol/problems'

/** Somebody at the door whose key is being looked up: what is revoked meanwhile holds for them too. */
export interface Arrival {
  readonly territory: string
  /** Access links that were switched off meanwhile. */
  readonly revoked: Set<string>
  /** Why nobody may come in any more. */
  refusedWith: ProblemCode | undefined
}
