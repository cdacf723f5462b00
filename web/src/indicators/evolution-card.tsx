import type { Figures } from '@maillage/shared/network/figures'
import { useState } from 'react'
import { Select } from '../design/select'
import { Card } from './card'
import type { CurvePoint } from './curve-scale'
import styles from './facts.module.css'
import { IndicatorCurve } from './indicator-curve'
import type { PageAnswer } from './question'
import type { FormerFigures } from './use-former-figures'
import { useWords, type Words } from './use-words'

const FIGURES = [
  'porosity',
  'structured',
  'links',
  'actors',
  'isolated',
  'meanLevel',
  'density',
  'averageDegree',
  'throughTeam',
  'gap',
  'agreements',
  'amount',
  'ending',
  'missing',
] as const satisfies readonly (keyof Figures)[]

type FigureName = (typeof FIGURES)[number]

const RATES: readonly FigureName[] = ['porosity', 'density', 'throughTeam']

export interface EvolutionCardProps extends Pick<PageAnswer, 'figures'> {
  /** Of the named versions; without them what the map says of before is shown. */
  readonly former: readonly FormerFigures[]
  readonly span: 6 | 12
}

/** One figure before, today and as it is aimed at. */
export function EvolutionCard({ figures, former, span }: EvolutionCardProps) {
  const words = useWords()
  const { t, day, shortDay } = words
  const [figure, choose] = useState<FigureName>(figures.now.porosity === undefined ? 'structured' : 'porosity')
  const at = (moment: 'before' | 'now' | 'aimed') => pointOf(t(`indicators.moment.${moment}`), figures[moment][figure])
  const past = former.map(({ name, date, figures: then }) => ({
    ...pointOf(shortDay(date), then[figure]),
    name: `${name}, ${day(date)}`,
  }))
  const points = [...(past.length > 0 ? past : [at('before')]), at('now'), at('aimed')]
  const title = t(`indicators.figure.${figure}`)
  return (
    <Card
      title={t('indicators.evolution')}
      text={t(former.length > 0 ? 'indicators.evolutionVersions' : 'indicators.evolutionText')}
      formula={{ lines: formulaOf(words, figure) }}
      span={span}
    >
      <div className={styles.field}>
        <Select
          label={t('indicators.figure')}
          value={figure}
          options={FIGURES.map((value) => ({ value, text: t(`indicators.figure.${value}`) }))}
          onChange={(next) => choose(next)}
        />
      </div>
      <IndicatorCurve title={title} points={points} format={formatOf(words, figure)} />
    </Card>
  )
}

function pointOf(label: string, value: number | undefined): CurvePoint {
  return { label, ...(value !== undefined && { value }) }
}

function formatOf({ percent, decimal, euros }: Words, figure: FigureName): (value: number) => string {
  if (figure === 'amount') return euros
  return RATES.includes(figure) ? percent : decimal
}

function formulaOf({ t }: Words, figure: FigureName): string[] {
  const time = t('indicators.evolutionFormula')
  switch (figure) {
    case 'porosity':
      return [t('indicators.porosityFormula'), time]
    case 'structured':
    case 'meanLevel':
      return [t('indicators.levelsFormula'), time]
    case 'density':
    case 'averageDegree':
    case 'throughTeam':
      return [t('indicators.shapeFormula'), time]
    case 'gap':
      return [t('indicators.equityFormula'), time]
    case 'agreements':
    case 'amount':
    case 'ending':
      return [t('indicators.agreementsFormula'), time]
    case 'missing':
      return [t('indicators.coreFormula'), time]
    case 'actors':
    case 'links':
    case 'isolated':
      return [time]
    default:
      return figure satisfies never
  }
}
