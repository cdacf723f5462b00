import type { ActorId } from '@maillage/shared/map/ids'
import { UserPlus } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import type { ContactsSession } from '../map-session/contacts-session'
import { useMapSession } from '../map-session/map-session-context'
import { useContactsOf, useContactsState } from '../map-session/use-contacts'
import { typedContact } from './contact-drafts'
import { ContactEntry } from './contact-entry'
import { ContactForm } from './contact-form'
import styles from './contacts.module.css'
import { LostContacts } from './lost-contacts'

/** The persons to call at an actor. Opens the private document, which nobody below editor can. */
export function ContactsSection({ actor }: { readonly actor: ActorId }) {
  const [contacts] = useState(useMapSession().contacts())
  return contacts && <Contacts contacts={contacts} actor={actor} />
}

interface ContactsProps {
  readonly contacts: ContactsSession
  readonly actor: ActorId
}

function Contacts({ contacts, actor }: ContactsProps) {
  const t = useTranslate()
  const title = useId()
  const state = useContactsState(contacts)
  const list = useContactsOf(contacts, actor)
  const [isAdding, setIsAdding] = useState(() => typedContact(contacts, actor) !== undefined)
  const canChange = state === 'ready'
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        {t('contacts.title')}
      </h3>
      <p className={styles.note}>{t('contacts.privacy')}</p>
      {list.length > 0 && (
        <ul className={styles.list}>
          {list.map((contact) => (
            <ContactEntry key={contact.id} contact={contact} contacts={contacts} canChange={canChange} />
          ))}
        </ul>
      )}
      {state === 'ready' && list.length === 0 && !isAdding && <p className={styles.note}>{t('contacts.none')}</p>}
      {state !== 'ready' && (
        <p className={styles.state} role="status">
          {t(`contacts.${state}`)}
        </p>
      )}
      {canChange && isAdding && <ContactForm contacts={contacts} actor={actor} onDone={() => setIsAdding(false)} />}
      {canChange && !isAdding && (
        <div>
          <Button icon={<UserPlus size={16} aria-hidden="true" />} onPress={() => setIsAdding(true)}>
            {t('contacts.add')}
          </Button>
        </div>
      )}
      {canChange && <LostContacts contacts={contacts} />}
    </section>
  )
}
