import type { Actor } from '@maillage/shared/map/actor'
import { LABEL_LENGTH } from '@maillage/shared/map/lengths'
import { guessActorType } from '@maillage/shared/territory/guess-actor-type'
import { useStore } from '@xyflow/react'
import { ClipboardPaste } from 'lucide-react'
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useState } from 'react'
import { Button } from '../design/button'
import { TextField } from '../design/text-field'
import { PHONE, useMediaQuery } from '../design/use-media-query'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { findSameName } from '../map-session/same-name'
import { countSelected, useSelection, useSelectionStore } from '../map-session/selection'
import { useStored } from '../map-session/store'
import styles from './actor-composer.module.css'
import { useCanvas } from './canvas-context'
import { KnownNames } from './known-names'
import { likelyType, rememberType } from './last-type'
import { TypeSelect } from './lazy-parts'
import { PHONE_TOOLS, stageInsets } from './stage-insets'
import type { Composing } from './tool'
import { useCanvasActs } from './use-canvas-acts'

const WIDTH = 300
const HEIGHT = 400
/** With the larger targets of a touch screen. */
const PHONE_HEIGHT = 440
const MARGIN = 8

/** The name and type of a new actor, asked at the place where it will stand. */
export function ActorComposer() {
  const { composing } = useCanvas()
  const current = useStored(composing)
  return current && <ComposerAtPlace key={current.position.join()} composing={current} />
}

function ComposerAtPlace({ composing: current }: { readonly composing: Composing }) {
  const t = useTranslate()
  const [x, y, zoom] = useStore((state) => state.transform)
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const { composing, focus } = useCanvas()
  const hasSelection = countSelected(useSelection()) > 0
  const isPhone = useMediaQuery(PHONE)
  const { right } = stageInsets({ isPhone, canEdit: true, hasSelection }, { width, height })
  const close = () => composing.set(undefined)
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    close()
    const stop = focus.tabStop.read()
    if (stop) focus.focus(stop)
  }
  const { position } = current
  const left = clamped(position[0] * zoom + x - 40, width - WIDTH - right)
  const top = clamped(position[1] * zoom + y - 60, height - (isPhone ? PHONE_HEIGHT + PHONE_TOOLS : HEIGHT))
  return (
    <div
      className={styles.composer}
      role="dialog"
      aria-label={t('canvas.composer')}
      style={{ transform: `translate(${left}px, ${top}px)` }}
      onKeyDown={closeOnEscape}
    >
      <ComposerForm composing={current} onDone={close} />
    </div>
  )
}

interface ComposerFormProps {
  readonly composing: Composing
  onDone(): void
}

function ComposerForm({ composing: { position, sphere, name: given = '', linkedTo }, onDone }: ComposerFormProps) {
  const t = useTranslate()
  const acts = useCanvasActs()
  const { focus, listing } = useCanvas()
  const { view } = useMapSession()
  const selection = useSelectionStore()
  const [name, setName] = useState(given)
  const [chosenType, chooseType] = useState<string>()
  const type = chosenType ?? guessActorType(name, sphere, view.ownWords().types) ?? likelyType(sphere)
  const [error, setError] = useState<string>()
  const [twin, setTwin] = useState<Actor>()
  // A peer may delete it meanwhile: the new actor is then added alone.
  const origin = linkedTo && view.actor(linkedTo)
  const create = () => {
    const id = origin ? acts.addLinkedActor(origin.id, name, type, position) : acts.addActor(name, type, position)
    if (!id) return
    rememberType(type)
    onDone()
    focus.focus(id)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!name.trim()) return setError(t('canvas.nameMissing'))
    const known = findSameName(
      view.actorIds().flatMap((id) => view.actor(id) ?? []),
      name,
    )
    if (known) setTwin(known)
    else create()
  }
  const chooseKnown = (actor: Actor) => {
    onDone()
    if (origin && origin.id !== actor.id) return acts.link(origin.id, actor.id)
    selection.select({ actors: new Set([actor.id]) })
    focus.focus(actor.id)
  }
  const rename = (next: string) => {
    setName(next)
    setError(undefined)
    setTwin(undefined)
  }
  const list = (text: string) => {
    onDone()
    listing.set({ position, text })
  }
  const pasteList = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\n\t]/.test(text.trim())) return
    event.preventDefault()
    list(text)
  }
  return (
    <form className={styles.form} onSubmit={submit} onPaste={pasteList} noValidate>
      {origin && <p className={styles.origin}>{t('canvas.composerLinked', { name: shownName(t, origin) })}</p>}
      <TextField
        label={t('canvas.composerName')}
        value={name}
        onChange={rename}
        error={error}
        maxLength={LABEL_LENGTH}
        autoComplete="off"
        autoFocus
      />
      {twin ? (
        <Twin name={twin.name} onUse={() => chooseKnown(twin)} onCreate={create} />
      ) : (
        <>
          <KnownNames typed={name} onChoose={chooseKnown} />
          <TypeSelect label={t('canvas.composerType')} type={type} onChange={chooseType} />
          <div className={styles.buttons}>
            <Button look="filled" type="submit">
              {t('canvas.composerAdd')}
            </Button>
            <Button look="ghost" onPress={onDone}>
              {t('common.cancel')}
            </Button>
            <Button look="ghost" icon={<ClipboardPaste size={16} />} onPress={() => list(name)}>
              {t('listing.open')}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}

/** An actor with this name is on the map already: most often it is the one that is meant. */
function Twin({ name, onUse, onCreate }: { readonly name: string; onUse(): void; onCreate(): void }) {
  const t = useTranslate()
  return (
    <div role="alert" className={styles.twin}>
      <p>{t('canvas.sameName', { name })}</p>
      <div className={styles.buttons}>
        <Button look="filled" onPress={onUse}>
          {t('canvas.useExisting')}
        </Button>
        <Button onPress={onCreate}>{t('canvas.createAnyway')}</Button>
      </div>
    </div>
  )
}

/** Inside the stage, with a margin. */
function clamped(place: number, most: number): number {
  return Math.round(Math.max(MARGIN, Math.min(place, most - MARGIN)))
}
