import type { CSSProperties, ReactNode } from 'react'
import { SphereGlyph } from '../../design/sphere-glyph'
import { type CardLooks, type SizeClass, scaleOf } from '../../drawing/card-look'
import type { ColorEntry } from '../../drawing/look-legend'
import { colorWord, sizeWord } from '../../i18n/look-words'
import { useLocale, useTranslate } from '../../i18n/use-translate'
import { useOwnWords } from '../../map-session/use-own-words'
import styles from './look-panel.module.css'
import { useLegend } from './use-legend'

/** What colours and sizes say, of what is shown and of nothing else. */
export function Legend({ looks }: { readonly looks: CardLooks }) {
  const t = useTranslate()
  const locale = useLocale()
  const words = useOwnWords()
  const { colors, sizes } = useLegend(looks)
  if (colors.length === 0) return <p className={styles.hint}>{t('look.nothing')}</p>
  return (
    <>
      <List title={t('look.colors', { field: t(`view.colorBy.${looks.colorBy}`) })}>
        {colors.map((entry) => {
          const word = colorWord(t, entry.meaning, words)
          return (
            <li key={word} className={styles.entry}>
              <Swatch entry={entry} />
              <span className={styles.word}>{word}</span>
              <span className={styles.count} aria-hidden="true">
                {entry.count}
              </span>
              <span className="visually-hidden">{t('look.count', { count: entry.count })}</span>
            </li>
          )
        })}
      </List>
      {sizes && (
        <List title={t('look.sizes', { field: t(`view.sizeBy.${sizes.by}`) })}>
          {sizes.classes.map((size) => (
            <li key={size} className={styles.entry}>
              <SizeSample size={size} />
              <span className={styles.word}>{sizeWord(t, sizes.by, size, locale)}</span>
            </li>
          ))}
        </List>
      )}
    </>
  )
}

function List({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className={styles.subtitle}>{title}</h3>
      <ul className={styles.list} aria-label={title}>
        {children}
      </ul>
    </div>
  )
}

/** The shape that all actors of this colour have; where they have several, the colour alone, as their word is on the card. */
function Swatch({ entry: { color, meaning } }: { readonly entry: ColorEntry }) {
  const hasShape = meaning.field === 'sphere' || meaning.field === 'type'
  return (
    <span className={styles.sample}>
      {hasShape ? (
        <SphereGlyph sphere={meaning.sphere} size={22} color={color} />
      ) : (
        <span className={styles.swatch} style={{ '--color': `var(--${color})` } as CSSProperties} />
      )}
    </span>
  )
}

/** Of the dot of the first class, in pixels. */
const SMALLEST = 12

function SizeSample({ size }: { readonly size: SizeClass }) {
  const width = SMALLEST * scaleOf(size)
  return (
    <span className={styles.sample}>
      <span className={styles.dot} style={{ width, height: width }} />
    </span>
  )
}
