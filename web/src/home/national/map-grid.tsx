import { SPHERES } from '@maillage/shared/map/sphere'
import type { TerritoryFigures } from '@maillage/shared/protocol/indicator-bodies'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { Chip } from '../../design/chip'
import { RadioGroup, type RadioOption } from '../../design/radio-group'
import { SphereGlyph } from '../../design/sphere-glyph'
import { figureFormat } from '../../i18n/figure-format'
import { partialDateWords } from '../../i18n/partial-date-words'
import { useLocale, useTranslate } from '../../i18n/use-translate'
import { changeWords } from './change-words'
import { CARD_FIGURES, type Figure } from './figures'
import { LevelBar, LevelLegend } from './level-bar'
import styles from './map-grid.module.css'
import type { MapLoader } from './map-loader'
import { type Places, TerritoryPicture } from './territory-picture'

export interface MapGridProps {
  /** By name; absent while they are on their way. */
  readonly territories: readonly TerritoryFigures[] | undefined
  readonly loader: MapLoader
}

/** The territories as small pictures, each drawn the same way. */
export function MapGrid({ territories, loader }: MapGridProps) {
  const t = useTranslate()
  const [places, setPlaces] = useState<Places>('aligned')
  const options: readonly RadioOption<Places>[] = [
    { value: 'aligned', text: t('national.aligned') },
    { value: 'drawn', text: t('national.drawn') },
  ]
  return (
    <>
      <div className={styles.bar}>
        <RadioGroup<Places>
          label={t('national.places')}
          look="segments"
          options={options}
          value={places}
          onChange={setPlaces}
        />
        <p className={styles.hint}>{t(places === 'aligned' ? 'national.alignedHint' : 'national.drawnHint')}</p>
      </div>
      <div className={styles.legends}>
        <SphereLegend />
        <LevelLegend />
      </div>
      {territories ? (
        <ul className={styles.grid}>
          {territories.map((territory) => (
            <li key={territory.id} className={styles.item}>
              <TerritoryBox territory={territory} loader={loader} places={places} />
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton />
      )}
    </>
  )
}

function SphereLegend() {
  const t = useTranslate()
  return (
    <ul className={styles.spheres} aria-label={t('national.legendSpheres')}>
      {SPHERES.map((sphere) => (
        <li key={sphere}>
          <SphereGlyph sphere={sphere} size={18} />
          {t(`sphere.${sphere}`)}
        </li>
      ))}
    </ul>
  )
}

interface TerritoryBoxProps extends Omit<MapGridProps, 'territories'> {
  readonly territory: TerritoryFigures
  readonly places: Places
}

function TerritoryBox({ territory, loader, places }: TerritoryBoxProps) {
  const t = useTranslate()
  const { id, name, core, figures } = territory
  return (
    <article className={styles.box}>
      <div className={styles.head}>
        <h2 className={styles.name}>
          <Link href={`/t/${id}`}>{name}</Link>
        </h2>
        <Chip>{t(`national.carried.${core.carrying.state}`)}</Chip>
      </div>
      <TerritoryPicture id={id} loader={loader} places={places} />
      <LevelBar counts={figures.levels} />
      <dl className={styles.figures}>
        {CARD_FIGURES.map((figure) => (
          <div key={figure}>
            <dt>{t(`national.figure.${figure}`)}</dt>
            <dd>
              <FigureText figure={figure} value={figures[figure]} />
            </dd>
          </div>
        ))}
      </dl>
      <Since territory={territory} />
    </article>
  )
}

function FigureText({ figure, value }: { readonly figure: Figure; readonly value: number | undefined }) {
  const t = useTranslate()
  const locale = useLocale()
  const format = useMemo(() => figureFormat(locale), [locale])
  return value === undefined ? <span className={styles.few}>{t('national.tooFew')}</span> : format(figure, value)
}

/** What became of it since its first version, in a line. */
function Since({ territory: { first, figures } }: Pick<TerritoryBoxProps, 'territory'>) {
  const t = useTranslate()
  const locale = useLocale()
  if (!first) return null
  const change = (figure: Figure) => changeWords(t, locale, { figure, before: first.figures, now: figures })
  return (
    <p className={styles.since}>
      <strong>{t('national.since', { when: partialDateWords(first.shows, locale) })}</strong>
      <span>{t('national.sinceLinks', { change: change('links') })}</span>
      <span>{t('national.sinceMean', { change: change('meanLevel') })}</span>
    </p>
  )
}

function Skeleton() {
  const t = useTranslate()
  return (
    <div className={`${styles.grid} ${styles.skeleton}`} role="status" aria-label={t('common.loading')}>
      {[1, 2, 3].map((key) => (
        <div key={key} className={styles.box} aria-hidden="true">
          <div className={styles.head}>
            <span className={styles.bone} />
          </div>
          <div className={styles.picture} />
          <span className={`${styles.bone} ${styles.long}`} />
          <dl className={styles.figures}>
            {CARD_FIGURES.map((figure) => (
              <div key={figure}>
                <dt className={styles.bone} />
                <dd />
              </div>
            ))}
          </dl>
          <p className={styles.since} />
        </div>
      ))}
    </div>
  )
}
