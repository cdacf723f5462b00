import type { Actor } from '@maillage/shared/map/actor'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../design/button'
import { ComboBox } from '../design/combo-box'
import { say } from '../design/messages'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useAttempt } from '../map-session/use-attempt'
import { useFindActors } from '../map-session/use-find-actors'
import styles from './panel.module.css'

export interface LinkToProps {
  readonly actor: Actor
  onLinked(id: LinkId): void
}

/** Links an actor to another one that is found by its name. */
export function LinkTo({ actor, onLinked }: LinkToProps) {
  const t = useTranslate()
  const findActors = useFindActors()
  const link = useLinking(actor.id, onLinked)
  const [isSearching, setIsSearching] = useState(false)
  if (!isSearching) {
    return (
      <span className={styles.start}>
        <Button icon={<Plus size={16} />} onPress={() => setIsSearching(true)}>
          {t('panel.linkTo')}
        </Button>
      </span>
    )
  }
  return (
    <ComboBox
      label={t('panel.linkToLabel', { name: shownName(t, actor) })}
      placeholder={t('panel.linkToPlaceholder')}
      optionsFor={(typed) => findActors(typed, actor.id)}
      emptyText={t('panel.noActorFound')}
      onChoose={link}
      onLeave={() => setIsSearching(false)}
      autoFocus
    />
  )
}

/** Two actors that are linked already are shown their link first; another one is offered. */
function useLinking(from: ActorId, onLinked: (id: LinkId) => void): (to: ActorId) => void {
  const t = useTranslate()
  const { edit } = useMapSession()
  const attempt = useAttempt()
  const add = (to: ActorId) => attempt(() => onLinked(edit.addLink({ from, to })))
  return (to) => {
    const [existing] = edit.linksBetween(from, to)
    if (!existing) add(to)
    else {
      onLinked(existing)
      say(t('panel.alreadyLinked'), { label: t('panel.addAnotherLink'), run: () => add(to) })
    }
  }
}
