import type { Actor } from '@maillage/shared/map/actor'
import { CODE_LENGTH } from '@maillage/shared/map/lengths'
import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '../design/button'
import { ComboBox } from '../design/combo-box'
import { useTranslate } from '../i18n/use-translate'
import { actorsOf } from '../map-session/items-of'
import { useMapSession } from '../map-session/map-session-context'
import { useAttempt } from '../map-session/use-attempt'
import { findTags } from './find-tags'
import styles from './panel.module.css'

/** Free words on an actor; what others on the map have already is found while typing. */
export function ActorTags({ actor }: { readonly actor: Actor }) {
  const t = useTranslate()
  const { edit, view } = useMapSession()
  const attempt = useAttempt()
  const label = useId()
  // A new field for each word: what was typed for the last one is not part of the next.
  const [round, setRound] = useState(0)
  const optionsFor = (typed: string) => {
    const used = actorsOf(view).flatMap(({ tags }) => tags)
    const { found, isNew } = findTags(used, actor.tags, typed)
    const word = typed.trim().slice(0, CODE_LENGTH)
    return [
      ...found.map((tag) => ({ value: tag, text: tag })),
      ...(isNew ? [{ value: word, text: t('panel.addNewTag', { tag: word }) }] : []),
    ]
  }
  return (
    <fieldset className={styles.fieldset} aria-labelledby={label}>
      <span id={label} className={styles.label}>
        {t('panel.tags')}
      </span>
      {actor.tags.length > 0 && (
        <ul className={styles.tags}>
          {actor.tags.map((tag) => (
            <li key={tag} className={styles.tag}>
              {tag}
              <Button
                look="ghost"
                aria-label={t('panel.removeTag', { tag })}
                icon={<X size={14} aria-hidden="true" />}
                onPress={() => attempt(() => edit.setActorTag(actor.id, tag, false))}
              />
            </li>
          ))}
        </ul>
      )}
      <ComboBox
        key={round}
        label={t('panel.addTag')}
        optionsFor={optionsFor}
        emptyText={t('panel.noTagFound')}
        onChoose={(tag) => {
          attempt(() => edit.setActorTag(actor.id, tag, true))
          setRound(round + 1)
        }}
        autoFocus={round > 0}
        opensOnTyping
      />
    </fieldset>
  )
}
