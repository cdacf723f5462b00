import { LEVELS } from '@maillage/shared/map/link'
import type { LevelCounts, Levels, SpherePairLevels } from '@maillage/shared/network/levels'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { SphereGlyph } from '../design/sphere-glyph'
import { ThemeIcon } from '../design/theme-icon'
import { themeLabel } from '../i18n/domain-labels'
import { useMapSession } from '../map-session/map-session-context'
import styles from './breakdown-card.module.css'
import { Card } from './card'
import { useShowOnMap } from './indicator-page'
import { useWords } from './use-words'

/** The same partnerships by theme and by the spheres that they join. */
export function BreakdownCard({ levels }: { readonly levels: Levels }) {
  const { t } = useWords()
  const { view } = useMapSession()
  const pairWord = ({ spheres: [one, other] }: SpherePairLevels) =>
    one === other
      ? t('indicators.within', { sphere: t(`indicators.short.${one}`) })
      : t('indicators.between', { one: t(`indicators.short.${one}`), other: t(`indicators.short.${other}`) })
  return (
    <Card
      title={t('indicators.details')}
      text={t('indicators.detailsText')}
      formula={{ lines: [t('indicators.levelsFormula')], source: t('indicators.levelsSource') }}
      span={12}
    >
      <div className={styles.tables}>
        <CountTable title={t('indicators.byTheme')} first={t('indicators.theme')} none={t('indicators.noThemes')}>
          {levels.byTheme.map((row) => {
            const word = themeLabel(t, row.theme, view.ownWords())
            return (
              <CountRow key={row.theme} word={word} counts={row} icon={<ThemeIcon theme={row.theme} word={word} />} />
            )
          })}
        </CountTable>
        <CountTable title={t('indicators.bySpheres')} first={t('indicators.spheres')} none={t('indicators.noPairs')}>
          {levels.bySpheres.map((row) => (
            <CountRow
              key={row.spheres.join()}
              word={pairWord(row)}
              counts={row}
              icon={[...new Set(row.spheres)].map((sphere) => <SphereGlyph key={sphere} sphere={sphere} size={18} />)}
            />
          ))}
        </CountTable>
      </div>
    </Card>
  )
}

interface CountTableProps {
  readonly title: string
  readonly first: string
  readonly none: string
  readonly children: readonly ReactNode[]
}

function CountTable({ title, first, none, children }: CountTableProps) {
  const { t } = useWords()
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption>{title}</caption>
        {children.length > 0 && (
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {LEVELS.map((level) => (
                <th key={level} scope="col" title={t(`level.${level}`)}>
                  <span aria-hidden="true">{level}</span>
                  <span className="visually-hidden">{t(`level.${level}`)}</span>
                </th>
              ))}
              <th scope="col">{t('indicators.total')}</th>
              <th scope="col">{t('indicators.mean')}</th>
            </tr>
          </thead>
        )}
        <tbody>{children}</tbody>
      </table>
      {children.length === 0 && <p className={styles.none}>{none}</p>}
    </div>
  )
}

interface CountRowProps {
  readonly word: string
  readonly counts: LevelCounts
  readonly icon: ReactNode
}

function CountRow({ word, counts: { levels, unrated, mean }, icon }: CountRowProps) {
  const { t, decimal } = useWords()
  const show = useShowOnMap()
  const links = [...levels.flatMap((level) => level.links), ...unrated]
  const text = `${word} : ${t('indicators.linkCount', { count: links.length })}`
  return (
    <tr>
      <th scope="row">
        <Button
          className={styles.word ?? ''}
          aria-label={t('indicators.showWhat', { what: text })}
          onPress={() => show({ links, text })}
        >
          {icon}
          {word}
        </Button>
      </th>
      {levels.map((each) => (
        <td key={each.level} data-none={each.links.length === 0 || undefined}>
          {each.links.length}
        </td>
      ))}
      <td className={styles.total}>{links.length}</td>
      <td>{mean === undefined ? <NoMean /> : decimal(mean)}</td>
    </tr>
  )
}

function NoMean() {
  const { t } = useWords()
  return (
    <>
      <span aria-hidden="true" title={t('indicators.tooFew')}>
        –
      </span>
      <span className="visually-hidden">{t('indicators.tooFew')}</span>
    </>
  )
}
