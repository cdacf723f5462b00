import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { problemKey } from '../api/problem-key'
import { Button } from '../design/button'
import { Dialog } from '../design/dialog'
import { TextField } from '../design/text-field'
import type { MessageKey } from '../i18n/fr/catalogue'
import { useTranslate } from '../i18n/use-translate'
import styles from './dialogs.module.css'
import { NAME_LENGTH } from './name-length'
import { openTerritory } from './new-territory'

export interface NewTerritoryDialogProps {
  readonly adminKey: string
  onClose(): void
}

/** Asks for a name, creates, and goes to the page where the links are. */
export function NewTerritoryDialog({ adminKey, onClose }: NewTerritoryDialogProps) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const [name, setName] = useState('')
  const [isCreating, setCreating] = useState(false)
  const [failure, setFailure] = useState<MessageKey>()

  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (isCreating) return
    const trimmed = name.trim()
    if (trimmed === '') return setFailure('problem.name-missing')
    setCreating(true)
    try {
      const { id } = await openTerritory(trimmed, adminKey)
      navigate(`/t/${id}/acces`)
    } catch (error) {
      setFailure(problemKey(error))
      setCreating(false)
    }
  }

  return (
    <Dialog title={t('home.new')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void create(event)} noValidate>
        <TextField
          label={t('home.territoryName')}
          hint={t('home.territoryNameHint')}
          value={name}
          onChange={setName}
          error={failure && t(failure)}
          maxLength={NAME_LENGTH}
          autoComplete="off"
          autoFocus
          isRequired
        />
        <div className={styles.buttons}>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button look="filled" type="submit">
            {t(isCreating ? 'common.wait' : 'common.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
