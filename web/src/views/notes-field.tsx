import type { ViewId } from '@maillage/shared/map/ids'
import { NOTE_LENGTH } from '@maillage/shared/map/lengths'
import { useState } from 'react'
import { useTranslate } from '../i18n/use-translate'
import type { ContactsSession } from '../map-session/contacts-session'
import { DraftField } from '../map-session/draft-field'
import { useMapSession } from '../map-session/map-session-context'
import { useAttempt } from '../map-session/use-attempt'
import { useContactsState } from '../map-session/use-contacts'
import { useViewNotes } from '../map-session/use-view-notes'
import styles from './views-panel.module.css'

/** What presenters say of a view. It lies where contacts do: no viewer ever receives it. */
export function NotesField({ view }: { readonly view: ViewId }) {
  const [contacts] = useState(useMapSession().contacts())
  return contacts && <Notes contacts={contacts} view={view} />
}

function Notes({ contacts, view }: { readonly contacts: ContactsSession; readonly view: ViewId }) {
  const t = useTranslate()
  const attempt = useAttempt()
  const state = useContactsState(contacts)
  const notes = useViewNotes(contacts, view)
  if (state !== 'ready') {
    return (
      <section className={styles.part}>
        <h3 className={styles.label}>{t('view.notes')}</h3>
        <p className={styles.hint}>{t(state === 'opening' ? 'common.loading' : 'view.notesOffline')}</p>
      </section>
    )
  }
  return (
    <DraftField
      label={t('view.notes')}
      value={notes.text}
      maxLength={NOTE_LENGTH}
      isMultiline
      hint={() => t('view.notesHint')}
      onCommit={(text) => attempt(() => notes.write(text))}
    />
  )
}
