import type { Role } from '@maillage/shared/protocol/roles'
import { ChevronDown } from 'lucide-react'
import { later, useLater } from '../design/later'
import { MenuButton } from '../design/menu'
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
        <Items role={territory.role} />
      </MenuButton>
      {open === 'export' && <ExportDialog territory={territory} accessKey={territory.key} isOpen onClose={close} />}
      {open === 'trash' && <TrashDialog isOpen onClose={close} />}
      {open === 'versions' && <TerritoryVersions territory={territory} onClose={close} />}
      {open === 'rename' && <RenameDialog territory={territory} onRename={onRename} onClose={close} />}
      {open === 'forget' && <ForgetDialog territory={territory} onClose={close} />}
    </>
  )
}

const items = later(async () => (await import('./territory-items')).TerritoryItems, { likelihood: 'high' })

/** They are there before most people open the menu. */
function Items({ role }: { readonly role: Role }) {
  const Part = useLater(items, true)
  return Part && <Part role={role} />
}
