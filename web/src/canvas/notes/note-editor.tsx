import type { NoteId } from '@maillage/shared/map/ids'
import { NOTE_LENGTH } from '@maillage/shared/map/lengths'
import type { Note } from '@maillage/shared/map/note'
import { type KeyboardEvent, useRef } from 'react'
import { FREE_TEXT, layoutNote, STICKY } from '../../drawing/note'
import { useTranslate } from '../../i18n/use-translate'
import { useMapSession } from '../../map-session/map-session-context'
import { useAttempt } from '../../map-session/use-attempt'
import { useDraft } from '../../map-session/use-draft'
import { useCanvas } from '../canvas-context'
import { useMeasureText } from '../use-measure-text'
import styles from './note-view.module.css'
import { paperColors } from './paper-colors'
import { StickyPaper } from './sticky-paper'

/** Room for the cursor behind the last word, so that the browser breaks lines where the drawing does. */
const CURSOR_ROOM = 2

/** The text of a note as it is written on the map; the paper grows with it. Escape leaves, and so does a click beside. */
export function NoteEditor({ note }: { readonly note: Note }) {
  const t = useTranslate()
  const { focus } = useCanvas()
  const { edit, view } = useMapSession()
  const attempt = useAttempt()
  const measure = useMeasureText()
  const end = useEndWriting(note)
  const draft = useDraft({
    value: note.text,
    // It commits when it goes, also because a peer deleted the note.
    commit: (text) => view.note(note.id) !== undefined && attempt(() => edit.updateNote(note.id, { text })),
    isProse: true,
  })
  const layout = layoutNote({ ...note, text: draft.text }, measure)
  const { paddingX, paddingTop } = note.kind === 'sticky' ? STICKY : FREE_TEXT
  const leave = () => {
    if (draft.leave()) end(draft.text)
  }
  const leaveOnEscape = (event: KeyboardEvent) => {
    // The keys of the map mean letters here.
    event.stopPropagation()
    if (event.key !== 'Escape') return
    leave()
    focus.focus(note.id)
  }
  return (
    <div
      className={styles.note}
      data-note={note.id}
      data-kind={note.kind}
      data-written
      style={{ ...paperColors(note), width: layout.width, height: layout.height }}
    >
      {note.kind === 'sticky' && <StickyPaper layout={layout} />}
      <textarea
        className={`nodrag nopan nowheel ${styles.field}`}
        aria-label={t(note.kind === 'sticky' ? 'notes.sticky' : 'notes.freeText')}
        placeholder={t('notes.placeholder')}
        value={draft.text}
        maxLength={NOTE_LENGTH}
        // biome-ignore lint/a11y/noAutofocus: whoever asked to write is to write at once.
        autoFocus
        style={{
          left: paddingX,
          top: paddingTop,
          width: layout.width - 2 * paddingX + CURSOR_ROOM,
          height: layout.height - paddingTop,
        }}
        onFocus={({ currentTarget }) => currentTarget.setSelectionRange(note.text.length, note.text.length)}
        onChange={({ target }) => draft.type(target.value)}
        onBlur={leave}
        onKeyDown={leaveOnEscape}
      />
    </div>
  )
}

/** Free text without a word would be nowhere: nobody could see it or choose it. */
function useEndWriting({ id, kind }: Note): (text: string) => void {
  const { writing } = useCanvas()
  const { edit, view } = useMapSession()
  const hasEnded = useRef(false)
  return (text) => {
    if (hasEnded.current) return
    hasEnded.current = true
    if (writing.read() === (id as NoteId)) writing.set(undefined)
    if (kind === 'text' && text.trim() === '' && view.note(id)) edit.removeNotes([id])
  }
}
