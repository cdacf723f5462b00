import { useState } from 'react'
import { Button } from '../../design/button'
import { Dialog } from '../../design/dialog'
import { TextField } from '../../design/text-field'
import { useTranslate } from '../../i18n/use-translate'
import type { TableList } from '../use-row-selection'
import styles from './paste.module.css'
import { PasteReview } from './paste-review'
import type { Review } from './review'
import { useActorReview } from './use-actor-review'
import { useLinkReview } from './use-link-review'

export interface PasteDialogProps {
  readonly list: TableList
  /** What was pasted; empty to be asked for it, undefined while nobody pastes. */
  readonly text: string | undefined
  onClose(): void
}

/** Rows of a spreadsheet, reviewed before they are added. */
export function PasteDialog({ list, text, onClose }: PasteDialogProps) {
  const t = useTranslate()
  return (
    <Dialog
      title={t(list === 'actors' ? 'paste.actorsTitle' : 'paste.linksTitle')}
      isOpen={text !== undefined}
      onClose={onClose}
    >
      {text !== undefined && <PasteSteps list={list} text={text} onClose={onClose} />}
    </Dialog>
  )
}

function PasteSteps({ list, text, onClose }: PasteDialogProps & { readonly text: string }) {
  const ofActors = useActorReview()
  const ofLinks = useLinkReview()
  const read = list === 'actors' ? ofActors : ofLinks
  // As the map was when the rows came: what jumps while it is read helps nobody.
  const [review, setReview] = useState<Review | undefined>(() => (text.trim() ? read(text) : undefined))
  if (!review) return <PasteField list={list} onRead={(pasted) => setReview(read(pasted))} onClose={onClose} />
  return <PasteReview review={review} onBack={() => setReview(undefined)} onDone={onClose} />
}

interface PasteFieldProps {
  readonly list: TableList
  onRead(text: string): void
  onClose(): void
}

function PasteField({ list, onRead, onClose }: PasteFieldProps) {
  const t = useTranslate()
  const [text, setText] = useState('')
  return (
    <>
      <TextField
        label={t('paste.field')}
        hint={t(list === 'actors' ? 'paste.actorsHint' : 'paste.linksHint')}
        value={text}
        onChange={setText}
        isMultiline
        autoFocus
      />
      <div className={styles.buttons}>
        <Button onPress={onClose}>{t('common.cancel')}</Button>
        <Button look="filled" isDisabled={text.trim() === ''} onPress={() => onRead(text)}>
          {t('paste.read')}
        </Button>
      </div>
    </>
  )
}
