import { CloudAlert, CloudOff, Eye, FileWarning, type LucideIcon } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { problemKey } from '../api/problem-key'
import { markDamageSeen } from '../api/territories-api'
import { Button } from '../design/button'
import { sayProblem } from '../design/toaster'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useSaveState } from '../map-session/use-map'
import { DiscardDialog } from './discard-dialog'
import { downloadCopy } from './download-copy'
import styles from './map-notice.module.css'
import { type Notice, noticeOf } from './notice'
import type { OpenTerritory } from './open-territory'
import { useAfter } from './use-after'
import { useIsLate } from './use-is-late'
import { useMapHealth } from './use-map-health'

/** A short cut is over before anybody needs to know. */
const CUT_MS = 2000

interface Look {
  readonly tone: 'plain' | 'warn' | 'bad'
  readonly Icon: LucideIcon
}

const LOOKS: Readonly<Record<Notice['kind'], Look>> = {
  refused: { tone: 'bad', Icon: CloudAlert },
  unsaved: { tone: 'bad', Icon: CloudAlert },
  offline: { tone: 'warn', Icon: CloudOff },
  late: { tone: 'warn', Icon: CloudAlert },
  damaged: { tone: 'warn', Icon: FileWarning },
  reading: { tone: 'plain', Icon: Eye },
}

export interface MapNoticeProps {
  readonly territory: OpenTerritory
  onDiscard(): void
}

/** The strip under the header: the one thing that is not as usual. What threatens work is told at once. */
export function MapNotice({ territory, onDiscard }: MapNoticeProps) {
  const { canEdit } = useMapSession()
  const state = useSaveState()
  const isCut = useAfter(CUT_MS, state.kind === 'offline')
  const isLate = useIsLate(state)
  const [health, reloadHealth] = useMapHealth(territory)
  const notice = noticeOf(state, { canEdit, isCut, isLate, health })
  const isCalm = notice?.kind === 'reading' || notice?.kind === 'damaged'
  return (
    <>
      <div role="status">
        {notice && isCalm && (
          <Strip notice={notice}>
            {notice.kind === 'damaged' && (
              <SeenAct territory={territory} foundAt={notice.foundAt} onSeen={reloadHealth} />
            )}
          </Strip>
        )}
      </div>
      <div role="alert">
        {notice && !isCalm && (
          <Strip notice={notice}>
            {notice.kind === 'refused' && <RefusedActs territory={territory} onDiscard={onDiscard} />}
          </Strip>
        )}
      </div>
    </>
  )
}

/** Keep what was refused in a file, or give it up. */
function RefusedActs({ territory, onDiscard }: MapNoticeProps) {
  const t = useTranslate()
  const session = useMapSession()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button onPress={() => downloadCopy(session, territory.name)}>{t('map.review')}</Button>
      <Button onPress={() => setAsking(true)}>{t('map.discard')}</Button>
      {isAsking && <DiscardDialog onDiscard={onDiscard} onClose={() => setAsking(false)} />}
    </>
  )
}

interface SeenActProps {
  readonly territory: OpenTerritory
  readonly foundAt: string
  onSeen(): void
}

/** One facilitator who knows is enough: the notice goes for all of them. */
function SeenAct({ territory: { id, key }, foundAt, onSeen }: SeenActProps) {
  const t = useTranslate()
  const markSeen = () =>
    markDamageSeen(id, foundAt, { key }).then(onSeen, (error: unknown) => sayProblem(t(problemKey(error))))
  return <Button onPress={() => void markSeen()}>{t('map.understood')}</Button>
}

interface StripProps {
  readonly notice: Notice
  /** What to do about it. */
  readonly children?: ReactNode
}

function Strip({ notice, children }: StripProps) {
  const t = useTranslate()
  const locale = useLocale()
  const { tone, Icon } = LOOKS[notice.kind]
  const day = notice.kind === 'damaged' ? dayOf(notice.foundAt, locale) : ''
  return (
    <div className={`${styles.strip} ${styles[tone]}`}>
      <span className={styles.icon} aria-hidden="true">
        <Icon size={18} />
      </span>
      <span className={styles.words}>{notice.sentences.map((key) => t(key, { day })).join(' ')}</span>
      {children && <span className={styles.acts}>{children}</span>}
    </div>
  )
}

function dayOf(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(at))
}
