import { LEVELS, type Level } from '@maillage/shared/map/link'
import { SPHERES } from '@maillage/shared/map/sphere'
import { ACTOR_TYPE_CODES, sphereOf } from '@maillage/shared/territory/actor-types'
import { THEME_CODES } from '@maillage/shared/territory/themes'
import { ListFilter } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { Button } from '../design/button'
import { LevelDrawing } from '../design/level-drawing'
import listStyles from '../design/option-list.module.css'
import { SphereGlyph } from '../design/sphere-glyph'
import { ThemeIcon } from '../design/theme-icon'
import { ToggleChip } from '../design/toggle-chip'
import { themeLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'
import { choiceCount, type MapFilter, NO_FILTER } from '../map-session/map-filter'
import { useMapFilter, useMapFilterStore } from '../map-session/map-filter-context'
import { useMapSession } from '../map-session/map-session-context'
import { useActorIds } from '../map-session/use-map'
import styles from './map-table.module.css'
import type { TableList } from './use-row-selection'

/** What to look for by spheres, types, themes and levels; how many choices are made stands on the button. */
export function FilterButton({ list }: { readonly list: TableList }) {
  const t = useTranslate()
  const count = choiceCount(useMapFilter())
  return (
    <DialogTrigger>
      <Button icon={<ListFilter size={17} aria-hidden="true" />}>
        {t('table.filter')}
        {count > 0 && <span className={styles.count}>{count}</span>}
      </Button>
      <Popover className={`${listStyles.popover} ${styles.filters}`} placement="bottom start" offset={6}>
        <Dialog aria-label={t('table.filterTitle')} className={styles.filterForm ?? ''}>
          <FilterForm list={list} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function FilterForm({ list }: { readonly list: TableList }) {
  const t = useTranslate()
  const filter = useMapFilter()
  const store = useMapFilterStore()
  const types = usePresentTypes()
  return (
    <>
      <Choices
        part="spheres"
        title={t('table.spheres')}
        options={SPHERES.map((sphere) => ({
          value: sphere,
          text: t(`sphere.${sphere}`),
          icon: <SphereGlyph sphere={sphere} size={18} />,
        }))}
      />
      {list === 'links' && (
        <Choices
          part="levels"
          title={t('table.levelTitle')}
          options={LEVELS.map((level) => ({
            value: level as Level,
            text: t(`level.${level}`),
            icon: <LevelDrawing level={level} width={40} />,
          }))}
        />
      )}
      <Choices
        part="themes"
        title={t('table.themes')}
        options={THEME_CODES.map((theme) => ({
          value: theme,
          text: themeLabel(t, theme),
          icon: <ThemeIcon theme={theme} />,
        }))}
      />
      {types.length > 0 && (
        <Choices
          part="types"
          title={t('table.types')}
          options={types.map((type) => ({
            value: type,
            text: t(`actorType.${type}`),
            icon: <SphereGlyph sphere={sphereOf(type)} size={18} />,
          }))}
        />
      )}
      {choiceCount(filter) > 0 && (
        <div className={styles.filterEnd}>
          <Button slot="close" onPress={() => store.set({ ...NO_FILTER, words: filter.words })}>
            {t('table.showAll')}
          </Button>
        </div>
      )}
    </>
  )
}

/** The types that the map has; all others would only find nothing. */
function usePresentTypes() {
  const { view } = useMapSession()
  const present = new Set(useActorIds().map((id) => view.actor(id)?.type))
  return ACTOR_TYPE_CODES.filter((type) => present.has(type))
}

type Part = 'spheres' | 'types' | 'themes' | 'levels'

interface ChoicesProps<P extends Part> {
  readonly part: P
  readonly title: string
  readonly options: readonly {
    readonly value: MapFilter[P][number]
    readonly text: string
    readonly icon: ReactNode
  }[]
}

function Choices<P extends Part>({ part, title, options }: ChoicesProps<P>) {
  const filter = useMapFilter()
  const store = useMapFilterStore()
  const titleId = useId()
  const chosen: readonly unknown[] = filter[part]
  return (
    <fieldset className={styles.choices} aria-labelledby={titleId}>
      <span id={titleId} className={styles.choicesTitle}>
        {title}
      </span>
      <div className={styles.choiceChips}>
        {options.map(({ value, text, icon }) => (
          <ToggleChip
            key={value}
            isSelected={chosen.includes(value)}
            icon={icon}
            onChange={(isIn) =>
              store.set({ ...filter, [part]: isIn ? [...chosen, value] : chosen.filter((other) => other !== value) })
            }
          >
            {text}
          </ToggleChip>
        ))}
      </div>
    </fieldset>
  )
}
