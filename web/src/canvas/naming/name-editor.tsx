import type { Actor } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import { LABEL_LENGTH } from '@maillage/shared/map/lengths'
import { useStore } from '@xyflow/react'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { problemKey } from '../../api/problem-key'
import { sayProblem } from '../../design/messages'
import type { Box } from '../../drawing/geometry'
import { useTranslate } from '../../i18n/use-translate'
import { hasTyping, mergedText, typed } from '../../map-session/field-draft'
import { useMapSession } from '../../map-session/map-session-context'
import { useStored } from '../../map-session/store'
import { useActor } from '../../map-session/use-map'
import { useCanvas } from '../canvas-context'
import { useCardSize } from '../use-drawn'
import styles from './name-editor.module.css'

/** Wide enough to write in, in pixels, however far away the map is looked at from. */
const NARROWEST = 220
const LOWEST = 44
/** Of the name, at 100 %; never smaller on the screen. */
const TEXT_SIZE = 14

/** The name of an actor as a field, over its card. */
export function NameEditor() {
  const { naming } = useCanvas()
  const id = useStored(naming)
  return id && <EditorOf key={id} id={id} />
}

function EditorOf({ id }: { readonly id: ActorId }) {
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
  const { text, error, type, keep, giveUp } = useNameDraft(actor)
  const [nameAtFirst] = useState(actor.name)
  const close = () => {
    naming.set(undefined)
    focus.focus(actor.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    if (event.key === 'Escape') giveUp()
    if (keep()) close()
  }
  const width = Math.max(NARROWEST, box.width * zoom)
  const height = Math.max(LOWEST, box.height * zoom)
  const place = {
    transform: `translate(${box.x * zoom + x}px, ${box.y * zoom + y}px)`,
    width: `${width}px`,
    fontSize: `${Math.max(TEXT_SIZE, TEXT_SIZE * zoom)}px`,
  }
  const note = error ?? (actor.name === nameAtFirst ? undefined : t('naming.changed', { name: actor.name }))
  return (
    <div className={styles.editor} style={place}>
      <input
        className={styles.field}
        style={{ height: `${height}px` }}
        aria-label={t('naming.field')}
        aria-invalid={error !== undefined}
        aria-describedby={note && 'naming-note'}
        value={text}
        maxLength={LABEL_LENGTH}
        autoComplete="off"
        ref={selectAll}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        // Whoever goes on elsewhere has finished here; without a name the old one stays.
        onBlur={() => {
          keep()
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

/** What is typed, kept beside what others write meanwhile: both changes stay where they do not touch. */
function useNameDraft(actor: Actor) {
  const t = useTranslate()
  const { edit, view } = useMapSession()
  const [draft, setDraft] = useState(() => typed(null, actor.name, actor.name))
  const [error, setError] = useState<string>()
  /** Leaving the field tells that it is left, too. */
  const isDone = useRef(false)
  const keep = (): boolean => {
    const current = view.actor(actor.id)
    if (isDone.current || !current || !hasTyping(draft)) return true
    if (!draft.text.trim()) {
      setError(t('problem.name-missing'))
      return false
    }
    const merged = mergedText(draft, current.name)
    try {
      edit.updateActor(actor.id, { name: merged.trim() && merged.length <= LABEL_LENGTH ? merged : draft.text })
      isDone.current = true
      return true
    } catch (failure) {
      sayProblem(t(problemKey(failure)))
      return false
    }
  }
  const type = (text: string) => {
    setError(undefined)
    setDraft(typed(draft, actor.name, text))
  }
  const giveUp = () => {
    isDone.current = true
  }
  return { text: draft.text, error, type, keep, giveUp }
}

function useCardBox(id: ActorId): Box | undefined {
  const { cards } = useCanvas()
  // Its size too: a card that a peer renames grows.
  useCardSize(id)
  const subscribe = useCallback((onChange: () => void) => cards.onCardChange(id, onChange), [cards, id])
  const text = useSyncExternalStore(subscribe, () => JSON.stringify(cards.box(id)))
  return text === undefined ? undefined : (JSON.parse(text) as Box)
}

function selectAll(field: HTMLInputElement | null): void {
  field?.focus()
  field?.select()
}
