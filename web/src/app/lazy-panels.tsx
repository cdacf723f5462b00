import { useSearch } from 'wouter'
import { Coming } from '../design/coming'
import { laterPart } from '../design/later-part'
import { quietPart } from '../design/quiet-part'
import { countSelected, useSelection } from '../map-session/selection'
import type { InspectorPanelProps } from '../panels/inspector-panel'
import { isPresentation } from './reading'

const Panel = laterPart(async () => (await import('../panels/inspector-panel')).InspectorPanel, { likelihood: 'high' })

/** Nothing of it is drawn before something is selected. */
export function InspectorPanel(props: InspectorPanelProps) {
  return countSelected(useSelection()) > 0 && <Panel {...props} />
}

export const TerritoryViews = quietPart(async () => (await import('./territory-views')).TerritoryViews)
export const ChangeAnnouncer = quietPart(async () => (await import('../panels/change-announcer')).ChangeAnnouncer)
export const GaugeChip = quietPart(async () => (await import('../indicators/gauge-chip')).GaugeChip)
/** Bands are missed by nobody; who comes to see a presentation waits for it. */
export const PresentationHost = quietPart(
  async () => (await import('../presentation/presentation-host')).PresentationHost,
  () => isPresentation(useSearch()) && <Coming />,
)
