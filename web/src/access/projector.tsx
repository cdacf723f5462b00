import { X } from 'lucide-react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { hostOf } from './link-host'
import styles from './projector.module.css'
import { QrCode } from './qr-code'

export interface ProjectorProps {
  readonly territoryName: string
  readonly link: string
  onClose(): void
}

/** The code as large as the screen, to be scanned from the last row. */
export function Projector({ territoryName, link, onClose }: ProjectorProps) {
  const t = useTranslate()
  return (
    <ModalOverlay className={styles.overlay ?? ''} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.dialog ?? ''}>
          <div className={styles.code}>
            <QrCode text={link} label={t('access.qrOf', { label: t('access.role.editor') })} />
          </div>
          <div className={styles.words}>
            <Heading slot="title" className={styles.title ?? ''}>
              {t('access.joinNamed', { name: territoryName })}
            </Heading>
            <p>{t('access.scan')}</p>
            <p className={styles.host}>{hostOf(link)}</p>
          </div>
          <div className={styles.close}>
            <Button size="large" icon={<X size={18} aria-hidden="true" />} onPress={onClose}>
              {t('common.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
