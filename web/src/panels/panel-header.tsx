import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../design/button'
import { useTranslate } from '../i18n/use-translate'
import styles from './panel.module.css'

export interface PanelHeaderProps {
  readonly glyph?: ReactNode
  /** The heading and what stands under it. */
  readonly children: ReactNode
  onClose(): void
}

export function PanelHeader({ glyph, children, onClose }: PanelHeaderProps) {
  const t = useTranslate()
  return (
    <header className={styles.header}>
      {glyph && <span className={styles.glyph}>{glyph}</span>}
      <div className={styles.heading}>{children}</div>
      <span className={styles.close}>
        <Button look="ghost" icon={<X size={18} />} aria-label={t('common.close')} onPress={onClose} />
      </span>
    </header>
  )
}
