import type { Link } from '@maillage/shared/map/link'
import { isBefore } from '@maillage/shared/map/partial-date'
import { RadioGroup } from '../design/radio-group'
import { useTranslate } from '../i18n/use-translate'
import { DateField } from './date-field'
import styles from './panel.module.css'
import type { UpdateLink } from './use-update-link'

export interface LinkTimeProps {
  readonly link: Link
  readonly update: UpdateLink
}

const STATES = ['past', 'current', 'planned'] as const

/** Whether the link was, is or is aimed at, since when and until when. */
export function LinkTime({ link, update }: LinkTimeProps) {
  const t = useTranslate()
  return (
    <>
      <RadioGroup
        label={t('panel.state')}
        look="segments"
        value={link.state}
        options={STATES.map((state) => ({ value: state, text: t(`linkState.${state}`) }))}
        onChange={(state) => update({ state })}
      />
      <div className={styles.pair}>
        <DateField label={t('panel.since')} date={link.since} onChange={(since) => update({ since })} />
        <DateField label={t('panel.until')} date={link.until} onChange={(until) => update({ until })} />
      </div>
      {link.since && link.until && isBefore(link.until, link.since) && (
        <p className={styles.wrong}>{t('panel.endBeforeStart')}</p>
      )}
    </>
  )
}
