import type { ProblemCode } from '@maillage/shared/protocol/problems'
import { Download, RotateCw } from 'lucide-react'
import { Button } from '../design/button'
import { ButtonLink } from '../design/button-link'
import { MessagePage } from '../design/message-page'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useIsReady } from '../map-session/use-map'
import { downloadCopy } from './download-copy'
import type { OpenTerritory } from './open-territory'
import { PageFrame } from './page-frame'

export interface LostAccessPageProps {
  readonly territory: OpenTerritory
  readonly code: ProblemCode
}

/** Sent out while on the map: why, and what becomes of the copy on this device. */
export function LostAccessPage({ territory, code }: LostAccessPageProps) {
  const t = useTranslate()
  const session = useMapSession()
  const hasCopy = useIsReady()
  const isRebuilt = code === 'epoch-old'
  return (
    <PageFrame>
      <MessagePage
        title={t(isRebuilt ? 'map.rebuiltTitle' : 'map.lostTitle', { name: territory.name })}
        text={t(`problem.${code}`)}
      >
        {isRebuilt && (
          <Button look="filled" icon={<RotateCw size={16} aria-hidden="true" />} onPress={() => location.reload()}>
            {t('common.reload')}
          </Button>
        )}
        {hasCopy && (
          <Button
            icon={<Download size={16} aria-hidden="true" />}
            onPress={() => downloadCopy(territory, session.plainMap())}
          >
            {t('map.downloadCopy')}
          </Button>
        )}
        <ButtonLink href="/">{t('common.toHome')}</ButtonLink>
      </MessagePage>
    </PageFrame>
  )
}
