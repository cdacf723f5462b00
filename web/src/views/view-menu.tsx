import type { View } from '@maillage/shared/map/view'
import { ArrowDown, ArrowUp, Copy, Link2, Pencil, RefreshCw, SlidersHorizontal, Trash2 } from 'lucide-react'
import { copyText } from '../design/copy-text'
import { MenuAction } from '../design/menu'
import { say, sayProblem } from '../design/messages'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import type { ViewActs } from './use-view-acts'
import { addressOfView } from './view-address'
import { useViewsPlace } from './views-context'

export interface ViewMenuProps {
  readonly view: View
  /** From 1 on. */
  readonly place: number
  readonly count: number
  readonly acts: ViewActs
  onRename(isRenamed: boolean): void
  onEdit(): void
}

/** What can be done with one view; the two ways to move it are the twin of the drag. */
export function ViewMenu({ view, place, count, acts, onRename, onEdit }: ViewMenuProps) {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const { mapPath } = useViewsPlace()
  const copyAddress = async () => {
    if (await copyText(location.origin + addressOfView(mapPath, view.id))) say(t('view.addressCopied'))
    else sayProblem(t('view.addressNotCopied'))
  }
  return (
    <>
      {canEdit && (
        <>
          <MenuAction icon={<Pencil size={16} />} onAction={() => onRename(true)}>
            {t('view.rename')}
          </MenuAction>
          <MenuAction icon={<SlidersHorizontal size={16} />} onAction={onEdit}>
            {t('view.edit')}
          </MenuAction>
          <MenuAction icon={<RefreshCw size={16} />} onAction={() => acts.update(view)}>
            {t('view.update')}
          </MenuAction>
          {place > 1 && (
            <MenuAction icon={<ArrowUp size={16} />} onAction={() => acts.shift(view, -1)}>
              {t('view.moveUp')}
            </MenuAction>
          )}
          {place < count && (
            <MenuAction icon={<ArrowDown size={16} />} onAction={() => acts.shift(view, 1)}>
              {t('view.moveDown')}
            </MenuAction>
          )}
          <MenuAction icon={<Copy size={16} />} onAction={() => acts.duplicate(view)}>
            {t('view.duplicate')}
          </MenuAction>
        </>
      )}
      <MenuAction icon={<Link2 size={16} />} onAction={() => void copyAddress()}>
        {t('view.copyAddress')}
      </MenuAction>
      {canEdit && (
        <MenuAction icon={<Trash2 size={16} />} onAction={() => acts.remove(view)}>
          {t('view.delete')}
        </MenuAction>
      )}
    </>
  )
}
