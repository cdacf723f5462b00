import { PERSON_NAME_LENGTH } from '@maillage/shared/map/lengths'
import type { Role } from '@maillage/shared/protocol/roles'
import { ShieldCheck } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Button } from '../design/button'
import { Chip } from '../design/chip'
import { PageTitle } from '../design/page-title'
import { TextField } from '../design/text-field'
import { useTranslate } from '../i18n/use-translate'
import styles from './join-form.module.css'

export interface JoinFormProps {
  readonly territory: { readonly name: string; readonly role: Role; readonly isExample: boolean }
  /** The name given on this device before, or nothing. */
  readonly name: string
  onEnter(name: string): void
}

/** Says where somebody is about to enter and what they may do there, and asks how to call them. */
export function JoinForm({ territory, name: knownName, onEnter }: JoinFormProps) {
  const t = useTranslate()
  const [name, setName] = useState(knownName)
  const [isMissing, setMissing] = useState(false)
  const enter = (event: FormEvent) => {
    event.preventDefault()
    const trimmed = name.trim()
    if (trimmed === '') setMissing(true)
    else onEnter(trimmed)
  }
  return (
    <form className={styles.form} onSubmit={enter} noValidate>
      <div className={styles.head}>
        <PageTitle tabTitle={territory.name} className={styles.title}>
          {territory.name}
        </PageTitle>
        {territory.isExample && (
          <Chip look="outline" title={t('common.exampleHint')}>
            {t('common.example')}
          </Chip>
        )}
      </div>
      <p className={styles.role}>{t(`access.enter.${territory.role}`)}</p>
      <TextField
        label={t('access.nameQuestion')}
        placeholder={t('access.nameExample')}
        value={name}
        onChange={setName}
        error={isMissing && name.trim() === '' ? t('common.personMissing') : undefined}
        maxLength={PERSON_NAME_LENGTH}
        autoComplete="nickname"
        autoFocus
        isRequired
      />
      <Button look="filled" size="large" type="submit">
        {t('access.enter')}
      </Button>
      <p className={styles.notice}>
        <ShieldCheck size={18} aria-hidden="true" />
        <span>
          {t('access.nameUse')}
          <br />
          {t('common.privacy')}
        </span>
      </p>
    </form>
  )
}
