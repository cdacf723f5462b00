import { useLocation } from 'wouter'
import { keyring } from '../api/use-keyring'
import { Button } from '../design/button'
import { Dialog } from '../design/dialog'
import { useTranslate } from '../i18n/use-translate'
import { useSaveState } from '../map-session/use-map'
import { forgetLocalCopies } from '../offline/local-copy'
import styles from './dialogs.module.css'
import type { OpenTerritory } from './open-territory'

export interface ForgetDialogProps {
  readonly territory: OpenTerritory
  onClose(): void
}

/** Takes the key and the copy of a territory off this device, after saying what that means. */
export function ForgetDialog({ territory, onClose }: ForgetDialogProps) {
  const t = useTranslate()
  const state = useSaveState()
  const [, navigate] = useLocation()
  const pending = 'pending' in state ? state.pending : 0
  const forget = () => {
    keyring.forgetTerritory(territory.id)
    // It is deleted as soon as the map is closed, which leaving the page does.
    void forgetLocalCopies(territory.id, territory.epoch)
    navigate('/')
  }
  return (
    <Dialog title={t('map.forgetTitle', { name: territory.name })} isOpen onClose={onClose}>
      <p className={styles.text}>{t('map.forgetText')}</p>
      {pending > 0 && (
        <p className={styles.text}>
          <strong>{t('map.forgetPending', { count: pending })}</strong>
        </p>
      )}
      <div className={styles.buttons}>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button look="danger" onPress={forget}>
          {t('map.forget')}
        </Button>
      </div>
    </Dialog>
  )
}
