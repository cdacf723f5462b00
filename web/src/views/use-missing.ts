import type { View } from '@maillage/shared/map/view'
import { isActorType } from '@maillage/shared/territory/actor-types'
import { isTheme } from '@maillage/shared/territory/themes'
import { useTranslate } from '../i18n/use-translate'
import { missingInView } from '../map-session/lit-by-view'
import { useMapSession } from '../map-session/map-session-context'
import { useMapVersion } from '../map-session/use-map'
import { missingSentences } from './missing-sentences'
import { useVersions } from './versions-context'

/** What to say of a view that names what is not on the map any more; nothing while all of it is there. */
export function useMissing(view: View): readonly string[] {
  const t = useTranslate()
  const { view: map } = useMapSession()
  // Whoever deletes an actor does not know which views name it.
  useMapVersion()
  const { types, themes } = map.ownWords()
  const own = new Set([...types, ...themes].map(({ code }) => code))
  const versions = useVersions()
  const missing = missingInView(
    view,
    map,
    (code) => isActorType(code) || isTheme(code) || own.has(code),
    (id) => versions === undefined || versions.some((version) => version.id === id),
  )
  return missingSentences(t, missing)
}
