import { CloudAlert, CloudOff, Eye, type LucideIcon } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useSaveState } from '../map-session/use-map'
import { DiscardDialog } from './discard-dialog'
import { downloadCopy } from './download-copy'
import styles from './map-notice.module.css'
import { type Notice, noticeOf } from './notice'
import type { OpenTerritory } from './open-territory'
import { useAfter } from './use-after'
import { useIsLate } from './use-is-late'

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
  const notice = noticeOf(state, { canEdit, isCut, isLate })
  const isCalm = notice?.kind === 'reading'
  return (
    <>
      <div role="status">{notice && isCalm && <Strip notice={notice} />}</div>
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
      <Button onPress={() => downloadCopy(session, territory.name)}>{t('map.review')}</Button>{' '}
      <Button onPress={() => setAsking(true)}>{t('map.discard')}</Button>
      {isAsking && <DiscardDialog onDiscard={onDiscard} onClose={() => setAsking(false)} />}
    </>
  )
}

interface StripProps {
  readonly notice: Notice
  /** What to do about it. */
  readonly children?: ReactNode
}

function Strip({ notice, children }: StripProps) {
  const t = useTranslate()
  const { tone, Icon } = LOOKS[notice.kind]
  return (
    <div className={`${styles.strip} ${styles[tone]}`}>
      <span className={styles.icon} aria-hidden="true">
        <Icon size={18} />
      </span>
      <span>
        {notice.sentences.map((key) => t(key)).join(' ')} {children}
      </span>
    </div>
  )
}
