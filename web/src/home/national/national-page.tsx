import type { TerritoryFigures } from '@maillage/shared/protocol/indicator-bodies'
import { Download, Printer } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { isRefusal } from '../../api/http-client'
import { problemKey } from '../../api/problem-key'
import { keyring, useKeyring } from '../../api/use-keyring'
import type { Loaded } from '../../api/use-loaded'
import { Button } from '../../design/button'
import { ButtonLink } from '../../design/button-link'
import { MessagePage } from '../../design/message-page'
import { PageTitle } from '../../design/page-title'
import { partialDateWords } from '../../i18n/partial-date-words'
import { useLocale, useTranslate } from '../../i18n/use-translate'
import { CoreMatrix } from './core-matrix'
import { EvolutionTable } from './evolution-table'
import { FigureTable } from './figure-table'
import { MapGrid } from './map-grid'
import type { MapLoader } from './map-loader'
import { nationalCsv } from './national-csv'
import styles from './national-page.module.css'
import { NATIONAL_READINGS, type NationalReading } from './national-reading'
import { ReadingLinks } from './reading-links'
import type { Order } from './row-order'
import { useIsPrinting } from './use-is-printing'
import { useNational } from './use-national'

export interface NationalPageProps {
  readonly reading: NationalReading
  /** Puts a file into the person's downloads. */
  onDownload(name: string, content: Blob): void
}

/** All territories side by side, for who holds the admin's key. */
export function NationalPage(props: NationalPageProps) {
  const t = useTranslate()
  const { adminKey } = useKeyring()
  if (adminKey !== null) return <WithKey {...props} adminKey={adminKey} />
  return (
    <MessagePage title={t('national.title')} text={t('national.needsKey')}>
      <ButtonLink href="/">{t('common.toHome')}</ButtonLink>
    </MessagePage>
  )
}

function WithKey({ reading, onDownload, adminKey }: NationalPageProps & { readonly adminKey: string }) {
  const t = useTranslate()
  const { territories: loaded, loader, reload } = useNational(adminKey)
  const territories = loaded.kind === 'loaded' ? loaded.value : undefined
  if (loaded.kind === 'failed' && isRefusal(loaded.error)) {
    return (
      <MessagePage title={t('national.title')} text={t('national.refused')}>
        <Button onPress={keyring.forgetAdminKey}>{t('home.forget')}</Button>
        <ButtonLink href="/">{t('common.toHome')}</ButtonLink>
      </MessagePage>
    )
  }
  return (
    <div className={styles.page}>
      <Head territories={territories} loader={loader} onDownload={onDownload} />
      <ReadingLinks reading={reading} />
      <Content loaded={loaded} loader={loader} reading={reading} onRetry={reload} />
    </div>
  )
}

interface HeadProps extends Pick<NationalPageProps, 'onDownload'> {
  readonly territories: readonly TerritoryFigures[] | undefined
  readonly loader: MapLoader
}

function Head({ territories, loader, onDownload }: HeadProps) {
  const t = useTranslate()
  const locale = useLocale()
  const [isPreparing, setPreparing] = useState(false)
  const day = territories?.[0]?.day ?? ''
  const exportCsv = () => {
    const text = nationalCsv(territories ?? [], t, locale)
    onDownload(`${t('national.csvName')}-${day}.csv`, new Blob([text], { type: 'text/csv;charset=utf-8' }))
  }
  const print = async () => {
    setPreparing(true)
    await loader.settled()
    setPreparing(false)
    window.print()
  }
  const isEmpty = !territories || territories.length === 0
  return (
    <div className={styles.hero}>
      <div className={styles.words}>
        <PageTitle tabTitle={t('national.title')} className={styles.title}>
          {t('national.title')}
        </PageTitle>
        <p className={styles.lead}>
          {isEmpty ? '\u00a0' : t('national.lead', { count: territories.length })}
          {day && <span className={styles.day}>{t('national.printedOn', { day: partialDateWords(day, locale) })}</span>}
        </p>
      </div>
      <div className={styles.acts}>
        <Button icon={<Download size={17} aria-hidden="true" />} isDisabled={isEmpty} onPress={exportCsv}>
          {t('national.csv')}
        </Button>
        <Button
          icon={<Printer size={17} aria-hidden="true" />}
          isDisabled={isEmpty || isPreparing}
          onPress={() => void print()}
        >
          {isPreparing ? t('common.wait') : t('national.print')}
        </Button>
      </div>
    </div>
  )
}

interface ContentProps {
  readonly loaded: Loaded<readonly TerritoryFigures[]>
  readonly loader: MapLoader
  readonly reading: NationalReading
  onRetry(): void
}

function Content({ loaded, loader, reading, onRetry }: ContentProps) {
  const t = useTranslate()
  const isPrinting = useIsPrinting()
  const [order, setOrder] = useState<Order>()
  if (loaded.kind === 'failed') {
    return (
      <div className={styles.failure} role="alert">
        <p>{t(problemKey(loaded.error))}</p>
        <Button onPress={onRetry}>{t('common.retry')}</Button>
      </div>
    )
  }
  const territories = loaded.kind === 'loaded' ? loaded.value : undefined
  if (territories?.length === 0) {
    return (
      <div className={styles.empty}>
        <p>{t('national.none')}</p>
        <ButtonLink href="/">{t('common.toHome')}</ButtonLink>
      </div>
    )
  }
  const contents: Readonly<Record<NationalReading, ReactNode>> = {
    maps: <MapGrid territories={territories} loader={loader} />,
    table: territories ? <FigureTable territories={territories} order={order} onSort={setOrder} /> : <Waiting />,
    evolution: territories ? <EvolutionTable territories={territories} /> : <Waiting />,
    core: territories ? <CoreMatrix territories={territories} /> : <Waiting />,
  }
  return (
    <>
      {territories?.length === 1 && <p className={styles.notice}>{t('national.alone')}</p>}
      {isPrinting
        ? NATIONAL_READINGS.map((one) => (
            <section key={one} className={styles.printed}>
              <h2>{t(`national.${one}`)}</h2>
              {contents[one]}
            </section>
          ))
        : contents[reading]}
    </>
  )
}

/** The place of a table before it is known what stands in it. */
function Waiting() {
  const t = useTranslate()
  return (
    <div role="status" aria-label={t('common.loading')}>
      <div className={styles.waiting} aria-hidden="true" />
    </div>
  )
}
