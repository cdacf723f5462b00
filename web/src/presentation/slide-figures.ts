import type { PlainMap } from '@maillage/shared/map/plain-map'
import { FIGURES_SHOWN, type VIEW_FIGURES, type View } from '@maillage/shared/map/view'
import type { Figures } from '@maillage/shared/network/figures'
import { figuresAt } from '@maillage/shared/network/figures-at'
import type { Locale, Translate } from '../i18n/i18n'

type FigureId = (typeof VIEW_FIGURES)[number]

export interface SlideFigure {
  readonly id: FigureId
  readonly value: string
  readonly words: string
}

/** Shown to the room only when the facilitators have released them: who reads a small map knows who is meant. */
const SCORES: ReadonlySet<FigureId> = new Set(['isolated', 'gap'])

const RATES: ReadonlySet<FigureId> = new Set(['porosity', 'density', 'throughTeam'])

export interface FigureOptions {
  /** On which day the map is as it is shown, `YYYY-MM-DD`. */
  readonly day: string
  readonly areScoresReleased: boolean
  readonly t: Translate
  readonly locale: Locale
}

/** The figures of a view, at most two, counted on the whole map; one over too little is left out. */
export function slideFigures(
  view: Pick<View, 'figures'>,
  map: PlainMap,
  { day, areScoresReleased, t, locale }: FigureOptions,
): readonly SlideFigure[] {
  const wanted = view.figures.filter((id) => areScoresReleased || !SCORES.has(id))
  if (wanted.length === 0) return []
  const { figures } = figuresAt(map, { today: day })
  return wanted
    .flatMap((id) => {
      const value = figures[id as keyof Figures]
      if (typeof value !== 'number') return []
      return [{ id, value: formatted(id, value, locale), words: t(`presentation.figure.${id}`, { count: value }) }]
    })
    .slice(0, FIGURES_SHOWN)
}

function formatted(id: FigureId, value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, formatOf(id)).format(value)
}

function formatOf(id: FigureId): Intl.NumberFormatOptions {
  if (id === 'amount') return { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }
  if (RATES.has(id)) return { style: 'percent', maximumFractionDigits: 0 }
  return { maximumFractionDigits: id === 'meanLevel' ? 1 : 0 }
}
