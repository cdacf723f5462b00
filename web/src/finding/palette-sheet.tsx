import { type ReactNode, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Header } from 'react-aria-components/Header'
import { Input } from 'react-aria-components/Input'
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox'
import { TextField } from 'react-aria-components/TextField'
import { Dialog } from '../design/dialog'
import listStyles from '../design/option-list.module.css'
import fieldStyles from '../design/text-field.module.css'
import { useTranslate } from '../i18n/use-translate'
import { foldedOnce, hasWords, wordsIn } from '../map-session/folded-once'
import { useMapSession } from '../map-session/map-session-context'
import { type FoundPlace, findPlaces } from './find-places'
import type { Place } from './finding-context'
import { KeyCaps } from './key-caps'
import type { KeyEntry } from './key-list'
import styles from './palette-sheet.module.css'
import { useOptionOf } from './search-field'

/** Something that can be done on the page, found by its words. */
export interface Command {
  readonly id: string
  readonly text: string
  readonly keys?: KeyEntry['keys']
  run(): void
}

export interface PaletteSheetProps {
  readonly commands: readonly Command[]
  onGoTo(place: Place): void
  onClose(): void
}

/** One field that leads to everything: what is on the map, and what can be done. */
export function PaletteSheet(props: PaletteSheetProps) {
  const t = useTranslate()
  return (
    <Dialog title={t('act.palette')} isOpen onClose={props.onClose}>
      <Palette {...props} />
    </Dialog>
  )
}

function Palette({ commands, onGoTo, onClose }: PaletteSheetProps) {
  const t = useTranslate()
  const { view } = useMapSession()
  const optionOf = useOptionOf()
  const [typed, setTyped] = useState('')
  const words = wordsIn(typed)
  const acts = commands.filter(({ text }) => hasWords(words, foldedOnce(text)))
  const places = mostTelling(findPlaces(view, typed))
  const run = (key: string | number) => {
    onClose()
    // The sheet gives the keyboard back first: what follows may take it elsewhere.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const found = places.find(({ place }) => place.id === key)
        if (found) onGoTo(found.place)
        else commands.find(({ id }) => id === key)?.run()
      }),
    )
  }
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <TextField className={styles.field ?? ''} aria-label={t('act.palette')} autoFocus>
        <Input className={fieldStyles.input ?? ''} placeholder={t('finding.palettePlaceholder')} />
      </TextField>
      <div role="status" className="visually-hidden">
        {typed && t('finding.foundCount', { count: places.length + acts.length })}
      </div>
      <ListBox
        aria-label={t('finding.results')}
        className={`${listStyles.list} ${styles.list}`}
        onAction={run}
        renderEmptyState={() => <p className={listStyles.empty}>{t('finding.nothingFound')}</p>}
      >
        {places.length > 0 && (
          <Section id="places" title={t('finding.onMap')}>
            {places.map(optionOf).map(({ value, text, note, icon }) => (
              <Item key={value} id={value} text={text} icon={icon} end={<span className={styles.note}>{note}</span>} />
            ))}
          </Section>
        )}
        {acts.length > 0 && (
          <Section id="acts" title={t('finding.acts')}>
            {acts.map(({ id, text, keys }) => (
              <Item key={id} id={id} text={text} end={keys && <KeyCaps keys={keys} />} />
            ))}
          </Section>
        )}
      </ListBox>
    </Autocomplete>
  )
}

/** An actor brings all its links along: they must not push away what can be done. */
const MOST = { actor: 8, zone: 3, note: 3, link: 4 }

function mostTelling(found: readonly FoundPlace[]): FoundPlace[] {
  const counts = { actor: 0, zone: 0, note: 0, link: 0 }
  return found.filter(({ place: { kind } }) => {
    counts[kind] += 1
    return counts[kind] <= MOST[kind]
  })
}

interface SectionProps {
  readonly id: string
  readonly title: string
  readonly children: ReactNode
}

function Section({ id, title, children }: SectionProps) {
  return (
    <ListBoxSection id={id} className={listStyles.section ?? ''}>
      <Header className={listStyles.heading ?? ''}>{title}</Header>
      {children}
    </ListBoxSection>
  )
}

interface ItemProps {
  readonly id: string
  readonly text: string
  readonly icon?: ReactNode
  readonly end: ReactNode
}

function Item({ id, text, icon, end }: ItemProps) {
  return (
    <ListBoxItem id={id} textValue={text} className={listStyles.item ?? ''}>
      {icon}
      <span className={listStyles.text}>{text}</span>
      {end}
    </ListBoxItem>
  )
}
