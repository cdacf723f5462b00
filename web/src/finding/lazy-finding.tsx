import { Search } from 'lucide-react'
import { useState } from 'react'
import { later, useLater } from '../design/later'
import { laterPart } from '../design/later-part'
import { useTranslate } from '../i18n/use-translate'
import { useMapFilter, useMapFilterStore } from '../map-session/map-filter-context'
import styles from './finding-bar.module.css'

export const FilterForm = laterPart(async () => (await import('./filter-form')).FilterForm)
export const FilterSheet = laterPart(async () => (await import('./filter-sheet')).FilterSheet)
export const HelpSheet = laterPart(async () => (await import('./help-sheet')).HelpSheet)

const Counted = laterPart(async () => (await import('./counted-strip')).CountedStrip)

/** Nothing of it is drawn before something is counted. */
export function CountedStrip() {
  const { counted } = useMapFilter()
  // What a view picks is told by the view.
  return counted && counted.text !== '' && <Counted counted={counted} />
}

const search = later(() => import('./search-field'))

/** A plain field until somebody goes to it; from then on with its list. */
export function SearchField() {
  const t = useTranslate()
  const { words } = useMapFilter()
  const store = useMapFilterStore()
  const [isUsed, setUsed] = useState(false)
  const part = useLater(search, isUsed)
  if (part) return <part.SearchField />
  return (
    <div className={styles.search}>
      <Search size={17} aria-hidden="true" />
      <input
        type="text"
        role="combobox"
        aria-expanded={false}
        aria-controls="finding-list"
        data-search
        className={styles.input}
        aria-label={t('finding.search')}
        placeholder={t('finding.searchPlaceholder')}
        autoComplete="off"
        value={words}
        onFocus={() => setUsed(true)}
        onBlur={() => setUsed(false)}
        onChange={({ target }) => store.set({ ...store.read(), words: target.value })}
      />
    </div>
  )
}
