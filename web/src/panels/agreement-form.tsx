import { agreementEnd } from '@maillage/shared/map/agreement-end'
import { LABEL_LENGTH, NOTE_LENGTH } from '@maillage/shared/map/lengths'
import { AGREEMENT_KINDS, type Agreement, type Link } from '@maillage/shared/map/link'
import { isBefore } from '@maillage/shared/map/partial-date'
import { Checkbox } from '../design/checkbox'
import { Select } from '../design/select'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { DraftField } from '../map-session/draft-field'
import { useMapSession } from '../map-session/map-session-context'
import { offerUndo } from '../map-session/offer-undo'
import { today } from '../map-session/today'
import { DateField } from './date-field'
import { printEuros, readEuros } from './euro-amount'
import styles from './panel.module.css'
import { useUpdateAgreement } from './use-update-agreement'

/** What makes the link formal, apart from its level. */
export function AgreementForm({ link }: { readonly link: Link }) {
  const t = useTranslate()
  const { edit } = useMapSession()
  const toggle = (isIn: boolean) => {
    edit.setAgreement(link.id, isIn ? { kind: 'convention' } : undefined)
    // Its details went with it.
    if (!isIn) offerUndo(edit, { text: t('panel.agreementRemoved'), label: t('removed.undo') })
  }
  return (
    <div>
      <Checkbox isSelected={link.agreement !== undefined} onChange={toggle}>
        {t('panel.agreement')}
      </Checkbox>
      {link.agreement && <AgreementFields link={link} agreement={link.agreement} />}
    </div>
  )
}

/** What the dates say together: none of it is refused, since one of them may be on its way to be corrected. */
function AgreementTime({ agreement }: { readonly agreement: Agreement }) {
  const t = useTranslate()
  const { start, end } = agreement
  const isReversed = start !== undefined && end !== undefined && isBefore(end, start)
  const state = agreementEnd(agreement, today())
  if (isReversed) return <p className={styles.wrong}>{t('panel.endBeforeStart')}</p>
  if (state === 'later') return null
  return <p className={styles.note}>{t(state === 'soon' ? 'panel.endsSoon' : 'panel.hasEnded')}</p>
}

interface AgreementFieldsProps {
  readonly link: Link
  readonly agreement: Agreement
}

function AgreementFields({ link, agreement }: AgreementFieldsProps) {
  const t = useTranslate()
  const locale = useLocale()
  const update = useUpdateAgreement(link.id)
  return (
    <div className={styles.group}>
      <Select
        label={t('panel.agreementKind')}
        value={agreement.kind}
        options={AGREEMENT_KINDS.map((kind) => ({ value: kind, text: t(`agreementKind.${kind}`) }))}
        onChange={(kind) => update({ kind })}
      />
      <div className={styles.pair}>
        <DateField label={t('panel.agreementStart')} date={agreement.start} onChange={(start) => update({ start })} />
        <DateField label={t('panel.agreementEnd')} date={agreement.end} onChange={(end) => update({ end })} />
      </div>
      <AgreementTime agreement={agreement} />
      <DraftField
        label={t('panel.agreementAmount')}
        value={agreement.amount === undefined ? '' : printEuros(agreement.amount, locale)}
        check={(text) => (text.trim() && readEuros(text) === undefined ? t('panel.amountWrong') : undefined)}
        onCommit={(text) => update({ amount: readEuros(text) })}
        maxLength={30}
      />
      <DraftField
        label={t('panel.agreementFunder')}
        value={agreement.funder ?? ''}
        onCommit={(text) => update({ funder: text.trim() || undefined })}
        maxLength={LABEL_LENGTH}
      />
      <DraftField
        label={t('panel.agreementPurpose')}
        value={agreement.purpose ?? ''}
        onCommit={(text) => update({ purpose: text.trim() || undefined })}
        maxLength={NOTE_LENGTH}
        isMultiline
      />
    </div>
  )
}
