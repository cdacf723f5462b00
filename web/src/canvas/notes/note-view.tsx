import { NoteId } from '@maillage/shared/map/ids'
import type { Note } from '@maillage/shared/map/note'
import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { FREE_TEXT, type NoteLayout, STICKY } from '../../drawing/note'
import { useTranslate } from '../../i18n/use-translate'
import { useMapSession } from '../../map-session/map-session-context'
import { useIsSelected } from '../../map-session/selection'
import { useNote } from '../../map-session/use-map'
import { useCanvas } from '../canvas-context'
import { useAttach } from '../use-attach'
import { useIsTabStop } from '../use-drawn'
import { noteName } from './annotation-names'
import type { AnnotationNode } from './annotation-node'
import { NoteEditor } from './note-editor'
import styles from './note-view.module.css'
import { paperColors } from './paper-colors'
import { ResizeHandles } from './resize-handles'
import { StickyPaper } from './sticky-paper'
import { useIsWritten, useNoteLayout } from './use-annotation'

/** A sticky note or a free text on the map; it follows its own note and nothing else. */
export const NoteView = memo(
  ({ id }: NodeProps<AnnotationNode>) => <NoteAt id={NoteId.parse(id)} />,
  (before, after) => before.id === after.id,
)
NoteView.displayName = 'NoteView'

function NoteAt({ id }: { readonly id: NoteId }) {
  const note = useNote(id)
  const layout = useNoteLayout(id, note)
  const isWritten = useIsWritten(id)
  if (!note || !layout) return null
  return isWritten ? <NoteEditor note={note} /> : <RestingNote note={note} layout={layout} />
}

function RestingNote({ note, layout }: { readonly note: Note; readonly layout: NoteLayout }) {
  const t = useTranslate()
  const { focus } = useCanvas()
  const { canEdit } = useMapSession()
  const { id, kind, color } = note
  const isSelected = useIsSelected(id)
  const isTabStop = useIsTabStop(id)
  const attach = useAttach(id)
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a button element would take the drag and the flow content away. */}
      <div
        ref={attach}
        className={styles.note}
        role="button"
        tabIndex={isTabStop ? 0 : -1}
        aria-label={noteName(t, note)}
        aria-pressed={isSelected}
        data-note={id}
        data-kind={kind}
        style={paperColors({ color })}
        onFocus={() => focus.reached(id)}
      >
        {kind === 'sticky' && <StickyPaper layout={layout} />}
        <NoteText layout={layout} kind={kind} />
      </div>
      {canEdit && isSelected && <ResizeHandles id={id} kind="note" />}
    </>
  )
}

function NoteText({ layout, kind }: { readonly layout: NoteLayout; readonly kind: Note['kind'] }) {
  const t = useTranslate()
  const { paddingX, paddingTop } = kind === 'sticky' ? STICKY : FREE_TEXT
  const isEmpty = layout.lines.join('') === ''
  return (
    <>
      <div className={styles.text} style={{ left: paddingX, top: paddingTop }}>
        {isEmpty ? <span className={styles.empty}>{t('notes.empty')}</span> : layout.lines.join('\n')}
      </div>
      {layout.authorLine && (
        <span className={styles.author} style={{ left: paddingX }}>
          {layout.authorLine}
        </span>
      )}
    </>
  )
}
