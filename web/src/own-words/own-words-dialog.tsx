import { foldName } from '@maillage/shared/map/fold-name'
import { CODE_LENGTH } from '@maillage/shared/map/lengths'
import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { ACTOR_TYPE_CODES } from '@maillage/shared/territory/actor-types'
import { THEME_CODES } from '@maillage/shared/territory/themes'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../design/button'
import { Dialog } from '../design/dialog'
import { Select } from '../design/select'
import { SphereGlyph } from '../design/sphere-glyph'
import { TextField } from '../design/text-field'
import { themeLabel, typeLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useFailureOf } from '../map-session/use-attempt'
import { useOwnWords } from '../map-session/use-own-words'
import styles from './own-words.module.css'
import { type OwnWord, WordList } from './word-list'

export interface OwnWordsDialogProps {
  /** The code of what was added, or of the same word that was there already. */
  onAdded(code: string): void
  onClose(): void
}

/** The types of the territory: add one, rename one, remove one that nothing has. */
export function OwnTypesDialog({ sphere: first, onAdded, onClose }: OwnWordsDialogProps & { readonly sphere: Sphere }) {
  const t = useTranslate()
  const { edit } = useMapSession()
  const { types } = useOwnWords()
  const [sphere, setSphere] = useState(first)
  return (
    <WordsDialog
      title={t('ownWords.typesTitle')}
      label={t('ownWords.typeName')}
      known={ACTOR_TYPE_CODES.map((code) => ({ code, label: typeLabel(t, code) }))}
      words={types}
      onAdd={(label) => onAdded(edit.addOwnType({ label, sphere }))}
      onUse={onAdded}
      onRename={edit.renameOwnType}
      onRemove={edit.removeOwnType}
      onClose={onClose}
    >
      <Select<Sphere>
        label={t('ownWords.sphere')}
        value={sphere}
        options={SPHERES.map((value) => ({
          value,
          text: t(`sphere.${value}`),
          icon: <SphereGlyph sphere={value} size={22} />,
        }))}
        onChange={setSphere}
      />
    </WordsDialog>
  )
}

/** The themes of the territory, likewise. */
export function OwnThemesDialog({ onAdded, onClose }: OwnWordsDialogProps) {
  const t = useTranslate()
  const { edit } = useMapSession()
  const { themes } = useOwnWords()
  return (
    <WordsDialog
      title={t('ownWords.themesTitle')}
      label={t('ownWords.themeName')}
      known={THEME_CODES.map((code) => ({ code, label: themeLabel(t, code) }))}
      words={themes}
      onAdd={(label) => onAdded(edit.addOwnTheme(label))}
      onUse={onAdded}
      onRename={edit.renameOwnTheme}
      onRemove={edit.removeOwnTheme}
      onClose={onClose}
    />
  )
}

interface WordsDialogProps {
  readonly title: string
  readonly label: string
  /** Words that all territories have: the same one is used instead of a second. */
  readonly known: readonly OwnWord[]
  readonly words: readonly OwnWord[]
  onAdd(label: string): void
  onUse(code: string): void
  onRename(code: string, label: string): void
  onRemove(code: string): void
  onClose(): void
  readonly children?: ReactNode
}

function WordsDialog({
  title,
  label,
  known,
  words,
  onAdd,
  onUse,
  onRename,
  onRemove,
  onClose,
  children,
}: WordsDialogProps) {
  const t = useTranslate()
  const [name, setName] = useState('')
  const [error, setError] = useState<string>()
  const failureOf = useFailureOf()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const same = known.find((word) => foldName(word.label) === foldName(name))
    if (same) return onUse(same.code)
    setError(failureOf(() => onAdd(name)))
  }
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label={label}
          value={name}
          onChange={(text) => {
            setName(text)
            setError(undefined)
          }}
          error={error}
          maxLength={CODE_LENGTH}
          autoComplete="off"
          autoFocus
        />
        {children}
        <div className={styles.buttons}>
          <Button look="filled" type="submit">
            {t('ownWords.add')}
          </Button>
        </div>
      </form>
      {words.length > 0 && <WordList words={words} onRename={onRename} onRemove={onRemove} />}
    </Dialog>
  )
}
