import { ButtonLink } from '../design/button-link'
import { MessagePage } from '../design/message-page'
import { useTranslate } from '../i18n/use-translate'
import { PageFrame } from './page-frame'

export function NotFoundPage() {
  const t = useTranslate()
  return (
    <PageFrame>
      <MessagePage title={t('common.notFoundTitle')} text={t('common.notFoundText')}>
        <ButtonLink href="/">{t('common.toHome')}</ButtonLink>
      </MessagePage>
    </PageFrame>
  )
}
