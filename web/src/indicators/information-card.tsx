import { printPartialDate, readPartialDate } from '@maillage/shared/map/partial-date-text'
import type { Information } from '@maillage/shared/network/information'
import { TextField } from '../design/text-field'
import { useMapSession } from '../map-session/map-session-context'
import { useAttempt } from '../map-session/use-attempt'
import { useDraft } from '../map-session/use-draft'
import { useMapSettings } from '../map-session/use-map-settings'
import { Card } from './card'
import { Fact } from './fact'
import styles from './facts.module.css'
import { ActorNames } from './names'
import { useWords } from './use-words'

/** Who knows what the others know since the last comité, whose date is kept with the map. */
export function InformationCard({ information }: { readonly information: Information | undefined }) {
  const { t, day } = useWords()
  const { canEdit } = useMapSession()
  const told = information && [...information.informed, ...information.outdated, ...information.unknown]
  const sentence =
    information &&
    t('indicators.informed', {
      part: information.informed.length,
      of: told?.length ?? 0,
      day: day(information.since),
    })
  return (
    <Card
      title={t('indicators.information')}
      text={t('indicators.informationText')}
      formula={{ lines: [t('indicators.informationFormula')] }}
    >
      {canEdit && <CommitteeField />}
      <div className={styles.facts}>
        {information && sentence ? (
          <>
            <Fact behind={{ actors: information.informed, text: sentence }}>{sentence}</Fact>
            <Uninformed title={t('indicators.outdated')} ids={information.outdated} />
            <Uninformed title={t('indicators.unknown')} ids={information.unknown} />
          </>
        ) : (
          <Fact>{t('indicators.committeeUnknown')}</Fact>
        )}
      </div>
    </Card>
  )
}

function Uninformed({ title, ids }: { readonly title: string; readonly ids: Information['unknown'] }) {
  const { t } = useWords()
  if (ids.length === 0) return null
  const text = `${title} : ${t('indicators.actorCount', { count: ids.length })}`
  return (
    <>
      <Fact behind={{ actors: ids, text }}>
        <span className={styles.strong}>{text}</span>
      </Fact>
      <div className={styles.sub}>
        <ActorNames ids={ids} label={title} />
      </div>
    </>
  )
}

/** A day, a month or a year; cleared, none is known any more. */
function CommitteeField() {
  const { t } = useWords()
  const { edit } = useMapSession()
  const attempt = useAttempt()
  const { lastCommittee } = useMapSettings()
  const draft = useDraft({
    value: lastCommittee ? printPartialDate(lastCommittee) : '',
    check: (text) => (text.trim() && !readPartialDate(text) ? t('panel.dateWrong') : undefined),
    commit: (text) => attempt(() => edit.setLastCommittee(readPartialDate(text))),
  })
  return (
    <div className={styles.field}>
      <TextField
        label={t('indicators.lastCommittee')}
        value={draft.text}
        onChange={draft.type}
        onBlur={draft.leave}
        error={draft.error}
        hint={t('indicators.committeeHint')}
        placeholder={t('panel.dateExample')}
        maxLength={20}
        autoComplete="off"
      />
    </div>
  )
}
