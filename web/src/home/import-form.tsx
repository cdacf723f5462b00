import type { MaillageFile } from '@maillage/shared/exchange/maillage-json'
import { TERRITORY_NAME_LENGTH } from '@maillage/shared/map/lengths'
import { useLocation } from 'wouter'
import { ImportRefused } from '../api/http-client'
import { problemKey } from '../api/problem-key'
import { NameForm } from '../design/name-form'
import { useTranslate } from '../i18n/use-translate'
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
  const create = async (name: string) => {
    try {
      const { id } = await openImportedTerritory(name, file, adminKey)
      navigate(`/t/${id}`)
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error
      onRefuse(placedProblems(error.problems))
    }
  }
  const counts = [t('common.actors', { count: file.actors.length }), t('common.links', { count: file.links.length })]
  return (
    <>
      <p>
        {t('home.fileGood', { fileName })} <strong>{counts.join(', ')}</strong>
      </p>
      <NameForm
        label={t('home.territoryName')}
        missing="problem.name-missing"
        name={file.territory.name}
        maxLength={TERRITORY_NAME_LENGTH}
        saveLabel={t('home.createFromFile')}
        leaveLabel={t('common.back')}
        onSave={create}
        onLeave={onBack}
        sentenceFor={problemKey}
      />
    </>
  )
}
