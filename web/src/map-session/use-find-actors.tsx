import type { ActorId } from '@maillage/shared/map/ids'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { useCallback } from 'react'
import type { Option } from '../design/option-list'
import { SphereGlyph } from '../design/sphere-glyph'
import { typeLabel } from '../i18n/domain-labels'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import { findActors } from './find-actors'
import { actorsOf } from './items-of'
import { useMapSession } from './map-session-context'

/** The actors that fit what was typed, but for one: nobody is linked to themselves. */
export type FindActors = (typed: string, but?: ActorId) => Option<ActorId>[]

export function useFindActors(): FindActors {
  const t = useTranslate()
  const { view } = useMapSession()
  return useCallback(
    (typed, but) => {
      const others = actorsOf(view).filter(({ id }) => id !== but)
      return findActors(others, typed).map((actor) => ({
        value: actor.id,
        text: shownName(t, actor),
        note: typeLabel(t, actor.type, view.ownWords()),
        icon: <SphereGlyph sphere={sphereOf(actor.type)} size={24} />,
      }))
    },
    [t, view],
  )
}
