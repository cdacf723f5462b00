import type { ProblemCode } from '@maillage/shared/protocol/problems'

const LOSSES: readonly ProblemCode[] = ['access-refused', 'access-revoked', 'role-forbids', 'not-found', 'epoch-old']

/** Whether this device may no longer be on the map, rather than one of its changes being refused. */
export function isAccessLost(code: ProblemCode): boolean {
  return LOSSES.includes(code)
}
