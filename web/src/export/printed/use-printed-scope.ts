import type { PlainMap } from '@maillage/shared/map/plain-map'
import { useFinding } from '../../finding/finding-context'
import { useMapFilterStore } from '../../map-session/map-filter-context'
import { useMapReadingStore } from '../../map-session/map-reading-context'
import { useMapSession } from '../../map-session/map-session-context'
import type { SheetChoices } from '../drawing/prepare-sheet'
import { scopesOf } from '../export-scopes'

/** What goes to paper of the map, as it is and as the filter shows it when that is asked. */
export function usePrintedScope(): () => { readonly map: PlainMap; readonly choices: SheetChoices } {
  const { plainMap } = useMapSession()
  const reading = useMapReadingStore()
  const filter = useMapFilterStore()
  const { look } = useFinding()
  return () => {
    const onScreen = { map: plainMap(), reading: reading.read(), isRestHidden: filter.read().rest === 'hide' }
    const { map, lit } = scopesOf(onScreen).at(-1) ?? { map: onScreen.map }
    return { map, choices: { lit, look: look.read() } }
  }
}
