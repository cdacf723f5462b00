import { ChartSpline, LayoutGrid, ListChecks, type LucideIcon, Table2 } from 'lucide-react'
import { Link } from 'wouter'
import { useTranslate } from '../../i18n/use-translate'
import { NATIONAL_READINGS, type NationalReading, nationalPath } from './national-reading'
import styles from './reading-links.module.css'

const ICONS: Readonly<Record<NationalReading, LucideIcon>> = {
  maps: LayoutGrid,
  table: Table2,
  evolution: ChartSpline,
  core: ListChecks,
}

/** The readings of the territories, each with an address. */
export function ReadingLinks({ reading }: { readonly reading: NationalReading }) {
  const t = useTranslate()
  return (
    <nav className={styles.links} aria-label={t('national.readings')}>
      {NATIONAL_READINGS.map((one) => {
        const Icon = ICONS[one]
        return (
          <Link
            key={one}
            href={nationalPath(one)}
            className={styles.link}
            aria-current={one === reading ? 'page' : undefined}
          >
            <Icon size={16} aria-hidden="true" />
            {t(`national.${one}`)}
          </Link>
        )
      })}
    </nav>
  )
}
