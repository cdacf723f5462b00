import type { FiguresBody } from '@maillage/shared/protocol/indicator-bodies'

/** The figures that are told of each territory, in the order in which they are read. */
export const FIGURES = [
  'actors',
  'links',
  'isolated',
  'meanLevel',
  'structured',
  'porosity',
  'density',
  'throughTeam',
  'gap',
  'agreements',
  'amount',
  'ending',
  'missing',
] as const satisfies readonly (keyof FiguresBody)[]
export type Figure = (typeof FIGURES)[number]

/** Under each picture. */
export const CARD_FIGURES = ['actors', 'links', 'meanLevel', 'porosity', 'gap'] as const satisfies readonly Figure[]

/** Of which the change is told. */
export const CHANGING_FIGURES = [
  'actors',
  'links',
  'meanLevel',
  'structured',
  'porosity',
  'gap',
  'agreements',
  'missing',
] as const satisfies readonly Figure[]

/** A figure as it is known: nobody knows the amount of agreements of which nobody wrote one. */
export function knownFigure(figures: FiguresBody, figure: Figure): number | undefined {
  const value = figures[figure]
  return figure === 'amount' && value === 0 && figures.agreements > 0 ? undefined : value
}
