import { Plus, Upload } from 'lucide-react'
import { useState } from 'react'
import { problemKey } from '../api/problem-key'
import { keyring, useKeyring } from '../api/use-keyring'
import { Button } from '../design/button'
import { PageTitle } from '../design/page-title'
import { useTranslate } from '../i18n/use-translate'
import styles from './home-page.module.css'
import { ImportDialog } from './import-dialog'
import type { Territories } from './load-territories'
import { NewTerritoryDialog } from './new-territory-dialog'
import { TerritoryList, TerritoryListSkeleton } from './territory-list'
import { useTerritories } from './use-territories'

/** Every territory that this device may open. */
export function HomePage() {
  const t = useTranslate()
  const { adminKey } = useKeyring()
  const [loaded, reload] = useTerritories()
  const territories = loaded.kind === 'loaded' ? loaded.value : undefined
  const failure = loaded.kind === 'failed' ? loaded.error : territories?.failure
  const isAdmin = adminKey !== null && !territories?.isAdminRefused
  return (
    <>
      <div className={styles.hero}>
        <div className={styles.words}>
          <PageTitle tabTitle={t('home.title')} className={styles.title}>
            {t('home.title')}
          </PageTitle>
          <p className={styles.lead}>{territories ? <Summary territories={territories} /> : '\u00a0'}</p>
        </div>
        {isAdmin && <Acts adminKey={adminKey} />}
      </div>
      {!isAdmin && (
        <p className={styles.hint}>
          {t(territories?.isAdminRefused ? 'home.adminRefused' : 'home.adminNeeded')}{' '}
          {territories?.isAdminRefused && <Button onPress={keyring.forgetAdminKey}>{t('home.forget')}</Button>}
        </p>
      )}
      {failure ? (
        <div className={styles.failure} role="alert">
          <p>{t(problemKey(failure))}</p>
          <Button onPress={reload}>{t('common.retry')}</Button>
        </div>
      ) : null}
      {loaded.kind === 'loading' && <TerritoryListSkeleton />}
      {territories && <TerritoryList entries={territories.entries} isWhole={!failure} />}
      <Epigraph />
    </>
  )
}

function Acts({ adminKey }: { readonly adminKey: string }) {
  const t = useTranslate()
  const [open, setOpen] = useState<'none' | 'new' | 'import'>('none')
  const close = () => setOpen('none')
  return (
    <div className={styles.acts}>
      <Button size="large" icon={<Upload size={18} aria-hidden="true" />} onPress={() => setOpen('import')}>
        {t('home.import')}
      </Button>
      <Button size="large" look="filled" icon={<Plus size={18} aria-hidden="true" />} onPress={() => setOpen('new')}>
        {t('home.new')}
      </Button>
      {open === 'new' && <NewTerritoryDialog adminKey={adminKey} onClose={close} />}
      {open === 'import' && <ImportDialog adminKey={adminKey} onClose={close} />}
    </div>
  )
}

function Summary({ territories: { entries } }: { readonly territories: Territories }) {
  const t = useTranslate()
  const examples = entries.filter((entry) => (entry.kind === 'open' ? entry.territory.example : entry.known.isExample))
  const own = entries.length - examples.length
  if (entries.length === 0) return '\u00a0'
  if (own === 0) return t('home.examples', { count: examples.length })
  if (examples.length === 0) return t('home.own', { count: own })
  return t('home.ownAndExamples', { own, examples: examples.length })
}

function Epigraph() {
  const t = useTranslate()
  return (
    <figure className={styles.epigraph}>
      <blockquote className={styles.quote} lang="fr">
        {t('home.quote')}
      </blockquote>
      <figcaption className={styles.source}>{t('home.quoteSource')}</figcaption>
    </figure>
  )
}
