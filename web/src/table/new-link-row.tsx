import type { ActorId } from '@maillage/shared/map/ids'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { offerUndo } from '../map-session/offer-undo'
import { useAttempt } from '../map-session/use-attempt'
import { useFindActors } from '../map-session/use-find-actors'
import type { NewRowProps } from './data-grid'
import styles from './data-grid.module.css'
import { NEW_ROW } from './grid-cursor'
import { ChoiceEditor } from './lazy-editors'
import { NewCell } from './new-cell'

/** The last row: two actors, each found by typing, make a link, and the next one can be typed. */
export function NewLinkRow({ cursorColumn, editing, go, end }: NewRowProps) {
  const t = useTranslate()
  const { view } = useMapSession()
  const [from, setFrom] = useState<ActorId>()
  const add = useAddLink()
  const findActors = useFindActors()
  const origin = from && view.actor(from)
  const edited = editing ? (origin ? 2 : 1) : 0
  const choose = (actor: ActorId): boolean => {
    const isAdded = !origin || add(origin.id, actor)
    if (isAdded) setFrom(origin ? undefined : actor)
    return isAdded
  }
  /** What was chosen leads on by itself; Escape gives up what was begun. */
  const goOn = (isChosen: boolean, how: 'left' | 'stay') => {
    if (isChosen) return go({ row: NEW_ROW, column: origin ? 1 : 2, editing: { text: undefined } })
    if (how === 'stay') setFrom(undefined)
    end(how)
  }
  return (
    <>
      <NewCell column={1} isCursor={cursorColumn >= 0 && edited !== 2} isEdited={edited === 1}>
        {edited === 1 && (
          <EndEditor
            label={t('table.newLinkFrom')}
            text={editing?.text}
            find={findActors}
            choose={choose}
            onEnd={goOn}
          />
        )}
        {edited !== 1 && origin && <span className={styles.text}>{shownName(t, origin)}</span>}
        {edited !== 1 && !origin && (
          <>
            <Plus size={16} aria-hidden="true" />
            {t('table.newLink')}
          </>
        )}
      </NewCell>
      <NewCell column={2} isCursor={edited === 2} isEdited={edited === 2}>
        {edited === 2 && (
          <EndEditor
            label={t('table.newLinkTo')}
            text={undefined}
            find={(typed) => findActors(typed, from)}
            choose={choose}
            onEnd={goOn}
          />
        )}
      </NewCell>
    </>
  )
}

interface EndEditorProps {
  readonly label: string
  readonly text: string | undefined
  find(typed: string): ReturnType<ReturnType<typeof useFindActors>>
  choose(actor: ActorId): boolean
  onEnd(isChosen: boolean, how: 'left' | 'stay'): void
}

function EndEditor({ label, text, find, choose, onEnd }: EndEditorProps) {
  const t = useTranslate()
  const isChosen = useRef(false)
  return (
    <ChoiceEditor
      label={label}
      current={label}
      text={text}
      optionsFor={find}
      emptyText={t('panel.noActorFound')}
      // The list holds the ids of actors.
      onCommit={(value) => {
        isChosen.current = choose(value as ActorId)
        return isChosen.current
      }}
      onEnd={(how) => onEnd(isChosen.current, how === 'left' ? 'left' : 'stay')}
      onClose={() => onEnd(false, 'stay')}
    />
  )
}

/** Links two actors; where they are linked already, that is said, for one may be enough. */
function useAddLink(): (from: ActorId, to: ActorId) => boolean {
  const t = useTranslate()
  const { edit } = useMapSession()
  const attempt = useAttempt()
  return (from, to) => {
    const isKnown = edit.linksBetween(from, to).length > 0
    const isAdded = attempt(() => edit.addLink({ from, to }))
    if (isAdded && isKnown) offerUndo(edit, { text: t('table.alreadyLinked'), label: t('removed.undo') })
    return isAdded
  }
}
