import { PERSON_NAME_LENGTH } from '@maillage/shared/map/lengths'
import { keyring } from '../api/use-keyring'
import { useTranslate } from '../i18n/use-translate'
import { NameDialog } from './name-dialog'

export interface PersonDialogProps {
  readonly name: string
  onClose(): void
}

/** Changes how this device's person is called. */
export function PersonDialog({ name, onClose }: PersonDialogProps) {
  const t = useTranslate()
  const rename = async (next: string) => {
    keyring.rememberPerson(next)
    onClose()
  }
  return (
    <NameDialog
      title={t('common.personTitle')}
      label={t('common.personLabel')}
      hint={t('common.personHint')}
      missing="common.personMissing"
      name={name}
      maxLength={PERSON_NAME_LENGTH}
      onSave={rename}
      onClose={onClose}
    />
  )
}
