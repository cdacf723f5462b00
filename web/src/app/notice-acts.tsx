import { useState } from 'react'
import { problemKey } from '../api/problem-key'
import { markDamageSeen } from '../api/territories-api'
import { Button } from '../design/button'
import { sayProblem } from '../design/messages'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import type { EarlierCopy } from '../offline/earlier-copy'
import { DiscardDialog } from './discard-dialog'
import { downloadCopy } from './download-copy'
import type { OpenTerritory } from './open-territory'

export interface RefusedActsProps {
  readonly territory: OpenTerritory
  onDiscard(): void
}

/** Keep what was refused in a file, or give it up. */
export function RefusedActs({ territory, onDiscard }: RefusedActsProps) {
  const t = useTranslate()
  const session = useMapSession()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button onPress={() => downloadCopy(territory, session.plainMap())}>{t('map.review')}</Button>
      <Button onPress={() => setAsking(true)}>{t('map.discard')}</Button>
      {isAsking && <DiscardDialog text="map.discardText" onDiscard={onDiscard} onClose={() => setAsking(false)} />}
    </>
  )
}

export interface AsideActsProps {
  readonly territory: OpenTerritory
  readonly copy: EarlierCopy
  onForget(): void
}

/** Keep the copy of before a rebuild in a file, or give it up. */
export function AsideActs({ territory, copy, onForget }: AsideActsProps) {
  const t = useTranslate()
  const [isAsking, setAsking] = useState(false)
  const forget = () => {
    setAsking(false)
    void copy.forget().then(onForget)
  }
  return (
    <>
      <Button onPress={() => downloadCopy(territory, copy.map)}>{t('map.downloadCopy')}</Button>
      <Button onPress={() => setAsking(true)}>{t('map.discard')}</Button>
      {isAsking && <DiscardDialog text="map.asideDiscardText" onDiscard={forget} onClose={() => setAsking(false)} />}
    </>
  )
}

export interface SeenActProps {
  readonly territory: OpenTerritory
  readonly foundAt: string
  onSeen(): void
}

/** One facilitator who knows is enough: the notice goes for all of them. */
export function SeenAct({ territory: { id, key }, foundAt, onSeen }: SeenActProps) {
  const t = useTranslate()
  const markSeen = () =>
    markDamageSeen(id, foundAt, { key }).then(onSeen, (error: unknown) => sayProblem(t(problemKey(error))))
  return <Button onPress={() => void markSeen()}>{t('map.understood')}</Button>
}
