import type { TerritoryId } from '@maillage/shared/map/ids'
import type { AccessRecord } from '@maillage/shared/protocol/http-bodies'
import { problemKey } from '../api/problem-key'
import { revokeAccess } from '../api/territory-acts'
import { ConfirmDialog } from '../design/confirm-dialog'
import { useTranslate } from '../i18n/use-translate'

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
  const who = (
    <>
      <strong>{access.label || t(`access.role.${access.role}`)}</strong>
      {'. '}
      {t('access.revokeText', { count: access.online })}
    </>
  )
  return (
    <ConfirmDialog
      title={t('access.revokeTitle')}
      sentences={isOwn ? [who, t('access.revokeOwn')] : [who]}
      act={t('access.revoke')}
      look="danger"
      sentenceFor={problemKey}
      onConfirm={async () => {
        await revokeAccess(territory, access.id, { key: accessKey })
        onRevoke()
      }}
      onClose={onClose}
    />
  )
}
