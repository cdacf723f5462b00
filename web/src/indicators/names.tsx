import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { SphereGlyph } from '../design/sphere-glyph'
import { shownName } from '../i18n/shown-name'
import { useMapSession } from '../map-session/map-session-context'
import { useSelectionStore } from '../map-session/selection'
import styles from './names.module.css'
import { useWords } from './use-words'

export interface MapNames {
  actor(id: ActorId): string
  /** Both ends of a link. */
  link(id: LinkId): string
}

/** What actors and links are called at this moment. */
export function useMapNames(): MapNames {
  const { t } = useWords()
  const { view } = useMapSession()
  const actor = (id: ActorId) => shownName(t, view.actor(id))
  return {
    actor,
    link(id) {
      const link = view.link(id)
      return link ? t('indicators.linkBetween', { one: actor(link.from), other: actor(link.to) }) : ''
    },
  }
}

/** So many names are read at a glance. */
const AT_A_GLANCE = 6

export interface ActorNamesProps {
  readonly ids: readonly ActorId[]
  /** What they are, for screen readers. */
  readonly label: string
}

/** Actors by name, each of which opens; a long list is folded. */
export function ActorNames({ ids, label }: ActorNamesProps) {
  const { t } = useWords()
  const { view } = useMapSession()
  const selection = useSelectionStore()
  const names = useMapNames()
  const [isUnfolded, unfold] = useState(false)
  const there = ids.filter((id) => view.actor(id))
  const shown = isUnfolded || there.length === AT_A_GLANCE + 1 ? there : there.slice(0, AT_A_GLANCE)
  return (
    <ul className={styles.names} aria-label={label}>
      {shown.map((id) => (
        <li key={id}>
          <Button className={styles.name ?? ''} onPress={() => selection.select({ actors: new Set([id]) })}>
            <SphereGlyph sphere={sphereOf(view.actor(id)?.type ?? '')} size={18} />
            {names.actor(id)}
          </Button>
        </li>
      ))}
      {shown.length < there.length && (
        <li>
          <Button className={styles.name ?? ''} onPress={() => unfold(true)}>
            {t('indicators.more', { count: there.length - shown.length })}
          </Button>
        </li>
      )}
    </ul>
  )
}
