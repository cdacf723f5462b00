import type { Actor } from '@maillage/shared/map/actor'
import { useTranslate } from '../i18n/use-translate'
import { Fact } from './fact'
import styles from './panel.module.css'
import { Quote } from './quote'
import { printSiret } from './siret'
import { ThemeWords } from './theme-words'
import { WebsiteLink } from './website-link'

/** Everything that the map knows of an actor, to be read. */
export function ActorFacts({ actor }: { readonly actor: Actor }) {
  const t = useTranslate()
  const { commune, siret, address, website, themes, tags, programmes, description, quote, quoteSource } = actor
  const isBare =
    themes.length + tags.length + programmes.length === 0 &&
    ![commune, siret, address, website, description, quote].some(Boolean)
  if (isBare) return <p className={styles.muted}>{t('panel.noFacts')}</p>
  return (
    <div className={styles.stack}>
      <dl className={styles.facts}>
        <Fact label={t('panel.commune')}>{commune}</Fact>
        <Fact label={t('panel.siret')}>{siret && printSiret(siret)}</Fact>
        <Fact label={t('panel.address')}>{address}</Fact>
        <Fact label={t('panel.website')}>{website && <WebsiteLink website={website} label={website} />}</Fact>
        <Fact label={t('panel.themes')}>{themes.length > 0 ? <ThemeWords themes={themes} /> : undefined}</Fact>
        <Fact label={t('panel.tags')}>{tags.join(', ')}</Fact>
        <Fact label={t('panel.programmes')}>
          {programmes.map((programme) => t(`programme.${programme}`)).join(', ')}
        </Fact>
        <Fact label={t('panel.description')}>{description}</Fact>
      </dl>
      <Quote quote={quote} source={quoteSource} />
    </div>
  )
}
