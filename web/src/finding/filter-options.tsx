import { PROGRAMMES } from '@maillage/shared/map/actor'
import { LEVELS, LINK_KINDS } from '@maillage/shared/map/link'
import type { OwnWords } from '@maillage/shared/map/own-words'
import { SPHERES } from '@maillage/shared/map/sphere'
import { TIME_STATES } from '@maillage/shared/map/time-state'
import { LINK_POINTS } from '@maillage/shared/map/two-voices'
import { sphereOf, typesOffered } from '@maillage/shared/territory/actor-types'
import { MessagesSquare, Tag } from 'lucide-react'
import type { ReactNode } from 'react'
import { LevelDrawing } from '../design/level-drawing'
import { SphereGlyph } from '../design/sphere-glyph'
import { typeLabel } from '../i18n/domain-labels'
import type { Translate } from '../i18n/i18n'
import { useTranslate } from '../i18n/use-translate'
import { actorsOf } from '../map-session/items-of'
import type { FilterPart, MapFilter } from '../map-session/map-filter'
import { useMapSession } from '../map-session/map-session-context'
import { useActorIds } from '../map-session/use-map'
import { useOwnWords } from '../map-session/use-own-words'
import { themeOptions } from '../own-words/theme-options'

export interface FilterOption<Part extends FilterPart> {
  readonly value: MapFilter[Part][number]
  readonly text: string
  readonly icon?: ReactNode
}

export type FilterOptions = { readonly [Part in FilterPart]: readonly FilterOption<Part>[] }

/** All that can be chosen; of types, tags and programmes only those that the map has, since others would find nothing. */
export function useFilterOptions(): FilterOptions {
  const t = useTranslate()
  const { view } = useMapSession()
  const words = useOwnWords()
  // A list that is open follows who comes and goes.
  useActorIds()
  const actors = actorsOf(view)
  const types = new Set(actors.map(({ type }) => type))
  const programmes = new Set(actors.flatMap((actor) => actor.programmes))
  const tags = new Set(actors.flatMap((actor) => actor.tags))
  return {
    ...constantOptions(t, words),
    types: typesOffered(words)
      .filter((type) => types.has(type))
      .map((type) => ({
        value: type,
        text: typeLabel(t, type, words),
        icon: <SphereGlyph sphere={sphereOf(type)} size={18} />,
      })),
    tags: [...tags]
      .sort((a, b) => a.localeCompare(b, 'fr'))
      .map((tag) => ({ value: tag, text: tag, icon: <Tag size={16} aria-hidden="true" /> })),
    programmes: PROGRAMMES.filter((programme) => programmes.has(programme)).map((programme) => ({
      value: programme,
      text: t(`programme.${programme}`),
    })),
  }
}

function constantOptions(t: Translate, words: OwnWords): Omit<FilterOptions, 'types' | 'tags' | 'programmes'> {
  return {
    spheres: SPHERES.map((sphere) => ({
      value: sphere,
      text: t(`sphere.${sphere}`),
      icon: <SphereGlyph sphere={sphere} size={18} />,
    })),
    themes: themeOptions(t, words),
    levels: LEVELS.map((level) => ({
      value: level,
      text: t(`level.${level}`),
      icon: <LevelDrawing level={level} width={40} />,
    })),
    points: LINK_POINTS.map((point) => ({
      value: point,
      text: t(`finding.point.${point}`),
      icon: <MessagesSquare size={16} aria-hidden="true" />,
    })),
    kinds: LINK_KINDS.map((kind) => ({ value: kind, text: t(`linkKind.${kind}`) })),
    states: TIME_STATES.map((state) => ({ value: state, text: t(`linkState.${state}`) })),
  }
}
