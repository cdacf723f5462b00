import './load-words'
import { canFacilitate } from '@maillage/shared/protocol/roles'
import { memo, useMemo, useState } from 'react'
import { Button } from '../design/button'
import { ButtonLink } from '../design/button-link'
import { useMapSession } from '../map-session/map-session-context'
import { countSelected, useSelection } from '../map-session/selection'
import { useActorIds } from '../map-session/use-map'
import { useMapSettings } from '../map-session/use-map-settings'
import { AgreementsCard } from './agreements-card'
import { BreakdownCard } from './breakdown-card'
import { BridgesCard } from './bridges-card'
import { CoreCard } from './core-card'
import { EquityCard, isWide } from './equity-card'
import { EvolutionCard } from './evolution-card'
import { type IndicatorPaths, IndicatorPathsProvider } from './indicator-page'
import { InformationCard } from './information-card'
import { LevelsCard } from './levels-card'
import styles from './map-indicators.module.css'
import { OpeningText } from './opening-text'
import { PageHead } from './page-head'
import { PorosityCard } from './porosity-card'
import type { GaugeQuestion, PageAnswer, PageQuestion } from './question'
import { ShapeCard } from './shape-card'
import { useCalculation } from './use-calculation'
import { type FormerFigures, useFormerFigures } from './use-former-figures'
import { useWords } from './use-words'
import { WatchCard } from './watch-card'
import { WhatIfCard } from './what-if-card'

export interface MapIndicatorsProps {
  /** Of the territory. */
  readonly name: string
  readonly paths: IndicatorPaths
  /** For the versions of the map, which the server keeps. */
  readonly accessKey: string
  /** The numbers are to be taken away as a file of that kind. */
  onExport(csv: Blob, what: string): void
}

const HEADLINE: GaugeQuestion = { kind: 'gauge', from: 'housing', to: 'insertion' }

/** The map in numbers, each with its sentence, its fraction and what is behind it. */
export function MapIndicators({ paths, ...rest }: MapIndicatorsProps) {
  const hasPanel = countSelected(useSelection()) > 0
  const isEmpty = useActorIds().length === 0
  return (
    <IndicatorPathsProvider value={paths}>
      <div className={styles.scroll} data-beside-panel={hasPanel || undefined} data-page-stop tabIndex={-1}>
        <div className={styles.page}>{isEmpty ? <NothingToCount mapPath={paths.map} /> : <Numbers {...rest} />}</div>
      </div>
    </IndicatorPathsProvider>
  )
}

function NothingToCount({ mapPath }: { readonly mapPath: string }) {
  const { t } = useWords()
  return (
    <div className={styles.empty}>
      <h2 className={styles.emptyTitle}>{t('indicators.emptyTitle')}</h2>
      <p>{t('indicators.emptyText')}</p>
      <ButtonLink href={mapPath} look="filled">
        {t('indicators.toMap')}
      </ButtonLink>
    </div>
  )
}

function Numbers({ name, accessKey, onExport }: Omit<MapIndicatorsProps, 'paths'>) {
  const { t } = useWords()
  const { role } = useMapSession()
  const { areScoresReleased, lastCommittee } = useMapSettings()
  const [pair, choosePair] = useState(HEADLINE)
  const withScores = canFacilitate(role) || areScoresReleased
  const question = useMemo<PageQuestion>(
    () => ({ kind: 'page', lastCommittee, withScores }),
    [lastCommittee, withScores],
  )
  const page = useCalculation(question)
  const gauge = useCalculation(pair)
  const former = useFormerFigures(accessKey)
  const retry = () => {
    page.retry()
    gauge.retry()
  }
  return (
    <>
      <PageHead name={name} indicators={page.answer?.indicators} gauge={gauge.answer} onExport={onExport} />
      {(page.hasFailed || gauge.hasFailed) && (
        <div role="alert" className={styles.failure}>
          {t('indicators.failed')}
          <Button onPress={retry}>{t('common.retry')}</Button>
        </div>
      )}
      {page.answer ? (
        <div className={styles.cards}>
          <PorosityCard answer={gauge.answer} former={former} question={pair} onAsk={choosePair} />
          <OtherCards page={page.answer} former={former} />
        </div>
      ) : (
        <OpeningText />
      )}
    </>
  )
}

interface OtherCardsProps {
  readonly page: PageAnswer
  readonly former: readonly FormerFigures[]
}

/** Left alone while only the gauge moves: the matrix of a large map is long. */
const OtherCards = memo(function OtherCards({ page: { indicators, figures }, former }: OtherCardsProps) {
  const { scores } = indicators
  const { areScoresReleased } = useMapSettings()
  const equity = <EquityCard spread={indicators.spread} equity={scores?.equity} />
  const whatIf = scores && <WhatIfCard fragility={scores.fragility} />
  const hasWideMatrix = scores !== undefined && isWide(scores.equity)
  const isLastAlone = !scores || hasWideMatrix
  return (
    <>
      <LevelsCard levels={indicators.levels} />
      {scores && equity}
      {scores && <WatchCard scores={scores} areReleased={areScoresReleased} span={hasWideMatrix ? 6 : 5} />}
      {hasWideMatrix && whatIf}
      <BreakdownCard levels={indicators.levels} />
      <AgreementsCard agreements={indicators.agreements} />
      <BridgesCard indicators={indicators} />
      <ShapeCard indicators={indicators} />
      {!hasWideMatrix && whatIf}
      {scores ? <InformationCard information={scores.information} /> : equity}
      <CoreCard core={indicators.core} />
      <EvolutionCard figures={figures} former={former} span={isLastAlone ? 12 : 6} />
    </>
  )
})
