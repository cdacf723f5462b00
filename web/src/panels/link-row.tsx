import { gapToDiscuss } from '@maillage/shared/map/two-voices'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { MessagesSquare } from 'lucide-react'
import { LinkDrawing } from '../design/link-drawing'
import { PressButton } from '../design/press-button'
import { SphereGlyph } from '../design/sphere-glyph'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import { useActor } from '../map-session/use-map'
import { useOwnWords } from '../map-session/use-own-words'
import styles from './actor-links.module.css'
import type { LinkSeen } from './link-order'
import { linkWords } from './link-words'

export interface LinkRowProps {
  readonly seen: LinkSeen
  onOpen(): void
}

/** One link of an actor: with whom, how closely, about what. */
export function LinkRow({ seen, onOpen }: LinkRowProps) {
  const t = useTranslate()
  const ownWords = useOwnWords()
  const other = useActor(seen.other)
  if (!other) return null
  return (
    <PressButton className={styles.row} onPress={onOpen}>
      <SphereGlyph sphere={sphereOf(other.type)} size={24} />
      <span className={styles.name}>{shownName(t, other)}</span>
      <LinkDrawing link={seen.link} isOutward={seen.isOutward} width={50} />
      <span className={styles.sub}>
        {linkWords(t, seen, ownWords).join(' · ')}
        {gapToDiscuss(seen.link) !== undefined && (
          <span className={styles.discuss}>
            {' '}
            <MessagesSquare size={14} aria-hidden="true" /> {t('panel.discuss')}
          </span>
        )}
      </span>
    </PressButton>
  )
}
