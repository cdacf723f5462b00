import type { ActorId } from '@maillage/shared/map/ids'
import { EMAIL_LENGTH, LABEL_LENGTH, PHONE_LENGTH } from '@maillage/shared/map/lengths'
import { type FormEvent, useState } from 'react'
import { Button } from '../design/button'
import { TextField } from '../design/text-field'
import { useTranslate } from '../i18n/use-translate'
import type { ContactsSession } from '../map-session/contacts-session'
import { useAttempt } from '../map-session/use-attempt'
import { mailAddress } from './contact-address'
import { keepTyped, NOBODY, type TypedContact, typedContact } from './contact-drafts'
import styles from './contacts.module.css'

export interface ContactFormProps {
  readonly contacts: ContactsSession
  readonly actor: ActorId
  onDone(): void
}

/** A new person at an actor, added as a whole so that nobody sees half a name; what is typed waits while one looks elsewhere. */
export function ContactForm({ contacts, actor, onDone }: ContactFormProps) {
  const t = useTranslate()
  const attempt = useAttempt()
  const [wasTyped] = useState(() => typedContact(contacts, actor))
  const [typed, setTyped] = useState(wasTyped ?? NOBODY)
  const [isChecked, setIsChecked] = useState(false)
  const change = (next: TypedContact) => {
    setTyped(next)
    keepTyped(contacts, actor, next)
  }
  const set = (field: keyof TypedContact) => (text: string) => change({ ...typed, [field]: text })
  const leave = () => {
    keepTyped(contacts, actor, NOBODY)
    onDone()
  }
  const nameError = typed.name.trim() ? undefined : t('problem.name-missing')
  const emailError = typed.email.trim() && !mailAddress(typed.email) ? t('contacts.emailWrong') : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (nameError || emailError) return
    const [job, phone, email] = [typed.job, typed.phone, typed.email].map((text) => text.trim() || undefined)
    if (attempt(() => contacts.edit.add({ actor, name: typed.name, job, phone, email }))) leave()
  }
  const shared = { autoComplete: 'off' } as const
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={t('contacts.new')}>
      <TextField
        {...shared}
        label={t('contacts.name')}
        value={typed.name}
        onChange={set('name')}
        error={isChecked ? nameError : undefined}
        maxLength={LABEL_LENGTH}
        // Who comes back came for the actor.
        autoFocus={!wasTyped}
      />
      <TextField
        {...shared}
        label={t('contacts.job')}
        value={typed.job}
        onChange={set('job')}
        maxLength={LABEL_LENGTH}
      />
      <TextField
        {...shared}
        label={t('contacts.phone')}
        value={typed.phone}
        onChange={set('phone')}
        maxLength={PHONE_LENGTH}
        type="tel"
      />
      <TextField
        {...shared}
        label={t('contacts.email')}
        value={typed.email}
        onChange={set('email')}
        error={isChecked ? emailError : undefined}
        maxLength={EMAIL_LENGTH}
        type="email"
      />
      <div className={styles.buttons}>
        <Button look="filled" type="submit">
          {t('contacts.save')}
        </Button>
        <Button look="ghost" onPress={leave}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
