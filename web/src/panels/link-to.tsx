import type { Actor } from '@maillage/shared/map/actor'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import { LABEL_LENGTH } from '@maillage/shared/map/lengths'
import { guessActorType } from '@maillage/shared/territory/guess-actor-type'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../design/button'
import { ComboBox } from '../design/combo-box'
import { say } from '../design/messages'
import type { Option } from '../design/option-list'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import { actorsOf, takenPlaces } from '../map-session/items-of'
import { useMapSession } from '../map-session/map-session-context'
import { offerUndo } from '../map-session/offer-undo'
import { findSameName } from '../map-session/same-name'
import { useAttempt } from '../map-session/use-attempt'
import { useFindActors } from '../map-session/use-find-actors'
import styles from './panel.module.css'
import { placeBeside } from './place-beside'

export interface LinkToProps {
  readonly actor: Actor
  onLinked(id: LinkId): void
}

/** Stands among the ids of actors for the one that is not on the map yet. */
const NEW = 'new'

/** Links an actor to another one that is found by its name, or added by it. */
export function LinkTo({ actor, onLinked }: LinkToProps) {
  const t = useTranslate()
  const { view } = useMapSession()
  const findActors = useFindActors()
  const link = useLinking(actor.id, onLinked)
  const add = useAdding(actor.id, onLinked)
  const [search, setSearch] = useState<'closed' | 'open' | 'left'>('closed')
  const optionsFor = (typed: string) => {
    const name = nameFrom(typed)
    const found: Option<ActorId | typeof NEW>[] = findActors(typed, actor.id)
    if (name && !findSameName(actorsOf(view), name)) {
      found.push({ value: NEW, text: t('panel.addAndLink', { name }), icon: <Plus size={24} aria-hidden="true" /> })
    }
    return found
  }
  if (search !== 'open') {
    return (
      <span className={styles.start}>
        <Button icon={<Plus size={16} />} onPress={() => setSearch('open')} autoFocus={search === 'left'}>
          {t('panel.linkTo')}
        </Button>
      </span>
    )
  }
  return (
    <ComboBox
      label={t('panel.linkToLabel', { name: shownName(t, actor) })}
      placeholder={t('panel.linkToPlaceholder')}
      optionsFor={optionsFor}
      emptyText={t('panel.noActorFound')}
      onChoose={(value, typed) => (value === NEW ? add(nameFrom(typed)) : link(value))}
      onLeave={(by) => setSearch(by === 'escape' ? 'left' : 'closed')}
      autoFocus
    />
  )
}

function nameFrom(typed: string): string {
  return typed.trim().slice(0, LABEL_LENGTH)
}

/** The type is read from the name and the place found beside: both can be changed, or all of it taken back. */
function useAdding(from: ActorId, onLinked: (id: LinkId) => void): (name: string) => void {
  const t = useTranslate()
  const { edit, view } = useMapSession()
  const attempt = useAttempt()
  return (name) =>
    void attempt(() => {
      const type = guessActorType(name, undefined, view.ownWords().types) ?? 'other-coordination'
      const position = placeBeside(view.position(from) ?? [0, 0], takenPlaces(view))
      onLinked(edit.addLinkedActor(from, { name, type }, position).link)
      const text = t('canvas.actorAddedLinked', { name, from: shownName(t, view.actor(from)) })
      offerUndo(edit, { text, label: t('removed.undo') })
    })
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
