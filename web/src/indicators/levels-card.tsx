import type { Levels } from '@maillage/shared/network/levels'
import { Button } from 'react-aria-components/Button'
import { LevelDrawing } from '../design/level-drawing'
import { Bar } from './bar'
import { Card } from './card'
import { useShowOnMap } from './indicator-page'
import styles from './levels-card.module.css'
import { useWords } from './use-words'

/** How many partnerships there are of each level; no level is better than another. */
export function LevelsCard({ levels }: { readonly levels: Levels }) {
  const { t, decimal } = useWords()
  const rated = levels.levels.reduce((sum, { links }) => sum + links.length, 0)
  const most = Math.max(...levels.levels.map(({ links }) => links.length), 1)
  return (
    <Card
      title={t('indicators.levels')}
      text={t('indicators.levelsText')}
      formula={{ lines: [t('indicators.levelsFormula')], source: t('indicators.levelsSource') }}
      span={5}
    >
      <ul className={styles.levels}>
        {levels.levels.toReversed().map(({ level, links }) => (
          <LevelRow key={level} word={t(`level.${level}`)} links={links} share={links.length / most}>
            <LevelDrawing level={level} width={56} />
          </LevelRow>
        ))}
        {levels.unrated.length > 0 && (
          <LevelRow word={t('indicators.unrated')} links={levels.unrated} share={levels.unrated.length / most} />
        )}
      </ul>
      {levels.mean !== undefined && (
        <p className={styles.mean}>
          {t('indicators.meanLevel', {
            mean: decimal(levels.mean),
            links: t('indicators.linkCount', { count: rated }),
          })}
        </p>
      )}
    </Card>
  )
}

interface LevelRowProps {
  readonly word: string
  readonly links: Levels['unrated']
  readonly share: number
  readonly children?: React.ReactNode
}

function LevelRow({ word, links, share, children }: LevelRowProps) {
  const { t } = useWords()
  const show = useShowOnMap()
  const text = t('indicators.levelLinks', { level: word, links: t('indicators.linkCount', { count: links.length }) })
  return (
    <li>
      <Button
        className={styles.level ?? ''}
        isDisabled={links.length === 0}
        aria-label={links.length === 0 ? text : t('indicators.showWhat', { what: text })}
        onPress={() => show({ links, text })}
      >
        <span className={styles.drawing}>{children}</span>
        <span className={styles.word}>{word}</span>
        <Bar share={share} />
        <b>{links.length}</b>
      </Button>
    </li>
  )
}
