import type { Actor } from '@maillage/shared/map/actor'

/** Where the marks of an actor stand: one small pill astride the bottom edge of its card. */
export const CARD_MARKS = { x: 10, height: 18, paddingX: 7, iconSize: 12, gap: 4, below: 8 } as const

export interface CardMarks {
  /** Programmes and money, in short words. */
  readonly text: string
  readonly hasAgreementEnding: boolean
}

/**
 * What a card shows of its actor's roles in short; their words are in its spoken name. Undefined when there is nothing.
 *
 * @param lookWord what its colour or size says
 */
export function cardMarks(
  { programmes, isFunder }: Pick<Actor, 'programmes' | 'isFunder'>,
  endingCount: number,
  shortWord: (programme: Actor['programmes'][number]) => string,
  lookWord?: string,
): CardMarks | undefined {
  const text = [...programmes.map(shortWord), ...(isFunder ? ['€'] : []), ...(lookWord ? [lookWord] : [])].join(' · ')
  const hasAgreementEnding = endingCount > 0
  return text || hasAgreementEnding ? { text, hasAgreementEnding } : undefined
}
