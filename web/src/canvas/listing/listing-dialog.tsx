import { Dialog } from '../../design/dialog'
import { useTranslate } from '../../i18n/use-translate'
import { useStored } from '../../map-session/store'
import { PasteSteps } from '../../pasting/paste-steps'
import { useActorReview } from '../../pasting/use-actor-review'
import { useCanvas } from '../canvas-context'
import type { Listing } from '../tool'
import { useAdding } from '../use-adding'

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
  const t = useTranslate()
  const { listing } = useCanvas()
  const adding = useAdding()
  const read = useActorReview((drafts) => adding.addList(drafts, position))
  const field = { label: t('listing.field'), hint: t('listing.hint'), placeholder: t('listing.placeholder') }
  return <PasteSteps field={field} text={text} read={read} onClose={() => listing.set(undefined)} />
}
