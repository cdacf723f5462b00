import { useEffect, useReducer, useSyncExternalStore } from 'react'
import { later } from './later'
import styles from './message-list.module.css'
import { messages } from './messages'

const list = later(() => import('./message-list'), { likelihood: 'high' })

const subscribe = (onChange: () => void) => messages.subscribe(onChange)
const current = () => messages.visibleToasts

/** Where messages appear; without what they offer for as long as its code cannot be had. */
export function Toaster() {
  const [, show] = useReducer((count: number) => count + 1, 0)
  const said = useSyncExternalStore(subscribe, current)
  const part = list.read()
  useEffect(() => {
    if (said.length === 0 || list.read()) return
    // Who is cut off reads them all the same.
    list.fetch().then(show, () => undefined)
  }, [said])
  if (part) return <part.MessageList />
  if (said.length === 0) return null
  return (
    <div className={styles.region}>
      {said.map(({ key, content }) => (
        <p
          key={key}
          role="alert"
          className={`${styles.toast} ${styles.plain} ${content.tone === 'bad' ? styles.bad : ''}`}
        >
          {content.text}
        </p>
      ))}
    </div>
  )
}
