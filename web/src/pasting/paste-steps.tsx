import { useState } from 'react'
import { Button } from '../design/button'
import { TextField } from '../design/text-field'
import { useTranslate } from '../i18n/use-translate'
import { PasteReview } from './paste-review'
import styles from './pasting.module.css'
import type { Review } from './review'

export interface PasteFieldTexts {
  readonly label: string
  readonly hint: string
  readonly placeholder?: string
}

export interface PasteStepsProps {
  readonly field: PasteFieldTexts
  /** What was pasted; empty to be asked for it. */
  readonly text: string
  read(text: string): Review
  onClose(): void
}

/** A list, pasted or written, that is reviewed before it is added. */
export function PasteSteps({ field, text, read, onClose }: PasteStepsProps) {
  // As the map was when the list came: what jumps while it is read helps nobody.
  const [review, setReview] = useState(() => readable(read(text)))
  if (review) return <PasteReview review={review} onBack={() => setReview(undefined)} onDone={onClose} />
  return (
    <PasteField texts={field} text={text} onRead={(pasted) => setReview(readable(read(pasted)))} onClose={onClose} />
  )
}

/** A list without a row says nothing that could be reviewed. */
function readable(review: Review): Review | undefined {
  return review.rows.length > 0 ? review : undefined
}

interface PasteFieldProps {
  readonly texts: PasteFieldTexts
  readonly text: string
  onRead(text: string): void
  onClose(): void
}

function PasteField({ texts, text: initial, onRead, onClose }: PasteFieldProps) {
  const t = useTranslate()
  const [text, setText] = useState(initial)
  return (
    <>
      <TextField {...texts} value={text} onChange={setText} isMultiline autoFocus />
      <div className={styles.buttons}>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button look="filled" isDisabled={text.trim() === ''} onPress={() => onRead(text)}>
          {t('paste.read')}
        </Button>
      </div>
    </>
  )
}
