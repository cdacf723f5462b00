import './load-gauge-words'
import type { Porosity } from '@maillage/shared/network/porosity'
import { ChartColumn, ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import { Button } from '../design/button'
import { PHONE, useMediaQuery } from '../design/use-media-query'
import { useFinding } from '../finding/finding-context'
import { openDeviceSwitch } from '../map-session/device-switch'
import { useMapFilter } from '../map-session/map-filter-context'
import { countSelected, useSelection } from '../map-session/selection'
import { useStored } from '../map-session/store'
import { useActorIds } from '../map-session/use-map'
import { Bar } from './bar'
import styles from './gauge-chip.module.css'
import { gaugeOnPhone } from './gauge-on-phone'
import type { GaugeQuestion } from './question'
import { useCalculation } from './use-calculation'
import { useWords } from './use-words'

const HEADLINE: GaugeQuestion = { kind: 'gauge', from: 'housing', to: 'insertion' }
const unfolded = openDeviceSwitch('gauge')

export interface GaugeChipProps {
  /** Where the other numbers are. */
  readonly indicatorsPath: string
}

/** The porosity of shelters and chantiers on the map itself: it moves with each link that is drawn. */
export function GaugeChip({ indicatorsPath }: GaugeChipProps) {
  const isUnfolded = useStored(unfolded)
  const hasInspector = countSelected(useSelection()) > 0
  const isEmpty = useActorIds().length === 0
  // A phone has room for it when somebody asks.
  const isPhone = useMediaQuery(PHONE)
  const isAsked = useStored(gaugeOnPhone)
  // What tells by what the map is read stands above it too.
  const { counted, focus } = useMapFilter()
  const isInView = useStored(useFinding().shown) !== undefined
  if (isEmpty || (isPhone && !isAsked)) return null
  return (
    <div
      className={styles.place}
      data-beside-panel={hasInspector || undefined}
      data-under-strip={isInView || Boolean(counted ?? focus) || undefined}
    >
      {isUnfolded ? <Unfolded indicatorsPath={indicatorsPath} /> : <Folded />}
    </div>
  )
}

function Folded() {
  const { t } = useWords()
  return (
    <span className={styles.chip}>
      <Button
        look="ghost"
        icon={<ChartColumn size={17} aria-hidden="true" />}
        aria-label={t('indicators.chipUnfold')}
        aria-expanded={false}
        onPress={() => unfolded.set(true)}
      />
    </span>
  )
}

function Unfolded({ indicatorsPath }: GaugeChipProps) {
  const { t } = useWords()
  const { answer } = useCalculation(HEADLINE)
  // Before the shelters have a link there is nothing to tell, and nothing stands over the map.
  if (!answer || answer.porosity.reaching.of === 0) return null
  const { porosity } = answer
  return (
    <span className={styles.chip}>
      <Link href={indicatorsPath} className={styles.gauge} title={t('indicators.chipLabel')}>
        {porosity.reaching.rate !== undefined && (
          <span className={styles.bar}>
            <Bar share={porosity.reaching.rate} />
          </span>
        )}
        <ChipText porosity={porosity} />
      </Link>
      <Button
        look="ghost"
        icon={<ChevronRight size={17} aria-hidden="true" />}
        aria-label={t('indicators.chipFold')}
        aria-expanded
        onPress={() => unfolded.set(false)}
      />
    </span>
  )
}

function ChipText({ porosity: { reaching } }: { readonly porosity: Porosity }) {
  const { t, percent } = useWords()
  const links = t('indicators.linksOf', { part: reaching.part, of: reaching.of })
  if (reaching.rate === undefined) return t('indicators.chipTooFew', { links })
  return t('indicators.chip', { rate: percent(reaching.rate), links })
}
