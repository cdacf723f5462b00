import { later } from '../design/later'
import { laterPart } from '../design/later-part'
import { fetchLayoutWorker } from '../layout/layout-in-worker'
import { useSelection } from '../map-session/selection'
import { useStored } from '../map-session/store'
import { useCanvas } from './canvas-context'

later(fetchLayoutWorker)

/** Of a new actor: its name can be typed before. */
export const TypeSelect = laterPart(async () => (await import('../own-words/type-select')).TypeSelect, {
  likelihood: 'high',
})

const Listing = laterPart(async () => (await import('./listing/listing-dialog')).ListingDialog)

const Bar = laterPart(async () => (await import('./arrange/arrange-bar')).ArrangeBar)

/** Nothing of it is drawn before several cards are selected. */
export function ArrangeBar() {
  return useSelection().actors.size > 1 && <Bar />
}

/** The review of a list that is pasted or asked for. */
export function ListingDialog() {
  const { listing } = useCanvas()
  return useStored(listing) && <Listing onClose={() => listing.set(undefined)} />
}
