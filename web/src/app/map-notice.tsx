import { CloudAlert, CloudOff, Eye, FileWarning, History, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAfter } from '../design/use-after'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useIsReady, useSaveState } from '../map-session/use-map'
import { AsideActs, RefusedActs, SeenAct } from './lazy-dialogs'
import styles from './map-notice.module.css'
import { type Notice, noticeOf } from './notice'
import type { OpenTerritory } from './open-territory'
import { useEarlierCopy } from './use-earlier-copy'
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
  aside: { tone: 'warn', Icon: History },
  reading: { tone: 'plain', Icon: Eye },
}

/** What can wait until one has finished. */
const CALM: ReadonlySet<Notice['kind']> = new Set(['damaged', 'aside', 'reading'])

export interface MapNoticeProps {
  readonly territory: OpenTerritory
  onDiscard(): void
}

/** The strip under the header: the one thing that is not as usual. What threatens work is told at once. */
export function MapNotice({ territory, onDiscard }: MapNoticeProps) {
  const { canEdit } = useMapSession()
  const hasMap = useIsReady()
  const state = useSaveState()
  const isCut = useAfter(CUT_MS, state.kind === 'offline')
  const isLate = useIsLate(state)
  const [health, reloadHealth] = useMapHealth(territory)
  const [earlier, reloadEarlier] = useEarlierCopy(territory)
  const notice = noticeOf(state, { canEdit, isCut, isLate, health, hasEarlierCopy: earlier !== undefined, hasMap })
  const isCalm = notice !== null && CALM.has(notice.kind)
  return (
    <>
      <div role="status">
        {notice && isCalm && (
          <Strip notice={notice}>
            {notice.kind === 'damaged' && (
              <SeenAct territory={territory} foundAt={notice.foundAt} onSeen={reloadHealth} />
            )}
            {notice.kind === 'aside' && earlier && (
              <AsideActs territory={territory} copy={earlier} onForget={reloadEarlier} />
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
