import { TERRITORY_NAME_LENGTH } from '@maillage/shared/map/lengths'
import { useLocation } from 'wouter'
import { problemKey } from '../api/problem-key'
import { Dialog } from '../design/dialog'
import { NameForm } from '../design/name-form'
import { useTranslate } from '../i18n/use-translate'
import { openTerritory } from './new-territory'

export interface NewTerritoryDialogProps {
  readonly adminKey: string
  onClose(): void
}

/** Asks for a name, creates, and goes to the page where the links are. */
export function NewTerritoryDialog({ adminKey, onClose }: NewTerritoryDialogProps) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const create = async (name: string) => {
    const { id } = await openTerritory(name, adminKey)
    navigate(`/t/${id}/acces`)
  }
  return (
    <Dialog title={t('home.new')} isOpen onClose={onClose}>
      <NameForm
        label={t('home.territoryName')}
        hint={t('home.territoryNameHint')}
        missing="problem.name-missing"
        name=""
        maxLength={TERRITORY_NAME_LENGTH}
        saveLabel={t('common.create')}
        leaveLabel={t('common.cancel')}
        onSave={create}
        onLeave={onClose}
        sentenceFor={problemKey}
      />
    </Dialog>
  )
}
