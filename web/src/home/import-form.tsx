import type { MaillageFile } from '@maillage/shared/exchange/maillage-json'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { ImportRefused } from '../api/http-client'
import { problemKey } from '../api/problem-key'
import { Button } from '../design/button'
import { TextField } from '../design/text-field'
import type { MessageKey } from '../i18n/fr/catalogue'
import { useTranslate } from '../i18n/use-translate'
import styles from './dialogs.module.css'
import { NAME_LENGTH } from './name-length'
import { openImportedTerritory } from './new-territory'
import { type PlacedProblem, placedProblems } from './placed-problems'

export interface ImportFormProps {
  readonly file: MaillageFile
  readonly fileName: string
  readonly adminKey: string
  /** The server found what this browser did not. */
  onRefuse(problems: readonly PlacedProblem[]): void
  onBack(): void
}

/** Says what a good file holds, and asks for the name of the territory made from it. */
export function ImportForm({ file, fileName, adminKey, onRefuse, onBack }: ImportFormProps) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const [name, setName] = useState(file.territory.name)
  const [isCreating, setCreating] = useState(false)
  const [failure, setFailure] = useState<MessageKey>()

  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (isCreating) return
    const trimmed = name.trim()
    if (trimmed === '') return setFailure('problem.name-missing')
    setCreating(true)
    try {
      const { id } = await openImportedTerritory(trimmed, file, adminKey)
      navigate(`/t/${id}`)
    } catch (error) {
      if (error instanceof ImportRefused) return onRefuse(placedProblems(error.problems))
      setFailure(problemKey(error))
      setCreating(false)
    }
  }

  const counts = [t('common.actors', { count: file.actors.length }), t('common.links', { count: file.links.length })]
  return (
    <form className={styles.form} onSubmit={(event) => void create(event)} noValidate>
      <p>
        {t('home.fileGood', { fileName })} <strong>{counts.join(', ')}</strong>
      </p>
      <TextField
        label={t('home.territoryName')}
        value={name}
        onChange={setName}
        error={failure && t(failure)}
        maxLength={NAME_LENGTH}
        autoComplete="off"
        autoFocus
        isRequired
      />
      <div className={styles.buttons}>
        <Button onPress={onBack}>{t('common.back')}</Button>
        <Button look="filled" type="submit">
          {t(isCreating ? 'common.wait' : 'home.createFromFile')}
        </Button>
      </div>
    </form>
  )
}
