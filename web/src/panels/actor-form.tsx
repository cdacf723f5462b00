import type { Actor } from '@maillage/shared/map/actor'
import { LABEL_LENGTH, NOTE_LENGTH } from '@maillage/shared/map/lengths'
import { Checkbox } from '../design/checkbox'
import { useTranslate } from '../i18n/use-translate'
import { DraftField } from '../map-session/draft-field'
import { useMapSession } from '../map-session/map-session-context'
import { TypeSelect } from '../own-words/type-select'
import { ActorRoles } from './actor-roles'
import { ActorTags } from './actor-tags'
import { ContactsSection } from './contacts-section'
import { DateField } from './date-field'
import { LastDeleteButton } from './delete-button'
import styles from './panel.module.css'
import { SiretField } from './siret-field'
import { ThemeChips } from './theme-chips'
import { type ActorFieldProps, useUpdateActor } from './use-update-actor'
import { WebsiteField } from './website-field'

/** Everything that the map knows of an actor, to be changed. */
export function ActorForm({ actor }: { readonly actor: Actor }) {
  const t = useTranslate()
  const { edit } = useMapSession()
  const update = useUpdateActor(actor.id)
  return (
    <div className={styles.stack}>
      <TypeSelect label={t('panel.type')} type={actor.type} onChange={(type) => update({ type })} />
      <LabelField actor={actor} update={update} field="commune" />
      <SiretField actor={actor} update={update} />
      <LabelField actor={actor} update={update} field="address" />
      <WebsiteField actor={actor} update={update} />
      <ThemeChips themes={actor.themes} onToggle={(theme, isIn) => edit.setActorTheme(actor.id, theme, isIn)} />
      <ActorTags actor={actor} />
      <ActorRoles actor={actor} update={update} />
      <DateField
        label={t('panel.informedOn')}
        date={actor.informedOn}
        onChange={(informedOn) => update({ informedOn })}
      />
      <Checkbox isSelected={actor.isLocked ?? false} onChange={(isLocked) => edit.lockActors([actor.id], isLocked)}>
        {t('arrange.isLocked')}
      </Checkbox>
      <NoteField actor={actor} update={update} field="description" />
      <NoteField actor={actor} update={update} field="quote" />
      <LabelField actor={actor} update={update} field="quoteSource" />
      <ContactsSection actor={actor.id} />
      <LastDeleteButton label={t('panel.deleteActor')} target={{ actors: new Set([actor.id]) }} />
    </div>
  )
}

interface LabelFieldProps extends ActorFieldProps {
  readonly field: 'commune' | 'address' | 'quoteSource'
}

function LabelField({ actor, update, field }: LabelFieldProps) {
  const t = useTranslate()
  return (
    <DraftField
      label={t(`panel.${field}`)}
      value={actor[field] ?? ''}
      onCommit={(text) => update({ [field]: text.trim() || undefined })}
      maxLength={LABEL_LENGTH}
    />
  )
}

interface NoteFieldProps extends ActorFieldProps {
  readonly field: 'description' | 'quote'
}

function NoteField({ actor, update, field }: NoteFieldProps) {
  const t = useTranslate()
  return (
    <DraftField
      label={t(`panel.${field}`)}
      value={actor[field] ?? ''}
      onCommit={(text) => update({ [field]: text.trim() || undefined })}
      maxLength={NOTE_LENGTH}
      isMultiline
    />
  )
}
