import { LABEL_LENGTH } from '@maillage/shared/map/lengths'
import type { Zone } from '@maillage/shared/map/zone'
import type { KeyboardEvent } from 'react'
import { useTranslate } from '../../i18n/use-translate'
import { useMapSession } from '../../map-session/map-session-context'
import { useAttempt } from '../../map-session/use-attempt'
import { useDraft } from '../../map-session/use-draft'
import { useCanvas } from '../canvas-context'
import styles from './zone-view.module.css'

/** The name of a zone as it is written on the map. Enter and a click beside keep it, Escape takes it back. */
export function ZoneNameField({ zone }: { readonly zone: Zone }) {
  const t = useTranslate()
  const { focus, writing } = useCanvas()
  const { edit, view } = useMapSession()
  const attempt = useAttempt()
  const draft = useDraft({
    value: zone.name,
    commitsOnPause: false,
    commit: (name) => view.zone(zone.id) !== undefined && attempt(() => edit.updateZone(zone.id, { name })),
  })
  const end = () => {
    if (writing.read() === zone.id) writing.set(undefined)
  }
  const leave = () => {
    if (draft.leave()) end()
  }
  const leaveByKey = (event: KeyboardEvent) => {
    // The keys of the map mean letters here.
    event.stopPropagation()
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    if (event.key === 'Escape') draft.revert()
    leave()
    focus.focus(zone.id)
  }
  return (
    <input
      className={`nodrag nopan ${styles.field}`}
      aria-label={t('notes.zoneNameLabel')}
      placeholder={t('notes.zoneNamePlaceholder')}
      value={draft.text}
      maxLength={LABEL_LENGTH}
      autoComplete="off"
      // biome-ignore lint/a11y/noAutofocus: whoever asked to write is to write at once.
      autoFocus
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ target }) => draft.type(target.value)}
      onBlur={leave}
      onKeyDown={leaveByKey}
    />
  )
}
