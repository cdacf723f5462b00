import type { Density } from '@maillage/shared/network/density'
import type { Indicators } from '@maillage/shared/network/indicators'
import { Card } from './card'
import { Fact } from './fact'
import styles from './facts.module.css'
import { useWords } from './use-words'

/** How closely the map is knit, and how much of it leads through its coordination. */
export function ShapeCard({ indicators: { density, centralisation } }: { readonly indicators: Indicators }) {
  const { t, index, percent } = useWords()
  const groups = density.groups.filter((group) => group.length > 1)
  const { team, throughTeam } = centralisation
  const through =
    throughTeam === undefined
      ? t('indicators.throughTeamFew')
      : t('indicators.throughTeam', { rate: percent(throughTeam) })
  const lines = [t('indicators.shapeFormula')]
  if (centralisation.index !== undefined) lines.push(t('indicators.freeman', { index: index(centralisation.index) }))
  return (
    <Card
      title={t('indicators.shape')}
      text={t('indicators.shapeText')}
      formula={{ lines, source: t('indicators.shapeSource') }}
    >
      <div className={styles.facts}>
        <DensityFact title={t('indicators.density')} density={density.map} />
        <DensityFact title={t('indicators.densityChantiers')} density={density.chantiers} isPart />
        <Fact>{t('indicators.groups', { count: groups.length, largest: groups[0]?.length ?? 0 })}</Fact>
        <Fact behind={{ actors: team, text: `${t('indicators.centralisation')} : ${through}` }}>
          <span className={styles.strong}>{t('indicators.centralisation')}. </span>
          {team.length === 0 ? t('indicators.throughTeamNone') : through}
        </Fact>
      </div>
    </Card>
  )
}

interface DensityFactProps {
  readonly title: string
  readonly density: Density
  /** Whether its actors are some of the map's, that can be shown. */
  readonly isPart?: boolean
}

function DensityFact({ title, density: { actors, ties, averageDegree }, isPart }: DensityFactProps) {
  const { t, decimal, percent } = useWords()
  const fraction = t('indicators.pairsOf', { part: ties.part, of: ties.of })
  const degree = averageDegree === undefined ? [] : [t('indicators.degree', { degree: decimal(averageDegree) })]
  return (
    <Fact {...(isPart && { behind: { actors, text: `${title} : ${fraction}` } })}>
      <span className={styles.strong}>{title}. </span>
      {[ties.rate === undefined ? t('indicators.tooFewActors') : percent(ties.rate), fraction, ...degree].join(' · ')}
    </Fact>
  )
}
