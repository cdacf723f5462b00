import { useEffect, useState } from 'react'
import type { Translate } from '../i18n/i18n'
import { spokenText } from '../i18n/spoken-text'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useIsReady } from '../map-session/use-map'
import { announcement, type Change } from './others-changes'
import { watchOthersChanges } from './watch-others-changes'

/** Tells those who do not see the map what others change on it, calmly. */
export function ChangeAnnouncer() {
  const t = useTranslate()
  const { view, name } = useMapSession()
  const isReady = useIsReady()
  const [changes, setChanges] = useState<readonly Change[]>([])
  useEffect(() => {
    // What the map holds when it opens is no news.
    if (isReady) return watchOthersChanges(view, name, setChanges)
  }, [isReady, view, name])
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {sentence(t, changes)}
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
