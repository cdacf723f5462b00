import type { TerritoryId } from '@maillage/shared/map/ids'
import type { AccessRecord } from '@maillage/shared/protocol/http-bodies'
import { useState } from 'react'
import { problemKey } from '../api/problem-key'
import { revokeAccess } from '../api/territory-acts'
import { Button } from '../design/button'
import { Dialog } from '../design/dialog'
import type { MessageKey } from '../i18n/fr/catalogue'
import { useTranslate } from '../i18n/use-translate'
import styles from './link-dialog.module.css'

export interface RevokeDialogProps {
  readonly territory: TerritoryId
  readonly accessKey: string
  readonly access: AccessRecord
  /** Whether it is the link with which this device came in. */
  readonly isOwn: boolean
  onRevoke(): void
  onClose(): void
}

/** Says who would be sent out before it is done: nobody can take it back. */
export function RevokeDialog({ territory, accessKey, access, isOwn, onRevoke, onClose }: RevokeDialogProps) {
  const t = useTranslate()
  const [isRevoking, setRevoking] = useState(false)
  const [failure, setFailure] = useState<MessageKey>()
  const revoke = async () => {
    if (isRevoking) return
    setRevoking(true)
    try {
      await revokeAccess(territory, access.id, { key: accessKey })
      onRevoke()
    } catch (error) {
      setFailure(problemKey(error))
      setRevoking(false)
    }
  }
  return (
    <Dialog title={t('access.revokeTitle')} isOpen onClose={onClose}>
      <p className={styles.text}>
        <strong>{access.label || t(`access.role.${access.role}`)}</strong>
        {'. '}
        {t('access.revokeText', { count: access.online })}
      </p>
      {isOwn && <p className={styles.text}>{t('access.revokeOwn')}</p>}
      {failure && (
        <p className={styles.failure} role="alert">
          {t(failure)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button look="danger" onPress={() => void revoke()}>
          {t(isRevoking ? 'common.wait' : 'access.revoke')}
        </Button>
      </div>
    </Dialog>
  )
}
