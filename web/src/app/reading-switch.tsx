import type { TerritoryId } from '@maillage/shared/map/ids'
import { ChartColumn, History, Map as MapIcon, Table2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useTranslate } from '../i18n/use-translate'
import { readingCode } from './lazy-readings'
import { isTable, type Reading, readingPath } from './reading'
import styles from './reading-switch.module.css'

export interface ReadingSwitchProps {
  readonly territory: TerritoryId
  readonly reading: Reading
}

/** The readings of the map, side by side; the session stays open from one to the other. */
export function ReadingSwitch({ territory, reading }: ReadingSwitchProps) {
  const t = useTranslate()
  return (
    <nav className={styles.switch} aria-label={t('map.readings')}>
      <ReadingLink territory={territory} reading="map" isCurrent={reading === 'map'} icon={<MapIcon size={16} />}>
        {t('map.asMap')}
      </ReadingLink>
      <ReadingLink territory={territory} reading="actors" isCurrent={isTable(reading)} icon={<Table2 size={16} />}>
        {t('map.asTable')}
      </ReadingLink>
      <ReadingLink
        territory={territory}
        reading="indicators"
        isCurrent={reading === 'indicators'}
        icon={<ChartColumn size={16} />}
      >
        {t('map.asIndicators')}
      </ReadingLink>
      <ReadingLink
        territory={territory}
        reading="evolution"
        isCurrent={reading === 'evolution'}
        icon={<History size={16} />}
      >
        {t('map.asEvolution')}
      </ReadingLink>
    </nav>
  )
}

interface ReadingLinkProps extends ReadingSwitchProps {
  readonly isCurrent: boolean
  readonly icon: ReactNode
  readonly children: string
}

function ReadingLink({ territory, reading, isCurrent, icon, children }: ReadingLinkProps) {
  // A failure to fetch it is told when it is needed.
  const fetchSoon = () =>
    readingCode(reading)
      .fetch()
      .catch(() => undefined)
  return (
    <Link
      href={readingPath(territory, reading)}
      className={styles.reading}
      aria-current={isCurrent ? 'page' : undefined}
      onPointerEnter={fetchSoon}
      onFocus={fetchSoon}
      title={children}
    >
      {icon}
      <span className={styles.word}>{children}</span>
    </Link>
  )
}
