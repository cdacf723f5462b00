import { CODE_LENGTH } from '@maillage/shared/map/lengths'
import { Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../design/button'
import { TextField } from '../design/text-field'
import { useTranslate } from '../i18n/use-translate'
import { useFailureOf } from '../map-session/use-attempt'
import styles from './own-words.module.css'

export interface OwnWord {
  readonly code: string
  readonly label: string
}

export interface WordListProps {
  readonly words: readonly OwnWord[]
  onRename(code: string, label: string): void
  onRemove(code: string): void
}

/** The words that a territory has added, each to be renamed in place; what nothing has can go. */
export function WordList({ words, onRename, onRemove }: WordListProps) {
  const t = useTranslate()
  const title = useId()
  return (
    <section className={styles.words} aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        {t('ownWords.list')}
      </h3>
      <ul className={styles.list}>
        {words
          .toSorted((a, b) => a.label.localeCompare(b.label))
          .map((word) => (
            <WordItem key={word.code} word={word} onRename={onRename} onRemove={onRemove} />
          ))}
      </ul>
    </section>
  )
}

function WordItem({
  word: { code, label },
  onRename,
  onRemove,
}: Omit<WordListProps, 'words'> & { readonly word: OwnWord }) {
  const t = useTranslate()
  const [typed, setTyped] = useState<string>()
  const [error, setError] = useState<string>()
  const failureOf = useFailureOf()
  const attempt = (change: () => void) => {
    const failure = failureOf(change)
    setError(failure)
    if (failure === undefined) setTyped(undefined)
  }
  return (
    <li className={styles.item}>
      <TextField
        label={t('ownWords.rename', { name: label })}
        value={typed ?? label}
        onChange={setTyped}
        onBlur={() => typed !== undefined && attempt(() => onRename(code, typed))}
        error={error}
        maxLength={CODE_LENGTH}
        autoComplete="off"
      />
      <Button
        look="ghost"
        aria-label={t('ownWords.remove', { name: label })}
        icon={<Trash2 size={16} aria-hidden="true" />}
        onPress={() => attempt(() => onRemove(code))}
      />
    </li>
  )
}
