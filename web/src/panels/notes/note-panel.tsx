import type { NoteId } from '@maillage/shared/map/ids'
import { useTranslate } from '../../i18n/use-translate'
import { useMapSession } from '../../map-session/map-session-context'
import type { Selection } from '../../map-session/selection'
import { useNote } from '../../map-session/use-map'
import { ChangedBy } from '../changed-by'
import styles from '../panel.module.css'
import { PanelHeader } from '../panel-header'
import { PanelPeers } from '../panel-peers'
import { useShownUntilGone } from '../use-shown-until-gone'
import { NoteForm } from './note-form'

export interface NotePanelProps {
  readonly id: NoteId
  onOpen(selection: Partial<Selection>): void
  onClose(): void
}

export function NotePanel({ id, onOpen, onClose }: NotePanelProps) {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const note = useShownUntilGone('note', useNote(id), {
    lastSeen: (shown) => ({ actors: [], links: [], notes: [shown] }),
    onClose,
    onPutBack: () => onOpen({ notes: new Set([id]) }),
  })
  if (!note) return null
  return (
    <>
      <PanelHeader onClose={onClose}>
        <h2 className={styles.title}>{t(note.kind === 'sticky' ? 'notes.sticky' : 'notes.freeText')}</h2>
        {note.createdBy && <p className={styles.subtitle}>{t('notes.writtenBy', { name: note.createdBy })}</p>}
      </PanelHeader>
      <div className={styles.linkPeers}>
        <PanelPeers id={id} />
      </div>
      <div className={styles.body}>
        {canEdit ? <NoteForm note={note} /> : <p className={styles.prose}>{note.text || t('notes.empty')}</p>}
      </div>
      <ChangedBy item={note} />
    </>
  )
}
