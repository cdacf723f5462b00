import type { ContactPatch } from '@maillage/shared/document/contacts'
import type { Contact } from '@maillage/shared/map/contact'
import { EMAIL_LENGTH, LABEL_LENGTH, NOTE_LENGTH, PHONE_LENGTH } from '@maillage/shared/map/lengths'
import { Mail, Pencil, Phone, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../design/button'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import type { ContactsSession } from '../map-session/contacts-session'
import { DraftField } from '../map-session/draft-field'
import { offerUndo } from '../map-session/offer-undo'
import { useAttempt } from '../map-session/use-attempt'
import { mailAddress, phoneAddress } from './contact-address'
import styles from './contacts.module.css'

export interface ContactEntryProps {
  readonly contact: Contact
  readonly contacts: ContactsSession
  readonly canChange: boolean
}

/** One person: read at first, changed in place. */
export function ContactEntry({ contact, contacts, canChange }: ContactEntryProps) {
  const t = useTranslate()
  const [isOpen, setIsOpen] = useState(false)
  const isEditing = isOpen && canChange
  const name = shownName(t, contact)
  const remove = () => {
    contacts.edit.remove([contact.id])
    offerUndo(contacts.edit, { text: t('contacts.removed', { name }), label: t('removed.undo') })
  }
  return (
    <li className={styles.entry}>
      <div className={styles.head}>
        <div className={styles.who}>
          <p className={styles.name}>{name}</p>
          {contact.job && <p className={styles.job}>{contact.job}</p>}
        </div>
        {canChange && (
          <div className={styles.acts}>
            <Button
              look="ghost"
              aria-label={t(isEditing ? 'contacts.close' : 'contacts.change', { name })}
              aria-expanded={isEditing}
              icon={<Pencil size={16} aria-hidden="true" />}
              onPress={() => setIsOpen(!isEditing)}
            />
            <Button
              look="ghost"
              aria-label={t('contacts.remove', { name })}
              icon={<Trash2 size={16} aria-hidden="true" />}
              onPress={remove}
            />
          </div>
        )}
      </div>
      {isEditing ? <ContactFields contact={contact} contacts={contacts} /> : <ContactFacts contact={contact} />}
    </li>
  )
}

function ContactFacts({ contact: { phone, email, note } }: { readonly contact: Contact }) {
  return (
    <>
      {phone && <Address icon={<Phone size={14} aria-hidden="true" />} text={phone} href={phoneAddress(phone)} />}
      {email && <Address icon={<Mail size={14} aria-hidden="true" />} text={email} href={mailAddress(email)} />}
      {note && <p className={styles.remark}>{note}</p>}
    </>
  )
}

interface AddressProps {
  readonly icon: React.ReactNode
  readonly text: string
  readonly href: string | undefined
}

/** A link where it can be called or written to, else the text alone. */
function Address({ icon, text, href }: AddressProps) {
  return (
    <p className={styles.address}>
      {icon}
      {href ? <a href={href}>{text}</a> : text}
    </p>
  )
}

function ContactFields({ contact, contacts }: Pick<ContactEntryProps, 'contact' | 'contacts'>) {
  const t = useTranslate()
  const attempt = useAttempt()
  // A field commits when it closes, also because somebody else removed the person.
  const isThere = () => contacts.view.contacts().some(({ id }) => id === contact.id)
  const update = (patch: ContactPatch) => isThere() && attempt(() => contacts.edit.update(contact.id, patch))
  const cleared = (text: string) => text.trim() || undefined
  return (
    <div className={styles.fields}>
      <DraftField
        label={t('contacts.name')}
        value={contact.name}
        check={(text) => (text.trim() ? undefined : t('problem.name-missing'))}
        onCommit={(name) => update({ name })}
        maxLength={LABEL_LENGTH}
      />
      <DraftField
        label={t('contacts.job')}
        value={contact.job ?? ''}
        onCommit={(job) => update({ job: cleared(job) })}
        maxLength={LABEL_LENGTH}
      />
      <DraftField
        label={t('contacts.phone')}
        value={contact.phone ?? ''}
        onCommit={(phone) => update({ phone: cleared(phone) })}
        maxLength={PHONE_LENGTH}
        type="tel"
      />
      <DraftField
        label={t('contacts.email')}
        value={contact.email ?? ''}
        check={(text) => (text.trim() && !mailAddress(text) ? t('contacts.emailWrong') : undefined)}
        onCommit={(email) => update({ email: cleared(email) })}
        maxLength={EMAIL_LENGTH}
        type="email"
      />
      <DraftField
        label={t('contacts.note')}
        value={contact.note ?? ''}
        onCommit={(note) => update({ note: cleared(note) })}
        maxLength={NOTE_LENGTH}
        isMultiline
      />
    </div>
  )
}
