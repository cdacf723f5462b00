import { X } from 'lucide-react'
import { Text } from 'react-aria-components/Text'
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { useTranslate } from '../i18n/use-translate'
import { Button } from './button'
import styles from './toaster.module.css'

interface Message {
  readonly text: string
  readonly tone: 'plain' | 'bad'
  readonly action?: { readonly label: string; run(): void } | undefined
}

const queue = new ToastQueue<Message>({ maxVisibleToasts: 2 })

/** How long an undo is offered, in milliseconds. */
const OFFER_MS = 8000

/** Says something in a corner, announced politely, for 8 s. Returns what takes it back before. */
export function say(text: string, action?: Message['action']): () => void {
  const key = queue.add({ text, tone: 'plain', action }, { timeout: OFFER_MS })
  return () => queue.close(key)
}

/** Tells a failure; it stays until it is closed. */
export function sayProblem(text: string): void {
  queue.add({ text, tone: 'bad' })
}

export function Toaster() {
  const t = useTranslate()
  return (
    <ToastRegion queue={queue} className={styles.region ?? ''}>
      {({ toast }) => (
        <Toast toast={toast} className={`${styles.toast} ${toast.content.tone === 'bad' ? styles.bad : ''}`}>
          <ToastContent className={styles.content ?? ''}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action && (
            <Button
              onPress={() => {
                toast.content.action?.run()
                queue.close(toast.key)
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <Button slot="close" look="ghost" icon={<X size={16} />} aria-label={t('common.close')} />
        </Toast>
      )}
    </ToastRegion>
  )
}
