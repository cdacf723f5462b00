import type { Actor } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import { LABEL_LENGTH } from '@maillage/shared/map/lengths'
import { useStore } from '@xyflow/react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { Box } from '../../drawing/geometry'
import type { Translate } from '../../i18n/i18n'
import { useTranslate } from '../../i18n/use-translate'
import { useMapSession } from '../../map-session/map-session-context'
import { useAttempt } from '../../map-session/use-attempt'
import { useDraft } from '../../map-session/use-draft'
import { useActor } from '../../map-session/use-map'
import { useCanvas } from '../canvas-context'
import { useCardBox } from '../use-drawn'
import styles from './name-editor.module.css'

/** Wide enough to write in, in pixels, however far away the map is looked at from. */
const NARROWEST = 220
const LOWEST = 44
/** Of the name, at 100 %; never smaller on the screen. */
const TEXT_SIZE = 14

/** The name of an actor as a field, over its card. */
export function NameEditor({ id }: { readonly id: ActorId }) {
  const { naming } = useCanvas()
  const actor = useActor(id)
  const box = useCardBox(id)
  const isGone = !actor || !box
  useEffect(() => {
    if (isGone) naming.set(undefined)
  }, [isGone, naming])
  return isGone ? null : <EditorOnCard actor={actor} box={box} />
}

function EditorOnCard({ actor, box }: { readonly actor: Actor; readonly box: Box }) {
  const t = useTranslate()
  const [x, y, zoom] = useStore((state) => state.transform)
  const { focus, naming } = useCanvas()
  const { edit, view } = useMapSession()
  const attempt = useAttempt()
  const [nameAtFirst] = useState(actor.name)
  const draft = useDraft({
    value: actor.name,
    commitsOnPause: false,
    check: (text) => problemOf(t, text),
    commit: (name) => view.actor(actor.id) !== undefined && attempt(() => edit.updateActor(actor.id, { name })),
  })
  const close = () => {
    naming.set(undefined)
    focus.focus(actor.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    if (event.key === 'Escape') draft.revert()
    if (draft.leave()) close()
  }
  const width = Math.max(NARROWEST, box.width * zoom)
  const height = Math.max(LOWEST, box.height * zoom)
  const place = {
    transform: `translate(${box.x * zoom + x}px, ${box.y * zoom + y}px)`,
    width: `${width}px`,
    fontSize: `${Math.max(TEXT_SIZE, TEXT_SIZE * zoom)}px`,
  }
  const note = draft.error ?? (actor.name === nameAtFirst ? undefined : t('naming.changed', { name: actor.name }))
  return (
    <div className={styles.editor} style={place}>
      <input
        className={styles.field}
        style={{ height: `${height}px` }}
        aria-label={t('naming.field')}
        aria-invalid={draft.error !== undefined}
        aria-describedby={note && 'naming-note'}
        value={draft.text}
        maxLength={LABEL_LENGTH}
        autoComplete="off"
        ref={selectAll}
        onChange={(event) => draft.type(event.target.value)}
        onKeyDown={onKeyDown}
        // Whoever goes on elsewhere has finished here; without a name the old one stays.
        onBlur={() => {
          draft.leave()
          naming.set(undefined)
        }}
      />
      {note && (
        <p id="naming-note" className={styles.note} role="status">
          {note}
        </p>
      )}
    </div>
  )
}

/** Of what was typed; what others wrote meanwhile may make it longer than a name can be. */
function problemOf(t: Translate, text: string): string | undefined {
  if (!text.trim()) return t('problem.name-missing')
  return text.length > LABEL_LENGTH ? t('problem.text-too-long') : undefined
}

function selectAll(field: HTMLInputElement | null): void {
  field?.focus()
  field?.select()
}
