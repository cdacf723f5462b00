import { LABEL_LENGTH, NOTE_LENGTH } from '@maillage/shared/map/lengths'
import { isDirected, type Link } from '@maillage/shared/map/link'
import { useTranslate } from '../i18n/use-translate'
import { DraftField } from '../map-session/draft-field'
import { useMapSession } from '../map-session/map-session-context'
import { AgreementForm } from './agreement-form'
import { LastDeleteButton } from './delete-button'
import { LevelBeforeSelect } from './level-before-select'
import { LevelChoice } from './level-choice'
import { LinkKindChoice } from './link-kind-choice'
import { LinkTime } from './link-time'
import styles from './panel.module.css'
import { ThemeChips } from './theme-chips'
import { TwoVoices } from './two-voices'
import { useUpdateLink } from './use-update-link'

/** Everything that the map knows of a link, to be changed. */
export function LinkForm({ link }: { readonly link: Link }) {
  const t = useTranslate()
  const { edit } = useMapSession()
  const update = useUpdateLink(link.id)
  return (
    <div className={styles.stack}>
      <LinkKindChoice link={link} update={update} />
      {!isDirected(link.kind) && (
        <>
          <LevelChoice level={link.level} onChange={(level) => update({ level })} />
          <TwoVoices link={link} />
        </>
      )}
      <ThemeChips themes={link.themes} onToggle={(theme, isIn) => edit.setLinkTheme(link.id, theme, isIn)} />
      <LinkTime link={link} update={update} />
      <AgreementForm link={link} />
      {!isDirected(link.kind) && (
        <LevelBeforeSelect level={link.levelBefore} onChange={(levelBefore) => update({ levelBefore })} />
      )}
      <DraftField
        label={t('panel.description')}
        value={link.description ?? ''}
        onCommit={(text) => update({ description: text.trim() || undefined })}
        maxLength={NOTE_LENGTH}
        isMultiline
      />
      <DraftField
        label={t('panel.quote')}
        value={link.quote ?? ''}
        onCommit={(text) => update({ quote: text.trim() || undefined })}
        maxLength={NOTE_LENGTH}
        isMultiline
      />
      <DraftField
        label={t('panel.quoteSource')}
        value={link.quoteSource ?? ''}
        onCommit={(text) => update({ quoteSource: text.trim() || undefined })}
        maxLength={LABEL_LENGTH}
      />
      <LastDeleteButton label={t('panel.deleteLink')} target={{ links: new Set([link.id]) }} />
    </div>
  )
}
