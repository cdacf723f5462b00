import { ButtonLink } from '../design/button-link'
import { MessagePage } from '../design/message-page'
import { useTranslate } from '../i18n/use-translate'

export interface RefusalPageProps {
  /** `broken` when the link was cut on its way; all that the server refuses looks the same. */
  readonly reason: 'broken' | 'refused'
}

const TEXTS = {
  broken: { title: 'access.brokenTitle', text: 'access.brokenText' },
  refused: { title: 'access.refusedTitle', text: 'access.refusedText' },
} as const

/** The link does not lead in: what that means, and what to do. */
export function RefusalPage({ reason }: RefusalPageProps) {
  const t = useTranslate()
  const { title, text } = TEXTS[reason]
  return (
    <MessagePage title={t(title)} text={t(text)}>
      <ButtonLink href="/">{t('common.toHome')}</ButtonLink>
    </MessagePage>
  )
}
