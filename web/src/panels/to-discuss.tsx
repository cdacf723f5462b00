import type { Link } from '@maillage/shared/map/link'
import { gapToDiscuss } from '@maillage/shared/map/two-voices'
import { MessagesSquare } from 'lucide-react'
import { useTranslate } from '../i18n/use-translate'
import styles from './two-voices.module.css'

/** That the two ends of a link see its level far apart: something to talk about, and no error. */
export function ToDiscuss({ link }: { readonly link: Link }) {
  const t = useTranslate()
  const gap = gapToDiscuss(link)
  if (gap === undefined) return null
  return (
    <p className={styles.discuss}>
      <MessagesSquare size={16} aria-hidden="true" />
      {t('panel.toDiscuss', { gap })}
    </p>
  )
}
