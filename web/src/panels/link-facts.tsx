import type { ActorId } from '@maillage/shared/map/ids'
import { type Agreement, isDirected, type Level, LINK_ENDS, type Link } from '@maillage/shared/map/link'
import { printPartialDate } from '@maillage/shared/map/partial-date-text'
import { gapToDiscuss } from '@maillage/shared/map/two-voices'
import { LevelDrawing } from '../design/level-drawing'
import { LinkDrawing } from '../design/link-drawing'
import { levelLabel } from '../i18n/domain-labels'
import { shownName } from '../i18n/shown-name'
import { useLocale, useTranslate } from '../i18n/use-translate'
import { useActor } from '../map-session/use-map'
import { printEuros } from './euro-amount'
import { Fact } from './fact'
import styles from './panel.module.css'
import { Quote } from './quote'
import { ThemeWords } from './theme-words'
import { ToDiscuss } from './to-discuss'

/** Everything that the map knows of a link, to be read. */
export function LinkFacts({ link }: { readonly link: Link }) {
  const t = useTranslate()
  const { level, levelBefore, themes, state, agreement, description, quote, quoteSource } = link
  return (
    <div className={styles.stack}>
      <dl className={styles.facts}>
        {!isDirected(link.kind) && level && (
          <Fact label={t('panel.levelQuestion')}>
            <span className={styles.fact}>
              <LinkDrawing link={link} isOutward />
              {levelLabel(t, level)}
            </span>
          </Fact>
        )}
        {!isDirected(link.kind) &&
          LINK_ENDS.map((end) => <VoiceFact key={end} actor={link[end]} level={link.ratings?.[end]} />)}
        <Fact label={t('finding.part.points')}>
          {gapToDiscuss(link) === undefined ? undefined : <ToDiscuss link={link} />}
        </Fact>
        <Fact label={t('panel.themes')}>{themes.length > 0 ? <ThemeWords themes={themes} /> : undefined}</Fact>
        <Fact label={t('panel.state')}>{t(`linkState.${state}`)}</Fact>
        {agreement && <AgreementFacts agreement={agreement} />}
        {!isDirected(link.kind) && levelBefore && (
          <Fact label={t('panel.levelBefore')}>{levelLabel(t, levelBefore)}</Fact>
        )}
        <Fact label={t('panel.description')}>{description}</Fact>
      </dl>
      <Quote quote={quote} source={quoteSource} />
    </div>
  )
}

function VoiceFact({ actor, level }: { readonly actor: ActorId; readonly level: Level | undefined }) {
  const t = useTranslate()
  const name = shownName(t, useActor(actor))
  return (
    <Fact label={t('panel.seenBy', { name })}>
      {level && (
        <span className={styles.fact}>
          <LevelDrawing level={level} />
          {levelLabel(t, level)}
        </span>
      )}
    </Fact>
  )
}

function AgreementFacts({ agreement }: { readonly agreement: Agreement }) {
  const t = useTranslate()
  const locale = useLocale()
  const { kind, start, end, amount, funder, purpose } = agreement
  return (
    <>
      <Fact label={t('panel.agreementFact')}>{t(`agreementKind.${kind}`)}</Fact>
      <Fact label={t('panel.agreementStart')}>{start && printPartialDate(start)}</Fact>
      <Fact label={t('panel.agreementEnd')}>{end && printPartialDate(end)}</Fact>
      <Fact label={t('panel.agreementAmount')}>
        {amount === undefined ? undefined : t('panel.amount', { amount: printEuros(amount, locale) })}
      </Fact>
      <Fact label={t('panel.agreementFunder')}>{funder}</Fact>
      <Fact label={t('panel.agreementPurpose')}>{purpose}</Fact>
    </>
  )
}
