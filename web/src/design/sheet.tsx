import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useTranslate } from '../i18n/use-translate'
import { Button } from './button'
import { CloseContext } from './close-context'
import styles from './dialog.module.css'

export interface SheetProps {
  readonly title: string
  onClose(): void
  readonly children: ReactNode
}

/** The second press of a double click falls beside the dialog that the first one opened. */
const DOUBLE_CLICK_MS = 500

/** The open sheet of a `Dialog`. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const t = useTranslate()
  const [openedAt] = useState(() => performance.now())
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable
      shouldCloseOnInteractOutside={() => performance.now() - openedAt > DOUBLE_CLICK_MS}
    >
      <Modal className={styles.modal ?? ''}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={styles.header}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            <Button look="ghost" icon={<X size={18} />} aria-label={t('common.close')} onPress={onClose} />
          </header>
          <CloseContext value={onClose}>{children}</CloseContext>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
