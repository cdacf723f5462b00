import { canEdit, canFacilitate, type Role } from '@maillage/shared/protocol/roles'
import { Bookmark, Download, EyeOff, History, Pencil, Printer, Trash2 } from 'lucide-react'
import { MenuAction } from '../design/menu'
import { useFinding } from '../finding/finding-context'
import { useTranslate } from '../i18n/use-translate'

/** What can be done with the whole of a territory, by those who may. */
export function TerritoryItems({ role }: { readonly role: Role }) {
  const t = useTranslate()
  const { sheet } = useFinding()
  return (
    <>
      {canFacilitate(role) && (
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
      {canEdit(role) && (
        <MenuAction icon={<Trash2 size={16} />} onAction={() => sheet.set('trash')}>
          {t('trash.open')}
        </MenuAction>
      )}
      <MenuAction icon={<EyeOff size={16} />} onAction={() => sheet.set('forget')}>
        {t('map.forgetHere')}
      </MenuAction>
    </>
  )
}
