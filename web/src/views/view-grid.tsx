import type { ViewId } from '@maillage/shared/map/ids'
import type { View } from '@maillage/shared/map/view'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { DropIndicator, useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { useFinding } from '../finding/finding-context'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useStored } from '../map-session/store'
import { useShowView } from './use-show-view'
import type { ViewActs } from './use-view-acts'
import styles from './view-grid.module.css'
import { ViewRow } from './view-row'

export interface ViewGridProps {
  readonly views: readonly View[]
  readonly acts: ViewActs
  /** Whose title is a field. */
  readonly renamed: ViewId | undefined
  onRename(id: ViewId | undefined): void
  onEdit(id: ViewId): void
}

/** The views in the order in which they are presented: pressed to show one, dragged or moved by keys to reorder. */
export function ViewGrid({ views, acts, renamed, onRename, onEdit }: ViewGridProps) {
  const t = useTranslate()
  const locale = useLocale()
  const { canEdit } = useMapSession()
  const show = useShowView()
  const current = useStored(useFinding().shown)?.id
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !canEdit,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': titleOf(views, String(key)) })),
    onReorder({ keys, target: { key, dropPosition } }) {
      const moved = views.filter(({ id }) => keys.has(id)).map(({ id }) => id)
      const at = views.findIndex(({ id }) => id === key)
      acts.move(moved, views[dropPosition === 'after' ? at + 1 : at]?.id)
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop ?? ''} />,
  })
  return (
    // What is said while something is dragged comes from the library, in the language of the page.
    <I18nProvider locale={locale}>
      <GridList
        className={styles.list ?? ''}
        aria-label={t('view.list')}
        items={views}
        dependencies={[views, current, renamed, acts, canEdit]}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
        disallowTypeAhead
        onAction={(key) => {
          const view = views.find(({ id }) => id === key)
          if (view) show(view)
        }}
      >
        {(view) => (
          <GridListItem
            id={view.id}
            textValue={view.title || t('view.untitled')}
            className={styles.row ?? ''}
            data-current={view.id === current || undefined}
          >
            <ViewRow
              view={view}
              place={views.indexOf(view) + 1}
              count={views.length}
              isCurrent={view.id === current}
              isRenamed={view.id === renamed}
              acts={acts}
              onRename={(isRenamed) => onRename(isRenamed ? view.id : undefined)}
              onEdit={() => onEdit(view.id)}
            />
          </GridListItem>
        )}
      </GridList>
    </I18nProvider>
  )
}

function titleOf(views: readonly View[], id: string): string {
  return views.find((view) => view.id === id)?.title ?? ''
}
