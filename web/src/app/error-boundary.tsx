import { Component, type ReactNode } from 'react'
import { Button } from '../design/button'
import { MessagePage } from '../design/message-page'
import { useTranslate } from '../i18n/use-translate'

interface State {
  readonly hasFailed: boolean
}

/** Shows a calm page in place of one that has failed, or whose code could not be fetched. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { hasFailed: false }

  static getDerivedStateFromError(): State {
    return { hasFailed: true }
  }

  override render() {
    return this.state.hasFailed ? <FailedPage /> : this.props.children
  }
}

function FailedPage() {
  const t = useTranslate()
  return (
    <main id="main" tabIndex={-1}>
      <MessagePage title={t('common.failedTitle')} text={t('common.unexpected')}>
        <Button look="filled" onPress={() => location.reload()}>
          {t('common.reload')}
        </Button>
      </MessagePage>
    </main>
  )
}
