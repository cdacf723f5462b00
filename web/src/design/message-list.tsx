import { X } from 'lucide-react'
import { Text } from 'react-aria-components/Text'
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { useTranslate } from '../i18n/use-translate'
import { Button } from './button'
import styles from './message-list.module.css'
import { messages } from './messages'

/** The messages, with what each offers; hearing them out stops their clocks. */
export function MessageList() {
  const t = useTranslate()
  return (
    <ToastRegion queue={messages} className={styles.region ?? ''}>
      {({ toast }) => (
        <Toast toast={toast} className={`${styles.toast} ${toast.content.tone === 'bad' ? styles.bad : ''}`}>
          <ToastContent className={styles.content ?? ''}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action && (
            <Button
              onPress={() => {
                toast.content.action?.run()
                messages.close(toast.key)
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <Button
            look="ghost"
            icon={<X size={16} />}
            aria-label={t('common.close')}
            onPress={() => messages.close(toast.key)}
          />
        </Toast>
      )}
    </ToastRegion>
  )
}
