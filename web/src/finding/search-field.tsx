import { sphereOf } from '@maillage/shared/territory/actor-types'
import { ArrowLeftRight, Search, SquareDashed, StickyNote } from 'lucide-react'
import { type KeyboardEvent, useMemo } from 'react'
import { ComboBox, Input, Popover } from 'react-aria-components/ComboBox'
import { type Option, OptionList } from '../design/option-list'
import listStyles from '../design/option-list.module.css'
import { SphereGlyph } from '../design/sphere-glyph'
import { typeLabel } from '../i18n/domain-labels'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import { useMapFilter, useMapFilterStore } from '../map-session/map-filter-context'
import { useMapSession } from '../map-session/map-session-context'
import { useMapVersion } from '../map-session/use-map'
import { type FoundPlace, findPlaces } from './find-places'
import styles from './finding-bar.module.css'
import { useFinding } from './finding-context'

/** Finds what is on the map while one types, lights it, and goes there. */
export function SearchField() {
  const t = useTranslate()
  const { view } = useMapSession()
  const { goal } = useFinding()
  const filter = useMapFilter()
  const store = useMapFilterStore()
  const optionOf = useOptionOf()
  const { words } = filter
  const version = useMapVersion(() => words !== '')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` tells when the map has other words.
  const found = useMemo(() => findPlaces(view, words), [view, words, version])
  const look = (typed: string) => store.set({ ...store.read(), words: typed })
  const goTo = (one: FoundPlace | undefined) => {
    if (!one) return
    look('')
    goal.set(one.place)
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const input = event.target as HTMLElement
    if (event.key === 'Escape') {
      event.stopPropagation()
      look('')
      document.querySelector<HTMLElement>('[data-map-stage]')?.focus()
    } else if (event.key === 'Enter' && !input.hasAttribute('aria-activedescendant')) {
      // The best one is meant when none was pointed at.
      event.stopPropagation()
      goTo(found[0])
    }
  }
  return (
    <div className={styles.search} onKeyDownCapture={onKeyDownCapture}>
      <Search size={17} aria-hidden="true" />
      <ComboBox
        className={styles.combo ?? ''}
        aria-label={t('finding.search')}
        inputValue={words}
        onInputChange={look}
        value={null}
        onChange={(key) => goTo(found.find(({ place }) => place.id === key))}
        // What fits was found already, with accents ignored and the best first.
        defaultFilter={() => true}
        menuTrigger="input"
        allowsCustomValue
        allowsEmptyCollection
        // It takes the place of the plain field that somebody went to.
        autoFocus
      >
        <Input data-search className={styles.input ?? ''} placeholder={t('finding.searchPlaceholder')} />
        <Popover className={`${listStyles.popover} ${styles.results}`} placement="top start" offset={12}>
          {found.length > 0 ? (
            <OptionList options={found.map(optionOf)} />
          ) : (
            <p className={listStyles.empty}>{t('finding.nothingFound')}</p>
          )}
        </Popover>
      </ComboBox>
    </div>
  )
}

const ICONS = { link: ArrowLeftRight, note: StickyNote, zone: SquareDashed } as const

/** A found place as it is listed. */
export function useOptionOf(): (found: FoundPlace) => Option {
  const t = useTranslate()
  const { view } = useMapSession()
  return ({ place, text }) => {
    if (place.kind !== 'actor') {
      const Icon = ICONS[place.kind]
      return {
        value: place.id,
        text,
        note: t(`finding.kind.${place.kind}`),
        icon: <Icon size={18} aria-hidden="true" />,
      }
    }
    const type = view.actor(place.id)?.type ?? ''
    return {
      value: place.id,
      text: shownName(t, { name: text }),
      note: typeLabel(t, type, view.ownWords()),
      icon: <SphereGlyph sphere={sphereOf(type)} size={18} />,
    }
  }
}
