import { laterPart } from '../design/later-part'
import { useStored } from '../map-session/store'
import { useCanvas } from './canvas-context'

const Composer = laterPart(async () => (await import('./actor-composer')).ActorComposer)
const Listing = laterPart(async () => (await import('./listing/listing-dialog')).ListingDialog)

/** Fetched when the first actor is about to be named. */
export function ActorComposer() {
  const { composing } = useCanvas()
  return useStored(composing) && <Composer onClose={() => composing.set(undefined)} />
}

/** Fetched when the first list is pasted or asked for. */
export function ListingDialog() {
  const { listing } = useCanvas()
  return useStored(listing) && <Listing onClose={() => listing.set(undefined)} />
}
