import { Cloud, CloudAlert, CloudCheck, CloudOff, type LucideIcon } from 'lucide-react'
import { useAfter } from '../design/use-after'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useSaveState } from '../map-session/use-map'
import styles from './save-status.module.css'
import { type SaveWords, saveWords } from './save-words'
import { useIsLate } from './use-is-late'

/** How long something is on its way before that is said. */
const LONG_MS = 1000

const ICONS: Readonly<Record<SaveWords['tone'], LucideIcon>> = {
  ok: CloudCheck,
  plain: Cloud,
  warn: CloudOff,
  bad: CloudAlert,
}

/** What the server has of this map; on a phone the drawing alone, with its words for who cannot see it. */
export function SaveStatus() {
  const t = useTranslate()
  const locale = useLocale()
  const { canEdit } = useMapSession()
  const state = useSaveState()
  const isLong = useAfter(LONG_MS, state.kind === 'saving' || state.kind === 'opening')
  const isLate = useIsLate(state)
  const { tone, key, values } = saveWords(state, { isLong, isLate }, canEdit, locale)
  const text = key ? t(key, values) : ''
  const Icon = ICONS[tone]
  return (
    <p className={`${styles.status} ${styles[tone]}`} title={text} data-save={state.kind}>
      <Icon size={17} aria-hidden="true" />
      <span className={styles.words}>{text}</span>
    </p>
  )
}
