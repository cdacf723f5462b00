import type { View } from '@maillage/shared/map/view'
import { Ellipsis, GripVertical, Pin, TriangleAlert } from 'lucide-react'
import { Button as DragHandle } from 'react-aria-components/Button'
import { Button } from '../design/button'
import { MenuButton } from '../design/menu'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { TitleField } from './title-field'
import { useMissing } from './use-missing'
import styles from './view-grid.module.css'
import { ViewMenu, type ViewMenuProps } from './view-menu'

export interface ViewRowProps extends ViewMenuProps {
  readonly isCurrent: boolean
  readonly isRenamed: boolean
}

/** One view: its place, its title, what is wrong with it, and what can be done with it. */
export function ViewRow(props: ViewRowProps) {
  const { view, place, isCurrent, isRenamed, acts, onRename } = props
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const title = view.title || t('view.untitled')
  return (
    <>
      {canEdit && (
        <DragHandle slot="drag" className={styles.handle ?? ''} aria-label={t('view.drag', { title })}>
          <GripVertical size={16} aria-hidden="true" />
        </DragHandle>
      )}
      <span className={styles.place}>{place}</span>
      <div className={styles.texts}>
        {isRenamed ? (
          <TitleField view={view} acts={acts} onDone={() => onRename(false)} />
        ) : (
          <span className={styles.name}>{title}</span>
        )}
        {view.snapshot && (
          <span className={styles.fact}>
            <Pin size={13} aria-hidden="true" /> {t('view.pinned')}
          </span>
        )}
        {isCurrent && !isRenamed && <span className={styles.fact}>{t('view.current')}</span>}
        {canEdit && <Missing view={view} />}
      </div>
      <MenuButton
        trigger={
          <Button
            look="ghost"
            icon={<Ellipsis size={18} aria-hidden="true" />}
            aria-label={t('view.acts', { title })}
          />
        }
        label={t('view.acts', { title })}
        placement="bottom end"
      >
        <ViewMenu {...props} />
      </MenuButton>
    </>
  )
}

function Missing({ view }: { readonly view: View }) {
  return useMissing(view).map((sentence) => (
    <span key={sentence} className={styles.missing}>
      <TriangleAlert size={14} aria-hidden="true" /> {sentence}
    </span>
  ))
}
