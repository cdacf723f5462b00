import { canEdit, canFacilitate } from '@maillage/shared/protocol/roles'
import { Bookmark, ChevronDown, Download, EyeOff, History, Pencil, Printer, Trash2 } from 'lucide-react'
import { MenuAction, MenuButton } from '../design/menu'
import { PressButton } from '../design/press-button'
import { useFinding } from '../finding/finding-context'
import { useTranslate } from '../i18n/use-translate'
import { useStored } from '../map-session/store'
import styles from './header.module.css'
import { ExportDialog, ForgetDialog, RenameDialog, TerritoryVersions, TrashDialog } from './lazy-dialogs'
import type { OpenTerritory } from './open-territory'

export interface TerritoryMenuProps {
  readonly territory: OpenTerritory
  onRename(): void
}

/** The name of the territory, and what can be done with the whole of it. */
export function TerritoryMenu({ territory, onRename }: TerritoryMenuProps) {
  const t = useTranslate()
  const { sheet } = useFinding()
  const open = useStored(sheet)
  const close = () => sheet.set('none')
  const trigger = (
    <PressButton className={styles.name} aria-label={t('map.menu', { name: territory.name })}>
      <span>{territory.name}</span>
      <ChevronDown size={16} aria-hidden="true" />
    </PressButton>
  )
  return (
    <>
      <MenuButton trigger={trigger} label={t('map.menu', { name: territory.name })}>
        {canFacilitate(territory.role) && (
          <MenuAction icon={<Pencil size={16} />} onAction={() => sheet.set('rename')}>
            {t('map.rename')}
          </MenuAction>
        )}
        <MenuAction icon={<Bookmark size={16} />} onAction={() => sheet.set('views')}>
          {t('view.title')}
        </MenuAction>
        <MenuAction icon={<History size={16} />} onAction={() => sheet.set('versions')}>
          {t('map.versions')}
        </MenuAction>
        <MenuAction icon={<Download size={16} />} onAction={() => sheet.set('export')}>
          {t('map.export')}
        </MenuAction>
        <MenuAction icon={<Printer size={16} />} onAction={() => sheet.set('print')}>
          {t('map.print')}
        </MenuAction>
        {canEdit(territory.role) && (
          <MenuAction icon={<Trash2 size={16} />} onAction={() => sheet.set('trash')}>
            {t('trash.open')}
          </MenuAction>
        )}
        <MenuAction icon={<EyeOff size={16} />} onAction={() => sheet.set('forget')}>
          {t('map.forgetHere')}
        </MenuAction>
      </MenuButton>
      {open === 'export' && <ExportDialog territory={territory} accessKey={territory.key} isOpen onClose={close} />}
      {open === 'trash' && <TrashDialog isOpen onClose={close} />}
      {open === 'versions' && <TerritoryVersions territory={territory} onClose={close} />}
      {open === 'rename' && <RenameDialog territory={territory} onRename={onRename} onClose={close} />}
      {open === 'forget' && <ForgetDialog territory={territory} onClose={close} />}
    </>
  )
}
