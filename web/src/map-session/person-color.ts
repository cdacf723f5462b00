import { PERSON_COLORS } from '@maillage/shared/protocol/awareness-state'

export interface Colored {
  readonly clientId: number
  readonly color: number
}

/**
 * The colour to take among those who are here: one's own, unless somebody with a smaller client id has it and another
 * is free. All screens agree, because only one of two people with the same colour gives way.
 */
export function colorAmong(own: Colored, others: readonly Colored[]): number {
  const mustGiveWay = others.some(({ clientId, color }) => color === own.color && clientId < own.clientId)
  if (!mustGiveWay) return own.color
  const taken = new Set(others.map(({ color }) => color))
  const candidates = Array.from({ length: PERSON_COLORS }, (_, step) => ((own.color - 1 + step) % PERSON_COLORS) + 1)
  return candidates.find((color) => !taken.has(color)) ?? own.color
}
