import { laterPart } from '../design/later-part'
import { quietPart } from '../design/quiet-part'
import { useFinding } from '../finding/finding-context'
import { isResting } from '../map-session/map-look'
import { useSelection } from '../map-session/selection'
import { useStored } from '../map-session/store'
import { useCanvas } from './canvas-context'
import { ClipboardComing } from './clipboard/clipboard-coming'

/** Of a new actor: its name can be typed before. */
export const TypeSelect = laterPart(async () => (await import('../own-words/type-select')).TypeSelect, {
  likelihood: 'high',
})

const Naming = laterPart(async () => (await import('./naming/name-editor')).NameEditor, { likelihood: 'high' })

/** Nothing of it is drawn before a name is changed in place. */
export function NameEditor() {
  const { naming } = useCanvas()
  const id = useStored(naming)
  return id && <Naming key={id} id={id} onClose={() => naming.set(undefined)} />
}

const Listing = laterPart(async () => (await import('./listing/listing-dialog')).ListingDialog)

/** Lies over the map and takes no room from it: it may come when the map is seen. */
export const ViewBar = quietPart(async () => (await import('./view-bar')).ViewBar)

/** Of the tools that are in the hand: nobody has one there yet. */
export const ZoneDrawing = quietPart(async () => (await import('./notes/zone-drawing')).ZoneDrawing)
export const ToolHint = quietPart(async () => (await import('./tool-hint')).ToolHint)

/** Of what is in the hand, by what it stands in line with, and the link that is drawn from it. */
export const SnapLines = quietPart(async () => (await import('./drag/snap-lines')).SnapLines)
export const LinkingLine = quietPart(async () => (await import('./linking-line')).LinkingLine)

/** Where others point and what they draw now. */
export const PeerLayer = quietPart(async () => (await import('./peers/peer-layer')).PeerLayer)

/** What the map is read by, above it. */
export const FindingStrips = quietPart(async () => (await import('../finding/finding-strips')).FindingStrips)

const Look = quietPart(async () => (await import('./look/map-look')).MapLook)

/** Colours and sizes of actors other than at rest, where somebody or a view asks for them. */
export function MapLook() {
  const { look: store, sheet } = useFinding()
  const look = useStored(store)
  const isAsked = useStored(sheet) === 'look'
  return (isAsked || !isResting(look)) && <Look />
}

/** What became of links, and what is pointed at beside the map: on a map where anything is marked. */
export const LinkSigns = quietPart(async () => (await import('./changes/link-signs')).LinkSigns)
export const PointedPlace = quietPart(async () => (await import('./changes/pointed-place')).PointedPlace)

export const MapClipboard = quietPart(
  async () => (await import('./clipboard/map-clipboard')).MapClipboard,
  ClipboardComing,
)

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
