import type { ViewId } from '@maillage/shared/map/ids'
import { BookmarkPlus, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../design/button'
import { isEscape } from '../design/is-escape'
import { useTranslate } from '../i18n/use-translate'
import { focusReading } from '../map-session/focus-places'
import { useMapSession } from '../map-session/map-session-context'
import { useViews } from '../map-session/use-views'
import { useViewActs } from './use-view-acts'
import { VersionsProvider } from './versions-context'
import { ViewEditor } from './view-editor'
import { ViewGrid } from './view-grid'
import styles from './views-panel.module.css'

/** The saved views beside the map, so that it can be filtered and framed while they are made; a sheet from below on a phone. */
export function ViewsPanel({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  const [edited, setEdited] = useState<ViewId>()
  const { canEdit } = useMapSession()
  const panel = useRef<HTMLElement>(null)
  const views = useViews()
  const view = views.find(({ id }) => id === edited)
  useEffect(() => panel.current?.focus({ preventScroll: true }), [])
  const close = () => {
    onClose()
    focusReading()
  }
  const closeOnEscape = (event: KeyboardEvent) => {
    if (!isEscape(event) || event.defaultPrevented) return
    if (view) setEdited(undefined)
    else close()
  }
  return (
    <aside
      ref={panel}
      className={`floating-panel ${styles.panel}`}
      data-beside-tools={canEdit || undefined}
      aria-label={t('view.title')}
      tabIndex={-1}
      onKeyDown={closeOnEscape}
    >
      <VersionsProvider isNeeded={view !== undefined || views.some(({ snapshot }) => snapshot !== undefined)}>
        {view ? (
          <ViewEditor key={view.id} view={view} onBack={() => setEdited(undefined)} onClose={close} />
        ) : (
          <Views onEdit={setEdited} onClose={close} />
        )}
      </VersionsProvider>
    </aside>
  )
}

interface ViewsProps {
  onEdit(id: ViewId): void
  onClose(): void
}

function Views({ onEdit, onClose }: ViewsProps) {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const views = useViews()
  const acts = useViewActs()
  const [renamed, setRenamed] = useState<ViewId>()
  return (
    <>
      <header className={styles.header}>
        <h2 className={styles.title}>{t('view.title')}</h2>
        <Button look="ghost" icon={<X size={18} />} aria-label={t('common.close')} onPress={onClose} />
      </header>
      {canEdit && (
        <div className={styles.keep}>
          <Button
            look="filled"
            icon={<BookmarkPlus size={17} aria-hidden="true" />}
            onPress={() => setRenamed(acts.keep())}
          >
            {t('view.keep')}
          </Button>
        </div>
      )}
      {views.length === 0 ? (
        <p className={styles.empty}>{t(canEdit ? 'view.noneYet' : 'view.none')}</p>
      ) : (
        <ViewGrid views={views} acts={acts} renamed={renamed} onRename={setRenamed} onEdit={onEdit} />
      )}
    </>
  )
}
