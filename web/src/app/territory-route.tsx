import { TerritoryId } from '@maillage/shared/map/ids'
import { Suspense } from 'react'
import { useLocation } from 'wouter'
import { JoinForm } from '../access/join-form'
import { RefusalPage } from '../access/refusal-page'
import { useArrival } from '../api/arrivals'
import { problemKey } from '../api/problem-key'
import { Button } from '../design/button'
import { MessagePage } from '../design/message-page'
import { useTranslate } from '../i18n/use-translate'
import { MapPage, ShareRoute } from './lazy-pages'
import { OpeningPage } from './opening-page'
import { OtherLanguage } from './other-language'
import { PageFrame } from './page-frame'
import type { Reading } from './reading'
import { useEntry } from './use-entry'

export interface TerritoryRouteProps {
  readonly id: string
  readonly page: Reading | 'share'
}

/** The door of a territory: who has a key that opens goes on to the page, after a name. */
export function TerritoryRoute({ id, page }: TerritoryRouteProps) {
  const arrival = useArrival()
  const [path] = useLocation()
  const territory = TerritoryId.safeParse(id)
  const isBroken = arrival?.kind === 'broken' && arrival.path === path
  if (!territory.success || isBroken) {
    return (
      <PageFrame>
        <RefusalPage reason="broken" />
      </PageFrame>
    )
  }
  const arrivalKey = arrival?.kind === 'territory' && arrival.territory === territory.data ? arrival.key : null
  return <Door key={territory.data} id={territory.data} arrivalKey={arrivalKey} page={page} />
}

interface DoorProps {
  readonly id: TerritoryId
  readonly arrivalKey: string | null
  readonly page: TerritoryRouteProps['page']
}

function Door({ id, arrivalKey, page }: DoorProps) {
  const entry = useEntry({ id, arrivalKey, page })
  switch (entry.kind) {
    case 'waiting':
      return <OpeningPage name={entry.known?.name} onOpenCopy={entry.openCopy} />
    case 'refused':
      return (
        <PageFrame>
          <RefusalPage reason="refused" />
        </PageFrame>
      )
    case 'unreachable':
      return <UnreachablePage error={entry.error} onRetry={entry.retry} />
    case 'name':
      return (
        <PageFrame tools={<OtherLanguage />}>
          <JoinForm territory={entry.territory} name={entry.personName} onEnter={entry.enter} />
        </PageFrame>
      )
    case 'inside':
      return (
        <Suspense fallback={<OpeningPage name={entry.territory.name} />}>
          {page === 'share' && <ShareRoute territory={entry.territory} />}
          {page !== 'share' && entry.person && (
            <MapPage territory={entry.territory} person={entry.person} reading={page} onRename={entry.reload} />
          )}
        </Suspense>
      )
    default:
      return entry satisfies never
  }
}

function UnreachablePage({ error, onRetry }: { readonly error: unknown; onRetry(): void }) {
  const t = useTranslate()
  return (
    <PageFrame>
      <MessagePage title={t('access.unreachableTitle')} text={t(problemKey(error))}>
        <Button look="filled" onPress={onRetry}>
          {t('common.retry')}
        </Button>
      </MessagePage>
    </PageFrame>
  )
}
