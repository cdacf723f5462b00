import type { CommonCore, CoreState } from '@maillage/shared/network/common-core'
import { Check, CircleDashed, CircleDot } from 'lucide-react'
import { themeLabel } from '../i18n/domain-labels'
import { Card } from './card'
import styles from './core-card.module.css'
import { Fact } from './fact'
import factStyles from './facts.module.css'
import type { Behind } from './indicator-page'
import { useWords } from './use-words'

const STATES = [
  { state: 'missing', title: 'indicators.coreMissing', Icon: CircleDashed },
  { state: 'adapted', title: 'indicators.coreAdapted', Icon: CircleDot },
  { state: 'present', title: 'indicators.corePresent', Icon: Check },
] as const

interface Piece extends Behind {
  readonly state: CoreState
}

/** What of the national core the map has, has in its own way, or lacks. */
export function CoreCard({ core }: { readonly core: CommonCore }) {
  const { t } = useWords()
  const pieces: Piece[] = [
    ...core.parts.map(({ part, state, actors }) => ({ state, actors, text: t(`corePart.${part}`) })),
    ...core.themes.map(({ theme, state, actors, links }) => ({ state, actors, links, text: themeLabel(t, theme) })),
  ]
  const countOf = (wanted: CoreState) => pieces.filter(({ state }) => state === wanted).length
  const share = t('indicators.coreShare', {
    part: countOf('present'),
    of: pieces.length,
    adapted: countOf('adapted'),
  })
  const carrying = t(`indicators.carrying.${core.carrying.state}`)
  return (
    <Card
      title={t('indicators.core')}
      text={t('indicators.coreText')}
      formula={{ lines: [t('indicators.coreFormula')] }}
    >
      <div className={factStyles.facts}>
        <Fact>{share}</Fact>
        <Fact behind={{ actors: core.carrying.actors, text: carrying }}>{carrying}</Fact>
      </div>
      <dl className={styles.states}>
        {STATES.map(({ state, title, Icon }) => {
          const ofState = pieces.filter((piece) => piece.state === state)
          return (
            <div key={state} data-state={state}>
              <dt>{t(title)}</dt>
              <dd>
                {ofState.length === 0 ? (
                  <span className={factStyles.soft}>{t('indicators.coreNothing')}</span>
                ) : (
                  <ul className={styles.pieces}>
                    {ofState.map(({ text }) => (
                      <li key={text}>
                        <Icon size={15} aria-hidden="true" />
                        {text}
                      </li>
                    ))}
                  </ul>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </Card>
  )
}
