import { Dialog } from '../design/dialog'
import { useTranslate } from '../i18n/use-translate'
import styles from './link-dialog.module.css'
import { LinkField } from './link-field'
import { isThisDeviceOnly } from './link-host'
import { QrCode } from './qr-code'

export interface LinkDialogProps {
  readonly title: string
  readonly label: string
  readonly link: string
  /** Whether it was made just now. */
  readonly isNew: boolean
  onClose(): void
}

/** A link with its code. */
export function LinkDialog({ title, label, link, isNew, onClose }: LinkDialogProps) {
  const t = useTranslate()
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {isNew && <p className={styles.note}>{t('access.shownOnce')}</p>}
      <div className={styles.code}>
        <QrCode text={link} label={t('access.qrOf', { label })} />
      </div>
      <LinkField label={label} link={link} />
      {isThisDeviceOnly(link) && <p className={styles.note}>{t('access.thisDeviceOnly')}</p>}
    </Dialog>
  )
}
