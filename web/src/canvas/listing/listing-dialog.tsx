import { readPastedActors } from '@maillage/shared/exchange/pasted-actors'
import { useState } from 'react'
import { Button } from '../../design/button'
import { Dialog } from '../../design/dialog'
import { TextField } from '../../design/text-field'
import { useTranslate } from '../../i18n/use-translate'
import { useStored } from '../../map-session/store'
import { useCanvas } from '../canvas-context'
import type { Listing } from '../tool'
import { ListReview } from './list-review'
import styles from './listing.module.css'
import { useTypeNamed } from './use-type-named'

/** A list of names, pasted or written, that is reviewed before it is put on the map. */
export function ListingDialog() {
  const t = useTranslate()
  const { listing } = useCanvas()
  const current = useStored(listing)
  return (
    <Dialog title={t('listing.title')} isOpen={current !== undefined} onClose={() => listing.set(undefined)}>
      {current && <ListingSteps listing={current} />}
    </Dialog>
  )
}

function ListingSteps({ listing: { position, text } }: { readonly listing: Listing }) {
  const { listing } = useCanvas()
  const typeOf = useTypeNamed()
  const [reviewed, review] = useState(text)
  const pasted = readPastedActors(reviewed, { typeOf })
  const isReadable = pasted.actors.length + pasted.problems.length > 0
  return isReadable ? (
    <ListReview pasted={pasted} near={position} onBack={() => review('')} onDone={() => listing.set(undefined)} />
  ) : (
    <ListField text={text} onReview={review} />
  )
}

function ListField({ text: initial, onReview }: { readonly text: string; onReview(text: string): void }) {
  const t = useTranslate()
  const { listing } = useCanvas()
  const [text, setText] = useState(initial)
  return (
    <>
      <TextField
        label={t('listing.field')}
        hint={t('listing.hint')}
        placeholder={t('listing.placeholder')}
        value={text}
        onChange={setText}
        isMultiline
        autoFocus
      />
      <div className={styles.buttons}>
        <Button onPress={() => listing.set(undefined)}>{t('common.cancel')}</Button>
        <Button look="filled" isDisabled={text.trim() === ''} onPress={() => onReview(text)}>
          {t('listing.review')}
        </Button>
      </div>
    </>
  )
}
