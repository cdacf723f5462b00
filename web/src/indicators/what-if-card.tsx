import type { ActorId } from '@maillage/shared/map/ids'
import type { Stop } from '@maillage/shared/network/fragility'
import { useState } from 'react'
import { Button } from '../design/button'
import { ComboBox } from '../design/combo-box'
import { themeLabel } from '../i18n/domain-labels'
import { useMapSession } from '../map-session/map-session-context'
import { useFindActors } from '../map-session/use-find-actors'
import { Card } from './card'
import { Fact } from './fact'
import styles from './facts.module.css'
import { ActorNames, useMapNames } from './names'
import { useWords } from './use-words'

/** What the map would lose with one of its actors; the map itself stays as it is. */
export function WhatIfCard({ fragility }: { readonly fragility: readonly Stop[] }) {
  const { t } = useWords()
  const { view } = useMapSession()
  const [chosen, choose] = useState<ActorId>()
  const actor = chosen !== undefined && view.actor(chosen) ? chosen : undefined
  return (
    <Card
      title={t('indicators.whatIf')}
      text={t('indicators.whatIfText')}
      formula={{ lines: [t('indicators.whatIfFormula')] }}
    >
      {actor === undefined ? (
        <ActorSearch onChoose={choose} />
      ) : (
        <>
          <div className={styles.facts}>
            <div aria-live="polite">
              <Stopped actor={actor} stop={fragility.find((stop) => stop.actor === actor)} />
            </div>
          </div>
          <span className={styles.again}>
            <Button onPress={() => choose(undefined)}>{t('indicators.whatIfOther')}</Button>
          </span>
        </>
      )}
    </Card>
  )
}

function ActorSearch({ onChoose }: { onChoose(actor: ActorId): void }) {
  const { t } = useWords()
  const findActors = useFindActors()
  return (
    <div className={styles.field}>
      <ComboBox
        label={t('indicators.whatIfActor')}
        placeholder={t('indicators.whatIfPlaceholder')}
        optionsFor={findActors}
        emptyText={t('indicators.noActorFound')}
        onChoose={onChoose}
      />
    </div>
  )
}

/** @param stop absent where nobody would lose anything */
function Stopped({ actor, stop }: { readonly actor: ActorId; readonly stop: Stop | undefined }) {
  const { t } = useWords()
  const { view } = useMapSession()
  const names = useMapNames()
  const name = names.actor(actor)
  if (!stop) return <Fact>{t('indicators.whatIfNothing', { name })}</Fact>
  const word = (theme: string) => themeLabel(t, theme, view.ownWords())
  const { isolated, separated, lostThemes, endedThemes, links } = stop
  const affected = [...isolated, ...separated.flat(), ...lostThemes.flatMap(({ actors }) => actors)]
  const shown = t('indicators.whatIfShown', { name })
  return (
    <>
      <Fact behind={{ actors: [actor, ...affected], links, text: shown }}>
        <span className={styles.strong}>{shown}</span>
      </Fact>
      <Affected title={t('indicators.whatIfIsolated')} ids={isolated} />
      {separated.map((group) => (
        <Affected key={group[0]} title={t('indicators.whatIfSeparated')} ids={group} />
      ))}
      {lostThemes.map(({ theme, actors }) => (
        <Affected key={theme} title={`${t('indicators.whatIfThemes')} : ${word(theme)}`} ids={actors} />
      ))}
      {endedThemes.length > 0 && (
        <Fact>{t('indicators.whatIfEnded', { themes: endedThemes.map(word).join(', ') })}</Fact>
      )}
    </>
  )
}

function Affected({ title, ids }: { readonly title: string; readonly ids: readonly ActorId[] }) {
  if (ids.length === 0) return null
  return (
    <div className={styles.sub}>
      <p className={styles.label}>{title}</p>
      <ActorNames ids={ids} label={title} />
    </div>
  )
}
