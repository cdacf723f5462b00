import type { TerritoryId } from '@maillage/shared/map/ids'
import { ACCESS_LABEL_LENGTH } from '@maillage/shared/map/lengths'
import type { CreatedAccess } from '@maillage/shared/protocol/http-bodies'
import type { Role } from '@maillage/shared/protocol/roles'
import { type FormEvent, useState } from 'react'
import { problemKey } from '../api/problem-key'
import { createAccess } from '../api/territory-acts'
import { Button } from '../design/button'
import { Dialog } from '../design/dialog'
import parts from '../design/dialog-parts.module.css'
import { RadioGroup } from '../design/radio-group'
import { TextField } from '../design/text-field'
import type { MessageKey } from '../i18n/fr/catalogue'
import { useTranslate } from '../i18n/use-translate'
import { DURATIONS, type Duration, expiryAfter, usualDuration } from './expiry'
import styles from './link-dialog.module.css'

export interface NewLinkDialogProps {
  readonly territory: TerritoryId
  readonly accessKey: string
  readonly role: Role
  onCreate(created: CreatedAccess): void
  onClose(): void
}

/** Asks what a link is for and how long it lasts, and makes it. */
export function NewLinkDialog({ territory, accessKey, role, onCreate, onClose }: NewLinkDialogProps) {
  const t = useTranslate()
  const [label, setLabel] = useState('')
  const [duration, setDuration] = useState(usualDuration(role))
  const [isCreating, setCreating] = useState(false)
  const [failure, setFailure] = useState<MessageKey>()

  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (isCreating) return
    setCreating(true)
    try {
      const draft = { role, label: label.trim(), expiresAt: expiryAfter(duration, new Date()) }
      onCreate(await createAccess(territory, draft, { key: accessKey }))
    } catch (error) {
      setFailure(problemKey(error))
      setCreating(false)
    }
  }

  return (
    <Dialog title={t('access.newLinkNamed', { label: t(`access.role.${role}`) })} isOpen onClose={onClose}>
      <form className={parts.form} onSubmit={(event) => void create(event)} noValidate>
        <p className={styles.note}>{t(`access.may.${role}`)}</p>
        <TextField
          label={t('access.label')}
          placeholder={t('access.labelExample')}
          value={label}
          onChange={setLabel}
          maxLength={ACCESS_LABEL_LENGTH}
          autoComplete="off"
          autoFocus
        />
        <RadioGroup<Duration>
          label={t('access.duration')}
          look="segments"
          options={DURATIONS.map((value) => ({ value, text: t(`access.duration.${value}`) }))}
          value={duration}
          onChange={setDuration}
        />
        {failure && (
          <p className={parts.failure} role="alert">
            {t(failure)}
          </p>
        )}
        <div className={parts.buttons}>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="filled" type="submit">
            {t(isCreating ? 'common.wait' : 'access.newLink')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
