import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Indicators } from '@maillage/shared/network/indicators'
import type { Share } from '@maillage/shared/network/share'
import type { Formats } from './formats'
import type { GaugeAnswer } from './question'
import type { Say } from './use-words'
import { watchListOf, watchReason } from './watch-list'

export interface CsvWords extends Pick<Formats, 'percent' | 'decimal' | 'index'> {
  readonly t: Say
  themeLabel(theme: string): string
  actor(id: ActorId): string
  link(id: LinkId): string
}

/** One number: what it is, of what, as a value and as a fraction, and who is behind it. */
interface CsvRow {
  readonly indicator: string
  readonly detail?: string
  readonly value?: string | undefined
  readonly share?: Share
  readonly names?: readonly string[]
}

/** All indicators that the person may see, one a row; a rate over too little is empty, its fraction is not. */
export function csvRows(indicators: Indicators, gauge: GaugeAnswer | undefined, words: CsvWords): string[][] {
  const { t } = words
  const head = (['indicator', 'detail', 'value', 'part', 'of', 'names'] as const).map((title) =>
    t(`indicators.csv.${title}`),
  )
  const rows: CsvRow[] = [
    ...(gauge ? gaugeRows(gauge, words) : []),
    ...levelRows(indicators, words),
    ...networkRows(indicators, words),
    ...agreementRows(indicators, words),
    ...coreRows(indicators, words),
    ...scoreRows(indicators, words),
  ]
  return [
    head,
    ...rows.map(({ indicator, detail = '', value, share, names = [] }) => [
      indicator,
      detail,
      value ?? (share?.rate === undefined ? '' : words.percent(share.rate)),
      share ? String(share.part) : '',
      share ? String(share.of) : '',
      names.join(', '),
    ]),
  ]
}

function gaugeRows({ porosity, index }: GaugeAnswer, { t, link, index: format }: CsvWords): CsvRow[] {
  const spheres = { from: t(`indicators.short.${porosity.from}`), to: t(`indicators.short.${porosity.to}`) }
  const indicator = t('indicators.porosityChosen', spheres)
  return [
    { indicator, share: porosity.reaching, names: porosity.links.map(link) },
    { indicator, detail: 'E-I', value: index.index === undefined ? '' : format(index.index) },
  ]
}

function levelRows({ levels }: Indicators, { t, decimal, themeLabel }: CsvWords): CsvRow[] {
  const mean = (value: number | undefined) => (value === undefined ? '' : decimal(value))
  const total = (counts: (typeof levels.byTheme)[number]['levels']) =>
    counts.reduce((sum, { links }) => sum + links.length, 0)
  const named = [
    ...levels.byTheme.map(({ theme, ...counts }) => ({ word: themeLabel(theme), ...counts })),
    ...levels.bySpheres.map(({ spheres: [one, other], ...counts }) => ({
      word: t('indicators.between', { one: t(`sphere.${one}`), other: t(`sphere.${other}`) }),
      ...counts,
    })),
  ]
  return [
    ...levels.levels.map(({ level, share }) => ({
      indicator: t('indicators.levels'),
      detail: t(`level.${level}`),
      share,
    })),
    { indicator: t('indicators.mean'), value: mean(levels.mean) },
    ...named.flatMap(({ word, levels: counts, unrated, mean: average }) => [
      { indicator: t('indicators.total'), detail: word, value: String(total(counts) + unrated.length) },
      { indicator: t('indicators.mean'), detail: word, value: mean(average) },
    ]),
  ]
}

function networkRows({ bridges, density, centralisation, counts, spread }: Indicators, words: CsvWords): CsvRow[] {
  const { t, decimal, index, percent, link } = words
  const optional = (value: number | undefined, format: (value: number) => string) =>
    value === undefined ? '' : format(value)
  return [
    { indicator: t('indicators.bridges'), detail: t('indicators.coreParts'), value: String(bridges.actors.length) },
    {
      indicator: t('indicators.bridges'),
      detail: t('indicators.total'),
      value: String(bridges.links.length),
      names: bridges.links.map(link),
    },
    ...([density.map, density.chantiers] as const).flatMap(({ ties, averageDegree }, at) => {
      const detail = t(at === 0 ? 'indicators.density' : 'indicators.densityChantiers')
      return [
        { indicator: t('indicators.figure.density'), detail, share: ties },
        { indicator: t('indicators.figure.averageDegree'), detail, value: optional(averageDegree, decimal) },
      ]
    }),
    { indicator: t('indicators.figure.throughTeam'), value: optional(centralisation.throughTeam, percent) },
    { indicator: t('indicators.figure.throughTeam'), detail: 'Freeman', value: optional(centralisation.index, index) },
    { indicator: t('indicators.figure.isolated'), value: String(counts.isolated) },
    { indicator: t('indicators.figure.gap'), value: optional(spread.gap, String) },
    { indicator: t('indicators.figure.gap'), detail: 'Gini', value: optional(spread.gini, index) },
  ]
}

function agreementRows({ agreements }: Indicators, { t, actor, link }: CsvWords): CsvRow[] {
  return [
    ...agreements.all.map(({ link: id, ending, lastDay = '' }) => ({
      indicator: t('indicators.agreements'),
      detail: t(`indicators.ending.${ending}`),
      value: lastDay,
      names: [link(id)],
    })),
    ...agreements.funders.map(({ funder, amount, dependents }) => ({
      indicator: t('indicators.byFunder'),
      detail: funder,
      value: String(amount),
      names: dependents.map(actor),
    })),
  ]
}

const STATE_WORDS = {
  present: 'indicators.corePresent',
  adapted: 'indicators.coreAdapted',
  missing: 'indicators.coreMissing',
} as const

function coreRows({ core }: Indicators, { t, themeLabel, actor }: CsvWords): CsvRow[] {
  const indicator = t('indicators.core')
  return [
    ...core.parts.map(({ part, state, actors }) => ({
      indicator,
      detail: t(`corePart.${part}`),
      value: t(STATE_WORDS[state]),
      names: actors.map(actor),
    })),
    ...core.themes.map(({ theme, state }) => ({ indicator, detail: themeLabel(theme), value: t(STATE_WORDS[state]) })),
  ]
}

function scoreRows({ scores }: Indicators, { t, themeLabel, actor, link }: CsvWords): CsvRow[] {
  if (!scores) return []
  const { equity, information } = scores
  return [
    ...watchListOf(scores).map((watched) => ({
      indicator: t('indicators.watch'),
      detail: actor(watched.actor),
      value: watchReason(t, watched),
    })),
    ...equity.rows.flatMap(({ chantier, cells }) =>
      cells.map((cell, at) => ({
        indicator: t('indicators.equity'),
        detail: `${actor(chantier)} · ${themeLabel(equity.themes[at] ?? '')}`,
        value:
          cell.kind === 'linked'
            ? String(cell.level ?? '')
            : t(cell.kind === 'missing' ? 'indicators.cellMissing' : 'indicators.notConcerned'),
        names: cell.kind === 'linked' ? cell.links.map(link) : [],
      })),
    ),
    ...(information
      ? (['outdated', 'unknown'] as const).map((group) => ({
          indicator: t('indicators.information'),
          detail: t(`indicators.${group}`),
          value: String(information[group].length),
          names: information[group].map(actor),
        }))
      : []),
  ]
}
