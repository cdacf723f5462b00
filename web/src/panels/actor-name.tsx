import type { Actor } from '@maillage/shared/map/actor'
import { LABEL_LENGTH } from '@maillage/shared/map/lengths'
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../design/button'
import { TextField } from '../design/text-field'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useAttempt } from '../map-session/use-attempt'
import { useDraft } from '../map-session/use-draft'
import styles from './panel.module.css'

/** The name as a heading, and as a field once its pencil is pressed. */
export function ActorName({ actor }: { readonly actor: Actor }) {
  const t = useTranslate()
  const [state, setState] = useState<'resting' | 'editing' | 'edited'>('resting')
  if (state === 'editing') {
    return <NameField actor={actor} onDone={() => setState('edited')} onLeave={() => setState('resting')} />
  }
  return (
    <div className={styles.titleRow}>
      <h2 className={styles.title}>{shownName(t, actor)}</h2>
      <span className={styles.rename}>
        <Button
          look="ghost"
          icon={<Pencil size={14} />}
          aria-label={t('panel.rename')}
          onPress={() => setState('editing')}
          // The field is gone after Enter and Esc: its pencil takes the focus.
          autoFocus={state === 'edited'}
        />
      </span>
    </div>
  )
}

/** Commits with Enter or when it is left; an empty name stays until one is given or Esc takes it back. */
function NameField({ actor, onDone, onLeave }: { readonly actor: Actor; onDone(): void; onLeave(): void }) {
  const t = useTranslate()
  const { edit, view } = useMapSession()
  const attempt = useAttempt()
  const draft = useDraft({
    value: actor.name,
    commitsOnPause: false,
    check: (text) => (text.trim() ? undefined : t('problem.name-missing')),
    commit: (name) => view.actor(actor.id) !== undefined && attempt(() => edit.updateActor(actor.id, { name })),
  })
  return (
    <TextField
      label={t('panel.name')}
      value={draft.text}
      onChange={draft.type}
      onBlur={() => {
        if (draft.leave()) onLeave()
      }}
      error={draft.error}
      maxLength={LABEL_LENGTH}
      autoComplete="off"
      autoFocus
      onKeyDown={(event) => {
        if (event.key === 'Escape') draft.revert()
        const isDone = event.key === 'Escape' || (event.key === 'Enter' && draft.leave())
        // Else the same Enter would press the pencil that takes the focus.
        if (event.key === 'Enter') event.preventDefault()
        if (isDone || event.key === 'Enter') event.stopPropagation()
        if (isDone) onDone()
      }}
    />
  )
}
