import { ChevronDown, ChevronUp } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import styles from './changes-panel.module.css'

export interface ChangesPanelProps {
  readonly title: string
  /** Under the title: what is compared. */
  readonly subtitle: string
  /** What is pointed at on the map: a sheet that covers the map gives it room then. */
  readonly current: string | undefined
  readonly children: ReactNode
  /** What can be done with the whole of it. */
  readonly foot?: ReactNode
}

/** Beside the map on a screen; on a phone a sheet under it, which grows over it. */
export function ChangesPanel({ title, subtitle, current, children, foot }: ChangesPanelProps) {
  const t = useTranslate()
  const [isFull, setFull] = useState(false)
  const toggle = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (current === undefined) return
    setFull(false)
    // The row that was pressed is out of sight with the list, on a phone.
    if (document.activeElement?.checkVisibility() === false) toggle.current?.querySelector('button')?.focus()
  }, [current])
  return (
    <aside
      className={`floating-panel ${styles.panel}`}
      aria-label={title}
      tabIndex={-1}
      data-inspector
      data-full={isFull || undefined}
    >
      <header className={styles.header}>
        <div className={styles.heading}>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.subtitle}>{subtitle}</p>
        </div>
        <div ref={toggle} className={styles.grow}>
          <Button
            look="ghost"
            icon={isFull ? <ChevronDown size={18} /> : <ChevronUp size={18} />}
            aria-label={t(isFull ? 'evolution.shrink' : 'evolution.expand')}
            aria-expanded={isFull}
            onPress={() => setFull(!isFull)}
          />
        </div>
      </header>
      <div className={styles.body}>{children}</div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </aside>
  )
}
