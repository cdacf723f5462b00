import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { canFacilitate } from '@maillage/shared/protocol/roles'
import { Download, Printer } from 'lucide-react'
import { Button } from '../design/button'
import { say } from '../design/messages'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { ChangeList } from './change-list'
import { ChangesPanel } from './changes-panel'
import styles from './evolution-reading.module.css'
import { FigureList } from './figure-list'
import { reportCsv } from './report-csv'
import { reportFileName } from './report-file-name'
import { reportSentence } from './report-sentence'
import { ReportSheet } from './report-sheet'
import { dateOf } from './stops'
import type { ComparedMaps } from './use-comparison'
import { dateInSentence } from './version-words'
import type { ViewProps } from './view-props'

export interface ChangesReportProps extends ViewProps {
  readonly compared: ComparedMaps
  /** What both sides are called. */
  readonly from: string
  readonly to: string
  readonly current: ActorId | LinkId | undefined
  onPoint(id: ActorId | LinkId): void
}

/** What has changed: in figures, in one sentence, in a list, and on paper. */
export function ChangesReport(props: ChangesReportProps) {
  const { territory, snapshots, compared, from, to, current, onPoint, Picture } = props
  const t = useTranslate()
  const locale = useLocale()
  const { comparison, figures } = compared
  const dateOfStop = (stop: ComparedMaps['from']) => {
    const snapshot = snapshots.find(({ id }) => id === stop)
    return snapshot && dateInSentence(t, locale, dateOf(snapshot))
  }
  const sentence = reportSentence(comparison.summary, {
    t,
    locale,
    from: dateOfStop(compared.from) ?? from,
    to: dateOfStop(compared.to),
  })
  const isFacilitator = canFacilitate(territory.role)
  const span = t('evolution.span', { from, to })
  const isSame = compared.from === compared.to
  const exportCsv = () => {
    const name = reportFileName(territory.name, new Date())
    props.saveFile(name, reportCsv(comparison.rows, t))
    say(t('evolution.exported', { name }))
  }
  const foot = (
    <>
      <Button
        look="ghost"
        icon={<Printer size={16} aria-hidden="true" />}
        aria-label={t('evolution.printFull')}
        onPress={() => print()}
      >
        {t('evolution.print')}
      </Button>
      <Button
        look="ghost"
        icon={<Download size={16} aria-hidden="true" />}
        aria-label={t('evolution.exportCsvFull')}
        onPress={exportCsv}
      >
        {t('evolution.exportCsv')}
      </Button>
    </>
  )
  if (isSame) {
    return (
      <ChangesPanel title={t('evolution.panel')} subtitle={span} current={undefined}>
        <p className={styles.quiet}>{t('evolution.same')}</p>
      </ChangesPanel>
    )
  }
  return (
    <ChangesPanel title={t('evolution.panel')} subtitle={span} current={current} foot={foot}>
      <p className={styles.sentence}>{sentence}</p>
      <FigureList {...figures} hasIsolated={isFacilitator} />
      <ChangeList rows={comparison.rows} current={current} onPoint={onPoint} />
      <ReportSheet
        title={t('report.title', { name: territory.name })}
        {...{ span, sentence, figures }}
        rows={comparison.rows}
        hasIsolated={isFacilitator}
        picture={<Picture territory={territory} map={comparison.both} marks={comparison.marks} alt={sentence} />}
      />
    </ChangesPanel>
  )
}
