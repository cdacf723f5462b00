import type { ProblemCode } from '@maillage/shared/protocol/problems'
import { CloudAlert, CloudOff, Eye } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useSaveState } from '../map-session/use-map'
import { DiscardDialog } from './discard-dialog'
import { downloadCopy } from './download-copy'
import styles from './map-notice.module.css'
import type { OpenTerritory } from './open-territory'
import { useAfter } from './use-after'

/** A short cut is over before anybody needs to know. */
const CUT_MS = 2000

export interface MapNoticeProps {
  readonly territory: OpenTerritory
  onDiscard(): void
}

/** The strip under the header: the one thing that is not as usual. A lost connection is told at once. */
export function MapNotice({ territory, onDiscard }: MapNoticeProps) {
  const t = useTranslate()
  const { canEdit } = useMapSession()
  const state = useSaveState()
  const isCut = useAfter(CUT_MS, state.kind === 'offline')
  const isTrouble = isCut || state.kind === 'refused' || state.kind === 'unsaved'
  return (
    <>
      <div role="status">
        {!canEdit && !isTrouble && (
          <Strip icon={<Eye size={18} />} tone="plain">
            {t('map.readOnly')}
          </Strip>
        )}
      </div>
      <div role="alert">
        {state.kind === 'refused' && <RefusedNotice territory={territory} code={state.code} onDiscard={onDiscard} />}
        {state.kind === 'unsaved' && (
          <Strip icon={<CloudAlert size={18} />} tone="bad">
            {t(`problem.${state.code}`)}
          </Strip>
        )}
        {isCut && (
          <Strip icon={<CloudOff size={18} />} tone="warn">
            {t(canEdit ? 'map.offline' : 'map.offlineReading')}
          </Strip>
        )}
      </div>
    </>
  )
}

function RefusedNotice({ territory, code, onDiscard }: MapNoticeProps & { readonly code: ProblemCode }) {
  const t = useTranslate()
  const session = useMapSession()
  const [isAsking, setAsking] = useState(false)
  return (
    <Strip icon={<CloudAlert size={18} />} tone="bad">
      {t(`problem.${code}`)} <Button onPress={() => downloadCopy(session, territory.name)}>{t('map.review')}</Button>{' '}
      <Button onPress={() => setAsking(true)}>{t('map.discard')}</Button>
      {isAsking && <DiscardDialog onDiscard={onDiscard} onClose={() => setAsking(false)} />}
    </Strip>
  )
}

interface StripProps {
  readonly icon: ReactNode
  readonly tone: 'plain' | 'warn' | 'bad'
  readonly children: ReactNode
}

function Strip({ icon, tone, children }: StripProps) {
  return (
    <div className={`${styles.strip} ${styles[tone]}`}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <span>{children}</span>
    </div>
  )
}
