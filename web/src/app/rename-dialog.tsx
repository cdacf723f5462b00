import { TERRITORY_NAME_LENGTH } from '@maillage/shared/map/lengths'
import { renameTerritory } from '../api/territory-acts'
import { useTranslate } from '../i18n/use-translate'
import { NameDialog } from './name-dialog'
import type { OpenTerritory } from './open-territory'

export interface RenameDialogProps {
  readonly territory: OpenTerritory
  onRename(): void
  onClose(): void
}

export function RenameDialog({ territory, onRename, onClose }: RenameDialogProps) {
  const t = useTranslate()
  const rename = async (name: string) => {
    await renameTerritory(territory.id, name, { key: territory.key })
    onRename()
    onClose()
  }
  return (
    <NameDialog
      title={t('map.renameTitle')}
      label={t('map.territoryName')}
      missing="problem.name-missing"
      name={territory.name}
      maxLength={TERRITORY_NAME_LENGTH}
      onSave={rename}
      onClose={onClose}
    />
  )
}
