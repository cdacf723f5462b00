import { FIGURES_SHOWN, type View } from '@maillage/shared/map/view'
import type { Figures } from '@maillage/shared/network/figures'

type FigureId = View['figures'][number]

/** Told only once the facilitators have released them: who reads a small map knows which organisation is meant. */
const SCORES: ReadonlySet<FigureId> = new Set(['isolated', 'gap'])

/** The figures of a view that a committee may be told, on a screen or in a file. */
export function toldFigures({ figures }: Pick<View, 'figures'>, areScoresReleased: boolean): readonly FigureId[] {
  return figures.filter((id) => areScoresReleased || !SCORES.has(id))
}

/** Those that are known, as many as stand beside a map; one over too little is left out. */
export function shownFigures(
  told: readonly FigureId[],
  figures: Figures | undefined,
): readonly { readonly id: FigureId; readonly value: number }[] {
  return told
    .flatMap((id) => {
      const value = figures?.[id]
      return value === undefined ? [] : [{ id, value }]
    })
    .slice(0, FIGURES_SHOWN)
}
