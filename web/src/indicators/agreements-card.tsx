import type { AgreementState, Agreements, Ending } from '@maillage/shared/network/agreements'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Button as WordButton } from '../design/button'
import { LinkDrawing } from '../design/link-drawing'
import { useMapSession } from '../map-session/map-session-context'
import { useSelectionStore } from '../map-session/selection'
import styles from './agreements-card.module.css'
import { Bar } from './bar'
import { Card, ShowButton } from './card'
import { FunderTable } from './funder-table'
import { useShowOnMap } from './indicator-page'
import { useMapNames } from './names'
import { useWords } from './use-words'

const ENDINGS = ['ended', 'within-6-months', 'within-12-months', 'later', 'open'] as const satisfies readonly Ending[]
const SOON: readonly Ending[] = ['within-6-months', 'within-12-months']
/** So many are read before the list is unfolded. */
const AT_A_GLANCE = 4

/** What ends when, who pays for what, and who depends on it. */
export function AgreementsCard({ agreements }: { readonly agreements: Agreements }) {
  const { t, euros } = useWords()
  const goingOn = agreements.all.filter(({ ending }) => ending !== 'ended')
  const soon = goingOn.filter(({ ending }) => SOON.includes(ending))
  const sentence = t('indicators.endingSoon', { part: soon.length, of: goingOn.length })
  return (
    <Card
      title={t('indicators.agreements')}
      text={t('indicators.agreementsText')}
      formula={{ lines: [t('indicators.agreementsFormula')] }}
      span={12}
    >
      {agreements.all.length === 0 ? (
        <p className={styles.none}>{t('indicators.noAgreements')}</p>
      ) : (
        <div className={agreements.funders.length > 0 ? styles.columns : styles.column}>
          <div>
            <p className={styles.sentence}>{sentence}</p>
            <ShowButton behind={{ links: soon.map(({ link }) => link), text: sentence }} />
            <EndingBand agreements={agreements.all} />
            <AgreementList agreements={agreements.all} />
          </div>
          {agreements.funders.length > 0 && (
            <div>
              <p className={styles.sentence}>
                {agreements.amount === 0
                  ? t('indicators.noAmount')
                  : t('indicators.amountTotal', { amount: euros(agreements.amount) })}
              </p>
              <FunderTable funders={agreements.funders} />
            </div>
          )}
        </div>
      )}
    </Card>
  )
}

function EndingBand({ agreements }: { readonly agreements: readonly AgreementState[] }) {
  const { t } = useWords()
  const show = useShowOnMap()
  const most = Math.max(...ENDINGS.map((ending) => agreements.filter((each) => each.ending === ending).length))
  return (
    <ul className={styles.band} aria-label={t('indicators.endingBand')}>
      {ENDINGS.map((ending) => {
        const links = agreements.filter((each) => each.ending === ending).map(({ link }) => link)
        const word = t(`indicators.ending.${ending}`)
        const text = `${word} : ${t('indicators.linkCount', { count: links.length })}`
        return (
          <li key={ending}>
            <Button
              className={styles.ending ?? ''}
              isDisabled={links.length === 0}
              aria-label={links.length === 0 ? text : t('indicators.showWhat', { what: text })}
              onPress={() => show({ links, text })}
            >
              <b>{links.length}</b>
              <Bar share={links.length / most} />
              <span>{word}</span>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

function AgreementList({ agreements }: { readonly agreements: readonly AgreementState[] }) {
  const { t } = useWords()
  const { view } = useMapSession()
  const [isUnfolded, unfold] = useState(false)
  // What goes on comes first, the first to end before the others.
  const ordered = [
    ...agreements.filter(({ ending }) => ending !== 'ended'),
    ...agreements.filter(({ ending }) => ending === 'ended'),
  ].filter(({ link }) => view.link(link))
  const shown = isUnfolded ? ordered : ordered.slice(0, AT_A_GLANCE)
  return (
    <>
      <ul className={styles.list}>
        {shown.map((agreement) => (
          <AgreementRow key={agreement.link} agreement={agreement} />
        ))}
      </ul>
      {shown.length < ordered.length && (
        <WordButton look="ghost" onPress={() => unfold(true)}>
          {t('indicators.more', { count: ordered.length - shown.length })}
        </WordButton>
      )}
    </>
  )
}

function AgreementRow({ agreement }: { readonly agreement: AgreementState }) {
  const { t, day } = useWords()
  const { view } = useMapSession()
  const names = useMapNames()
  const selection = useSelectionStore()
  const link = view.link(agreement.link)
  if (!link) return null
  const { lastDay, ending } = agreement
  const end =
    lastDay === undefined
      ? t('indicators.openEnd')
      : t(ending === 'ended' ? 'indicators.endedOn' : 'indicators.endsOn', { day: day(lastDay) })
  const dependents = agreement.dependents.map(names.actor).join(', ')
  return (
    <li>
      <Button className={styles.row ?? ''} onPress={() => selection.select({ links: new Set([link.id]) })}>
        <LinkDrawing link={link} isOutward width={50} />
        <span>
          <b>{names.link(link.id)}</b>
          <span className={styles.soft}>
            {link.agreement && t(`agreementKind.${link.agreement.kind}`)} {end}
          </span>
          {dependents && <span className={styles.soft}>{t('indicators.depends', { names: dependents })}</span>}
        </span>
      </Button>
    </li>
  )
}
