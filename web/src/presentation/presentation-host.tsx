import { useSearch } from 'wouter'
import { PresentationBand } from './presentation-band'
import { presentationPlaceOf } from './presentation-place'
import { PresentationScreen, type PresentationScreenProps } from './presentation-screen'

/** A presentation where the address asks for one; else what there is to know of those that go on. */
export function PresentationHost(props: Omit<PresentationScreenProps, 'place'>) {
  const place = presentationPlaceOf(useSearch())
  return place ? <PresentationScreen {...props} place={place} /> : <PresentationBand mapPath={props.mapPath} />
}
