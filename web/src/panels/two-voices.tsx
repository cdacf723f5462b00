import type { ActorId } from '@maillage/shared/map/ids'
import { LEVELS, type Level, LINK_ENDS, type Link } from '@maillage/shared/map/link'
import { useId } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import { LevelDrawing } from '../design/level-drawing'
import { levelLabel } from '../i18n/domain-labels'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useAttempt } from '../map-session/use-attempt'
import { useActor } from '../map-session/use-map'
import { ToDiscuss } from './to-discuss'
import styles from './two-voices.module.css'

/** How each end of a partnership sees its level, in small under the level itself. */
export function TwoVoices({ link }: { readonly link: Link }) {
  const { edit } = useMapSession()
  const attempt = useAttempt()
  return (
    <div className={styles.voices}>
      {LINK_ENDS.map((end) => (
        <Voice
          key={end}
          actor={link[end]}
          level={link.ratings?.[end]}
          onRate={(level) => attempt(() => edit.setRating(link.id, end, level))}
        />
      ))}
      <div role="status">
        <ToDiscuss link={link} />
      </div>
    </div>
  )
}

interface VoiceProps {
  readonly actor: ActorId
  readonly level: Level | undefined
  /** Undefined when what was said is taken back, by one more press. */
  onRate(level: Level | undefined): void
}

function Voice({ actor, level, onRate }: VoiceProps) {
  const t = useTranslate()
  const label = useId()
  const name = shownName(t, useActor(actor))
  return (
    <div>
      <p className={styles.who}>
        <span id={label} className={styles.name} title={name}>
          {t('panel.seenBy', { name })}
        </span>
        {level && <span className={styles.word}>{levelLabel(t, level)}</span>}
      </p>
      <ToggleButtonGroup
        className={styles.choices ?? ''}
        aria-labelledby={label}
        selectedKeys={level ? [String(level)] : []}
        onSelectionChange={(keys) => onRate(LEVELS.find((each) => keys.has(String(each))))}
      >
        {LEVELS.map((each) => (
          <ToggleButton key={each} id={String(each)} className={styles.choice ?? ''} aria-label={levelLabel(t, each)}>
            <LevelDrawing level={each} width={48} />
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
