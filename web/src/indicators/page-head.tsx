import { toCsv } from '@maillage/shared/exchange/to-csv'
import type { Indicators } from '@maillage/shared/network/indicators'
import { canFacilitate } from '@maillage/shared/protocol/roles'
import { Download, FileSpreadsheet, Printer } from 'lucide-react'
import { Button } from '../design/button'
import { Checkbox } from '../design/checkbox'
import { MenuAction, MenuButton } from '../design/menu'
import { say } from '../design/messages'
import { themeLabel } from '../i18n/domain-labels'
import { useMapSession } from '../map-session/map-session-context'
import { today } from '../map-session/today'
import { useAttempt } from '../map-session/use-attempt'
import { useMapSettings } from '../map-session/use-map-settings'
import { csvRows } from './csv-rows'
import styles from './map-indicators.module.css'
import { useMapNames } from './names'
import type { GaugeAnswer } from './question'
import { useWords } from './use-words'

export interface PageHeadProps {
  readonly name: string
  readonly indicators: Indicators | undefined
  readonly gauge: GaugeAnswer | undefined
  onExport(csv: Blob, what: string): void
}

/** Of which map and day the numbers are, who sees them, and how to take them along. */
export function PageHead({ name, indicators, gauge, onExport }: PageHeadProps) {
  const { t, day } = useWords()
  const { role } = useMapSession()
  return (
    <header className={styles.head}>
      <div className={styles.heading}>
        <h2 className={styles.title}>{t('indicators.title')}</h2>
        <p className={styles.lead}>{t('indicators.lead', { name, day: day(today()) })}</p>
      </div>
      <div className={styles.acts}>
        {canFacilitate(role) && <ReleaseSwitch />}
        {indicators && <ExportMenu indicators={indicators} gauge={gauge} onExport={onExport} />}
      </div>
    </header>
  )
}

/** Weak points are shown to the facilitators before the room; they decide when the room sees them. */
function ReleaseSwitch() {
  const { t } = useWords()
  const { edit } = useMapSession()
  const { areScoresReleased } = useMapSettings()
  const attempt = useAttempt()
  const release = (isReleased: boolean) => {
    const isDone = attempt(() => edit.releaseScores(isReleased))
    if (isDone) say(t(isReleased ? 'indicators.releasedNow' : 'indicators.hiddenNow'))
  }
  return (
    <div className={styles.release}>
      <Checkbox isSelected={areScoresReleased} onChange={release}>
        {t('indicators.release')}
      </Checkbox>
      <p>{t(areScoresReleased ? 'indicators.releasedHint' : 'indicators.releaseHint')}</p>
    </div>
  )
}

interface ExportMenuProps extends Pick<PageHeadProps, 'gauge' | 'onExport'> {
  readonly indicators: Indicators
}

function ExportMenu({ indicators, gauge, onExport }: ExportMenuProps) {
  const words = useWords()
  const { t } = words
  const { view } = useMapSession()
  const names = useMapNames()
  const download = () => {
    const label = (theme: string) => themeLabel(t, theme, view.ownWords())
    const text = toCsv(csvRows(indicators, gauge, { ...words, ...names, themeLabel: label }))
    onExport(new Blob([text], { type: 'text/csv;charset=utf-8' }), t('indicators.csv.file'))
  }
  return (
    <MenuButton
      trigger={<Button icon={<Download size={17} aria-hidden="true" />}>{t('indicators.export')}</Button>}
      label={t('indicators.export')}
      placement="bottom end"
    >
      <MenuAction icon={<FileSpreadsheet size={16} />} onAction={download}>
        {t('indicators.exportCsv')}
      </MenuAction>
      <MenuAction icon={<Printer size={16} />} onAction={() => window.print()}>
        {t('indicators.print')}
      </MenuAction>
    </MenuButton>
  )
}
