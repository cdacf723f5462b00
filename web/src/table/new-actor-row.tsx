import { LABEL_LENGTH } from '@maillage/shared/map/lengths'
import { defaultTypeOf } from '@maillage/shared/territory/actor-types'
import { guessActorType } from '@maillage/shared/territory/guess-actor-type'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslate } from '../i18n/use-translate'
import { actorsOf, takenPlaces } from '../map-session/items-of'
import { useMapFilter } from '../map-session/map-filter-context'
import { useMapSession } from '../map-session/map-session-context'
import { findSameName } from '../map-session/same-name'
import { useAttempt } from '../map-session/use-attempt'
import type { NewRowProps } from './data-grid'
import { NewCell } from './new-cell'
import { placeBelow } from './place-below'
import { TextEditor } from './text-editor'

/** The last row: a name and Enter add an actor, and the next name can be typed. */
export function NewActorRow({ cursorColumn, editing, end }: NewRowProps) {
  const t = useTranslate()
  const [count, setCount] = useState(0)
  const [twin, setTwin] = useState<string>()
  const add = useAddActor()
  const { view } = useMapSession()
  const check = (name: string): string | undefined => {
    if (!name.trim() || name === twin) return undefined
    const known = findSameName(actorsOf(view), name)
    // Who presses Enter once more means another one.
    setTwin(known && name)
    return known && t('table.sameName', { name: known.name })
  }
  const isEditing = editing !== undefined
  return (
    <NewCell column={1} isCursor={cursorColumn >= 0} isEdited={isEditing}>
      {isEditing ? (
        <TextEditor
          key={count}
          label={t('table.newActor')}
          value=""
          text={count === 0 ? editing.text : undefined}
          maxLength={LABEL_LENGTH}
          placeholder={t('table.newActorName')}
          check={check}
          onCommit={(name) => {
            setTwin(undefined)
            return !name.trim() || add(name)
          }}
          onEnd={(how) => {
            if (how === 'down') setCount(count + 1)
            else end(how === 'left' ? 'left' : 'stay')
          }}
        />
      ) : (
        <>
          <Plus size={16} aria-hidden="true" />
          {t('table.newActor')}
        </>
      )}
    </NewCell>
  )
}

/** Adds an actor with the type that its name tells, or else that the filter asks for. */
function useAddActor(): (name: string) => boolean {
  const { edit, view } = useMapSession()
  const { types, spheres } = useMapFilter()
  const attempt = useAttempt()
  return (name) => {
    const type =
      guessActorType(name, undefined, view.ownWords().types) ?? types[0] ?? defaultTypeOf(spheres[0] ?? 'insertion')
    return attempt(() => edit.addActor({ name, type }, placeBelow(takenPlaces(view))))
  }
}
