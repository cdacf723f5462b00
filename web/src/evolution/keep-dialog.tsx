import { SNAPSHOT_NAME_LENGTH, SNAPSHOT_TEXT_LENGTH } from '@maillage/shared/map/lengths'
import { readPartialDate } from '@maillage/shared/map/partial-date-text'
import type { SnapshotRecord } from '@maillage/shared/protocol/snapshots'
import { type FormEvent, useState } from 'react'
import { problemKey } from '../api/problem-key'
import { takeSnapshot } from '../api/snapshots-api'
import { Button } from '../design/button'
import { Dialog } from '../design/dialog'
import styles from '../design/dialog-parts.module.css'
import { say } from '../design/messages'
import { TextField } from '../design/text-field'
import type { MessageKey } from '../i18n/fr/catalogue'
import { useTranslate } from '../i18n/use-translate'
import type { EvolutionTerritory } from './evolution-territory'
import { snapshotsChanged } from './use-snapshots'

export interface KeepDialogProps {
  readonly territory: EvolutionTerritory
  /** The name that the person gave on the map. */
  readonly by: string
  onKept?(snapshot: SnapshotRecord): void
  onClose(): void
}

/** Asks for the name of a version, what to remember of it and of when it is, and keeps the map as it is. */
export function KeepDialog({ territory, by, onKept, onClose }: KeepDialogProps) {
  const t = useTranslate()
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const [date, setDate] = useState('')
  const [isTried, setTried] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<MessageKey>()
  const validOn = readPartialDate(date)
  const isDateWrong = date.trim() !== '' && validOn === undefined
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isSaving || name.trim() === '' || isDateWrong) return
    setSaving(true)
    try {
      const draft = { name: name.trim(), text: text.trim(), validOn: validOn ?? null, by }
      const kept = await takeSnapshot(territory.id, draft, { key: territory.key })
      snapshotsChanged()
      say(t('version.kept', { name: kept.name }))
      onKept?.(kept)
      onClose()
    } catch (error) {
      setFailure(problemKey(error))
      setSaving(false)
    }
  }
  return (
    <Dialog title={t('version.keepTitle')} isOpen onClose={onClose}>
      <p className={styles.text}>{t('version.keepText')}</p>
      <form className={styles.form} onSubmit={(event) => void keep(event)} noValidate>
        <TextField
          label={t('version.name')}
          value={name}
          onChange={setName}
          placeholder={t('version.nameExample')}
          error={isTried && name.trim() === '' ? t('version.nameMissing') : undefined}
          maxLength={SNAPSHOT_NAME_LENGTH}
          autoComplete="off"
          autoFocus
          isRequired
        />
        <TextField
          label={t('version.text')}
          value={text}
          onChange={setText}
          maxLength={SNAPSHOT_TEXT_LENGTH}
          isMultiline
        />
        <TextField
          label={t('version.date')}
          hint={t('version.dateHint')}
          value={date}
          onChange={setDate}
          error={isTried && isDateWrong ? t('version.dateWrong') : undefined}
          maxLength={20}
          autoComplete="off"
        />
        {failure && (
          <p className={styles.failure} role="alert">
            {t(failure)}
          </p>
        )}
        <div className={styles.buttons}>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="filled" type="submit">
            {isSaving ? t('common.wait') : t('version.keepAct')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
