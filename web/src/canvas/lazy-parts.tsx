import { laterPart } from '../design/later-part'
import { useStored } from '../map-session/store'
import { useCanvas } from './canvas-context'

/** Of a new actor: its name can be typed before. */
export const TypeSelect = laterPart(async () => (await import('../own-words/type-select')).TypeSelect)

const Listing = laterPart(async () => (await import('./listing/listing-dialog')).ListingDialog)

/** The review of a list that is pasted or asked for. */
export function ListingDialog() {
  const { listing } = useCanvas()
  return useStored(listing) && <Listing onClose={() => listing.set(undefined)} />
}
