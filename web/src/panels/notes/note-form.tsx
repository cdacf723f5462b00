import type { NotePatch } from '@maillage/shared/document/notes'
import { NOTE_LENGTH } from '@maillage/shared/map/lengths'
import type { Note } from '@maillage/shared/map/note'
import { heldKeys } from '../../i18n/key-names'
import { useTranslate } from '../../i18n/use-translate'
import { DraftField } from '../../map-session/draft-field'
import { useMapSession } from '../../map-session/map-session-context'
import { DeleteButton } from '../delete-button'
import styles from '../panel.module.css'
import { useUpdate } from '../use-update'
import { KeyHint } from './key-hint'
import { PaperChoice } from './paper-choice'

/** The text of a note and its paper, to be changed. */
export function NoteForm({ note }: { readonly note: Note }) {
  const t = useTranslate()
  const { edit, view } = useMapSession()
  const update = useUpdate<NotePatch>(
    () => view.note(note.id) !== undefined,
    (patch) => edit.updateNote(note.id, patch),
  )
  return (
    <div className={styles.stack}>
      <DraftField
        label={t('notes.textLabel')}
        value={note.text}
        onCommit={(text) => update({ text })}
        maxLength={NOTE_LENGTH}
        isMultiline
      />
      {note.kind === 'sticky' && <PaperChoice value={note.color} onChange={(color) => update({ color })} />}
      <KeyHint text={t('notes.keys', heldKeys(t))} />
      <DeleteButton
        label={t(note.kind === 'sticky' ? 'notes.deleteNote' : 'notes.deleteText')}
        target={{ notes: new Set([note.id]) }}
      />
    </div>
  )
}
