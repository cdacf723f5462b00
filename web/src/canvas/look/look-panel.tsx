import { COLOR_FIELDS, SIZE_FIELDS } from '@maillage/shared/map/view'
import { ChevronDown, ChevronUp, SlidersHorizontal } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../design/button'
import { isEscape } from '../../design/is-escape'
import { Select } from '../../design/select'
import { PHONE, useMediaQuery } from '../../design/use-media-query'
import type { CardLooks } from '../../drawing/card-look'
import { useFinding } from '../../finding/finding-context'
import { useTranslate } from '../../i18n/use-translate'
import { focusReading } from '../../map-session/focus-places'
import { isResting, type MapLook, RESTING_LOOK } from '../../map-session/map-look'
import { countSelected, useSelection } from '../../map-session/selection'
import { useStored } from '../../map-session/store'
import { Legend } from './legend'
import styles from './look-panel.module.css'

export interface LookPanelProps {
  readonly looks: CardLooks
  /** Whether colours and sizes are being chosen here. */
  readonly isChoosing: boolean
}

/** The legend of the map, where colours and sizes are chosen as well; folded, a button that says where it is. */
export function LookPanel({ looks, isChoosing }: LookPanelProps) {
  const t = useTranslate()
  const { sheet, look: store } = useFinding()
  const look = useStored(store)
  const hasInspector = countSelected(useSelection()) > 0
  const panel = useRef<HTMLElement>(null)
  // On a phone it would lie over what a view shows: there it waits to be asked for.
  const isPhone = useMediaQuery(PHONE)
  const [isUnfolded, setIsUnfolded] = useState(false)
  const isOpen = isChoosing || (look.legend && (isUnfolded || !isPhone))
  useEffect(() => {
    if (!isChoosing) return
    setIsUnfolded(true)
    panel.current?.focus({ preventScroll: true })
  }, [isChoosing])
  const unfold = () => {
    setIsUnfolded(true)
    store.set({ ...look, legend: true })
  }
  const fold = () => {
    setIsUnfolded(false)
    if (isChoosing) sheet.set('none')
    store.set({ ...look, legend: false })
    focusReading()
  }
  const foldOnEscape = (event: KeyboardEvent) => {
    if (isEscape(event) && !event.defaultPrevented) fold()
  }
  if (!isOpen) return isResting(look) ? null : <Folded onUnfold={unfold} />
  return (
    <section
      ref={panel}
      className={`floating-panel ${styles.panel}`}
      data-beside-panel={hasInspector || undefined}
      aria-label={t('look.legend')}
      tabIndex={-1}
      onKeyDown={foldOnEscape}
    >
      <header className={styles.header}>
        <h2 className={styles.title}>{t('look.legend')}</h2>
        <Button
          look="ghost"
          icon={<SlidersHorizontal size={17} aria-hidden="true" />}
          aria-label={t('look.choose')}
          aria-pressed={isChoosing}
          onPress={() => sheet.set(isChoosing ? 'none' : 'look')}
        />
        <Button
          look="ghost"
          icon={<ChevronDown size={18} aria-hidden="true" />}
          aria-label={t('look.fold')}
          onPress={fold}
        />
      </header>
      <div className={styles.body}>
        {isChoosing && <Choices look={look} onChange={store.set} />}
        <Legend looks={looks} />
      </div>
    </section>
  )
}

function Folded({ onUnfold }: { onUnfold(): void }) {
  const t = useTranslate()
  const hasInspector = countSelected(useSelection()) > 0
  return (
    <div className={`floating-bar ${styles.folded}`} data-beside-panel={hasInspector || undefined}>
      <Button look="ghost" icon={<ChevronUp size={18} aria-hidden="true" />} aria-expanded={false} onPress={onUnfold}>
        {t('look.legend')}
      </Button>
    </div>
  )
}

function Choices({ look, onChange }: { readonly look: MapLook; onChange(look: MapLook): void }) {
  const t = useTranslate()
  // Who chooses wants to see what it means.
  const choose = (choice: Partial<MapLook>) => onChange({ ...look, ...choice, legend: true })
  const isPlain = look.colorBy === 'sphere' && look.sizeBy === 'none'
  return (
    <div className={styles.choices}>
      <Select
        label={t('view.colorBy')}
        value={look.colorBy}
        options={COLOR_FIELDS.map((value) => ({ value, text: t(`view.colorBy.${value}`) }))}
        onChange={(colorBy) => choose({ colorBy })}
      />
      <Select
        label={t('view.sizeBy')}
        value={look.sizeBy}
        options={SIZE_FIELDS.map((value) => ({ value, text: t(`view.sizeBy.${value}`) }))}
        onChange={(sizeBy) => choose({ sizeBy })}
      />
      <p className={styles.hint}>{t('look.saved')}</p>
      {!isPlain && (
        <div>
          <Button onPress={() => choose({ colorBy: RESTING_LOOK.colorBy, sizeBy: RESTING_LOOK.sizeBy })}>
            {t('look.reset')}
          </Button>
        </div>
      )}
    </div>
  )
}
