import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import { ArrowLeftRight } from 'lucide-react'
import { Button } from '../design/button'
import { Select } from '../design/select'
import { SphereGlyph } from '../design/sphere-glyph'
import { Bar } from './bar'
import { Card, ShowButton } from './card'
import styles from './porosity-card.module.css'
import type { GaugeAnswer, GaugeQuestion } from './question'
import type { FormerFigures } from './use-former-figures'
import { useWords, type Words } from './use-words'

export interface PorosityCardProps {
  readonly answer: GaugeAnswer | undefined
  /** Of the named versions, the oldest first. */
  readonly former: readonly FormerFigures[]
  readonly question: GaugeQuestion
  onAsk(question: GaugeQuestion): void
}

/** How far the links of one sphere lead into another; any two may be chosen. */
export function PorosityCard({ answer, former, question, onAsk }: PorosityCardProps) {
  const words = useWords()
  const { t } = words
  const isHeadline = question.from === 'housing' && question.to === 'insertion'
  const spheres = { from: t(`indicators.short.${question.from}`), to: t(`indicators.short.${question.to}`) }
  const text = isHeadline ? 'Headline' : question.to === 'insertion' ? 'InsertionText' : 'Text'
  const whole = { from: t(`sphere.${question.from}`), to: t(`sphere.${question.to}`) }
  return (
    <Card
      title={t(isHeadline ? 'indicators.porosity' : 'indicators.porosityChosen', spheres)}
      formula={{
        lines: [t('indicators.porosityFormula'), indexText(words, answer), t('indicators.eiFormula')],
        source: t('indicators.eiSource'),
      }}
      span={7}
    >
      <div className={styles.porosity}>
        <div>
          <p className={styles.what}>{t(`indicators.porosity${text}`, whole)}</p>
          {answer && (
            <Gauge
              answer={answer}
              former={formerPorosity(words, answer, isHeadline ? former : [])}
              title={t('indicators.porosity', spheres)}
            />
          )}
        </div>
        {isHeadline && (
          <blockquote className={styles.quote}>
            {t('indicators.quote')}
            <footer>{t('indicators.quoteSource')}</footer>
          </blockquote>
        )}
      </div>
      <PairChoice question={question} onAsk={onAsk} />
    </Card>
  )
}

interface Former {
  readonly rate: number
  readonly text: string
}

/** The last version that was otherwise; without one, what the map says of before the programme. */
function formerPorosity(
  { t, percent, day }: Words,
  { porosity, before }: GaugeAnswer,
  versions: readonly FormerFigures[],
): Former | undefined {
  const now = porosity.reaching.rate
  const last = versions.findLast(({ figures }) => figures.porosity !== undefined && figures.porosity !== now)
  if (last?.figures.porosity !== undefined) {
    const rate = last.figures.porosity
    const values = { name: last.name, day: day(last.date), rate: percent(rate) }
    return { rate, text: t('indicators.porosityThen', values) }
  }
  const { rate } = before.reaching
  return rate === undefined ? undefined : { rate, text: t('indicators.porosityBefore', { rate: percent(rate) }) }
}

interface GaugeProps {
  readonly answer: GaugeAnswer
  readonly former: Former | undefined
  readonly title: string
}

function Gauge({ answer: { porosity }, former, title }: GaugeProps) {
  const { t, percent } = useWords()
  const { reaching, between, links } = porosity
  const fraction = t('indicators.linksOf', { part: reaching.part, of: reaching.of })
  return (
    <>
      <p className={styles.value}>
        {reaching.rate === undefined ? (
          <strong className={styles.few}>{t('indicators.tooFew')}</strong>
        ) : (
          <strong className={styles.big}>{percent(reaching.rate)}</strong>
        )}{' '}
        <span>{fraction}</span>
      </p>
      <Bar size="large" share={reaching.rate ?? 0} before={former?.rate} />
      <div className={styles.ends} aria-hidden="true">
        <span>{t('indicators.separate')}</span>
        <span>{t('indicators.porous')}</span>
      </div>
      <p className={styles.between}>
        {former && `${former.text}. `}
        {between.of > 0 && t('indicators.porosityBetween', { part: between.part, of: between.of })}
      </p>
      <ShowButton behind={{ links, text: `${title} : ${fraction}` }} />
    </>
  )
}

function indexText({ t, index }: Words, answer: GaugeAnswer | undefined): string {
  if (answer?.index.index === undefined) return t('indicators.eiUnknown')
  const count = (links: readonly unknown[]) => t('indicators.linkCount', { count: links.length })
  const { external, internal } = answer.index
  return t('indicators.eiIndex', {
    index: index(answer.index.index),
    external: count(external),
    internal: count(internal),
  })
}

function PairChoice({ question, onAsk }: Pick<PorosityCardProps, 'question' | 'onAsk'>) {
  const { t } = useWords()
  const { from, to } = question
  const ask = (pair: { from: Sphere; to: Sphere }) => onAsk({ kind: 'gauge', ...pair })
  const options = SPHERES.map((sphere) => ({
    value: sphere,
    text: t(`sphere.${sphere}`),
    icon: <SphereGlyph sphere={sphere} size={20} />,
  }))
  return (
    <div className={styles.pair}>
      <Select
        label={t('indicators.pairFrom')}
        value={from}
        options={options}
        onChange={(sphere) => ask(sphere === to ? { from: to, to: from } : { from: sphere, to })}
      />
      <Button
        icon={<ArrowLeftRight size={17} aria-hidden="true" />}
        aria-label={t('indicators.swap')}
        onPress={() => ask({ from: to, to: from })}
      />
      <Select
        label={t('indicators.pairTo')}
        value={to}
        options={options}
        onChange={(sphere) => ask(sphere === from ? { from: to, to: from } : { from, to: sphere })}
      />
    </div>
  )
}
