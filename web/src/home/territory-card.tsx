import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { TerritorySummary } from '@maillage/shared/protocol/http-bodies'
import { UsersRound } from 'lucide-react'
import { useCallback } from 'react'
import { Link } from 'wouter'
import { exportMap } from '../api/territory-acts'
import { useLoaded } from '../api/use-loaded'
import { Chip } from '../design/chip'
import { ageOf } from '../i18n/relative-time'
import { useLocale, useTranslate } from '../i18n/use-translate'
import styles from './card.module.css'
import { carrierOf } from './carrier'
import { MiniMap } from './mini-map'

export interface TerritoryCardProps {
  readonly territory: TerritorySummary
  readonly accessKey: string
}

/** A territory that opens: its map in small, and what is worth knowing before. */
export function TerritoryCard({ territory, accessKey }: TerritoryCardProps) {
  const t = useTranslate()
  const map = useMap(territory, accessKey)
  const { counts, name, online, example } = territory
  return (
    <article className={`${styles.card} ${styles.opens}`}>
      <div className={styles.picture}>
        {map && map.actors.length > 0 && <MiniMap map={map} />}
        {map && map.actors.length === 0 && <p className={styles.blank}>{t('home.emptyMap')}</p>}
      </div>
      <div className={styles.text}>
        <div className={styles.head}>
          <h2 className={styles.name}>
            <Link href={`/t/${territory.id}`} className={styles.link}>
              {name}
            </Link>
          </h2>
          {online > 0 && (
            <Chip icon={<UsersRound size={14} aria-hidden="true" />}>{t('common.online', { count: online })}</Chip>
          )}
          {example && (
            <Chip look="outline" title={t('common.exampleHint')}>
              {t('common.example')}
            </Chip>
          )}
        </div>
        <p className={styles.carrier}>{map && <CarrierSentence map={map} />}</p>
        <p className={styles.meta}>
          <span>
            {t('common.actors', { count: counts.actors })} · {t('common.links', { count: counts.links })}
          </span>
          <ChangedAt iso={territory.updatedAt} />
        </p>
      </div>
    </article>
  )
}

function useMap({ id, updatedAt }: TerritorySummary, key: string): PlainMap | undefined {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a map that has changed is another picture.
  const load = useCallback((signal: AbortSignal) => exportMap(id, { key, signal }), [id, key, updatedAt])
  const [loaded] = useLoaded(load)
  // A picture that fails to load leaves its place empty: the card opens all the same.
  return loaded.kind === 'loaded' ? loaded.value : undefined
}

function CarrierSentence({ map }: { readonly map: PlainMap }) {
  const t = useTranslate()
  const locale = useLocale()
  const carrier = carrierOf(map)
  switch (carrier.kind) {
    case 'actors': {
      const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(carrier.names)
      return t('home.carriedBy', { count: carrier.names.length, names })
    }
    case 'elsewhere':
      return t('home.carriedElsewhere')
    case 'none':
      return t('home.carriedByNobody')
    default:
      return carrier satisfies never
  }
}

function ChangedAt({ iso }: { readonly iso: string }) {
  const t = useTranslate()
  const locale = useLocale()
  const age = ageOf(iso, new Date(), locale)
  const text = {
    now: () => t('home.changedNow'),
    ago: () => t('home.changedAgo', { when: 'text' in age ? age.text : '' }),
    on: () => t('home.changedOn', { day: 'text' in age ? age.text : '' }),
  }[age.kind]()
  return <time dateTime={iso}>{text}</time>
}
