import type { Indicators } from '@maillage/shared/network/indicators'
import { Card } from './card'
import { Fact } from './fact'
import styles from './facts.module.css'
import { ActorNames, useMapNames } from './names'
import { useWords } from './use-words'

/** So many lead through are told by name. */
const MOST_NAMED = 5

/** Who and what holds parts of the map together. */
export function BridgesCard({ indicators }: { readonly indicators: Indicators }) {
  const { t, percent } = useWords()
  const names = useMapNames()
  const { bridges, counts, scores } = indicators
  const actors = t('indicators.bridgeActors', { count: bridges.actors.length, of: counts.actors })
  const links = t('indicators.bridgeLinks', { count: bridges.links.length, of: counts.links })
  const between = scores?.betweenSpheres.slice(0, MOST_NAMED) ?? []
  return (
    <Card
      title={t('indicators.bridges')}
      text={t('indicators.bridgesText')}
      formula={{ lines: [t('indicators.bridgesFormula')], source: t('indicators.bridgesSource') }}
    >
      <div className={styles.facts}>
        <Fact behind={{ actors: bridges.actors, text: actors }}>{actors}</Fact>
        {scores && bridges.actors.length > 0 && (
          <div className={styles.sub}>
            <ActorNames ids={bridges.actors} label={actors} />
          </div>
        )}
        <Fact behind={{ links: bridges.links, text: links }}>{links}</Fact>
        {between.length > 0 && (
          <div className={styles.sub}>
            <p className={styles.label}>{t('indicators.betweenSpheres')}</p>
            <ul>
              {between.map(({ actor, rate }) => (
                <li key={actor} className={styles.fact}>
                  <span>{names.actor(actor)}</span>
                  <span className={styles.soft}>
                    {rate === undefined
                      ? t('indicators.tooFew')
                      : t('indicators.betweenShare', { rate: percent(rate) })}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Card>
  )
}
