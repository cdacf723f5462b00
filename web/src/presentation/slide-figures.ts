import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { View } from '@maillage/shared/map/view'
import { figuresAt } from '@maillage/shared/network/figures-at'
import { figureFormat } from '../i18n/figure-format'
import type { Locale, Translate } from '../i18n/i18n'
import { shownFigures, toldFigures } from '../map-session/view-figures'

export interface SlideFigure {
  readonly id: View['figures'][number]
  readonly value: string
  readonly words: string
}

export interface FigureOptions {
  /** On which day the map is as it is shown, `YYYY-MM-DD`. */
  readonly day: string
  readonly areScoresReleased: boolean
  readonly t: Translate
  readonly locale: Locale
}

/** The figures of a view, at most two, counted on the whole map. */
export function slideFigures(
  view: Pick<View, 'figures'>,
  map: PlainMap,
  { day, areScoresReleased, t, locale }: FigureOptions,
): readonly SlideFigure[] {
  const told = toldFigures(view, areScoresReleased)
  if (told.length === 0) return []
  const format = figureFormat(locale)
  return shownFigures(told, figuresAt(map, { today: day }).figures).map(({ id, value }) => ({
    id,
    value: format(id, value),
    words: t(`presentation.figure.${id}`, { count: value }),
  }))
}
