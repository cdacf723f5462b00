import { useEffect, useState } from 'react'
import type { Translate } from '../i18n/i18n'
import { spokenText } from '../i18n/text-start'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { spokenChanges } from '../map-session/spoken-changes'
import { useStored } from '../map-session/store'
import { useIsReady } from '../map-session/use-map'
import { announcement, type Change } from './others-changes'
import { watchOthersChanges } from './watch-others-changes'

interface Told {
  readonly turn: number
  readonly changes: readonly Change[]
}

const NOTHING_TOLD: Told = { turn: 0, changes: [] }

/** Tells those who do not see the map what others change on it, calmly. */
export function ChangeAnnouncer() {
  const t = useTranslate()
  const { view, name } = useMapSession()
  const isReady = useIsReady()
  const isOn = useStored(spokenChanges)
  const [told, setTold] = useState<Told>(NOTHING_TOLD)
  useEffect(() => {
    // What the map holds when it opens is no news.
    if (!isReady || !isOn) return
    const stop = watchOthersChanges(view, name, (changes) => setTold(({ turn }) => ({ turn: turn + 1, changes })))
    return () => {
      stop()
      setTold(NOTHING_TOLD)
    }
  }, [isReady, isOn, view, name])
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {/* Another element each time: the same words once more are news too. */}
      <span key={told.turn}>{sentence(t, told.changes)}</span>
    </p>
  )
}

function sentence(t: Translate, changes: readonly Change[]): string {
  const told = announcement(changes)
  switch (told?.kind) {
    case undefined:
      return ''
    case 'each':
      return `${told.changes.map((change) => changeSentence(t, change)).join('. ')}.`
    case 'count':
      return t('announce.count', { changes: told.changes, people: told.people })
    default:
      return told satisfies never
  }
}

function changeSentence(t: Translate, change: Change): string {
  const { by } = change
  switch (change.kind) {
    case 'actor-added':
      return t('announce.actorAdded', { by, actor: change.actor })
    case 'actor-removed':
      return t('announce.actorRemoved', { by, actor: change.actor })
    case 'link-removed':
      return t('announce.linkRemoved', { by, from: change.from, to: change.to })
    case 'link-added':
    case 'level-changed': {
      const { from, to, level } = change
      const isNew = change.kind === 'link-added'
      if (level === undefined) return t(isNew ? 'announce.linkAdded' : 'announce.levelRemoved', { by, from, to })
      return t(isNew ? 'announce.linkAddedLevel' : 'announce.levelChanged', { by, from, to, level })
    }
    case 'rated': {
      const { from, to, voice, level } = change
      if (level === undefined) return t('announce.ratingRemoved', { by, from, to, voice })
      return t('announce.rated', { by, from, to, voice, level })
    }
    case 'note-added':
      return change.text
        ? t('announce.noteAdded', { by, text: spokenText(change.text) })
        : t('announce.noteAddedEmpty', { by })
    case 'note-written':
      return t('announce.noteWritten', { by, text: spokenText(change.text) })
    case 'note-removed':
      return t('announce.noteRemoved', { by })
    case 'zone-added':
      return change.name ? t('announce.zoneAdded', { by, name: change.name }) : t('announce.zoneAddedUnnamed', { by })
    case 'zone-renamed':
      return t('announce.zoneRenamed', { by, name: change.name })
    case 'zone-removed':
      return t('announce.zoneRemoved', { by })
    default:
      return change satisfies never
  }
}
