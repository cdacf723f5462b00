import type { TerritoryId } from '@maillage/shared/map/ids'
import {
  ChartColumn,
  History,
  Keyboard,
  ListFilter,
  Map as MapIcon,
  Palette,
  Presentation,
  QrCode,
  Search,
  Table2,
} from 'lucide-react'
import { useLocation } from 'wouter'
import { MenuAction } from '../design/menu'
import { PHONE, useMediaQuery } from '../design/use-media-query'
import { useFinding } from '../finding/finding-context'
import { useTranslate } from '../i18n/use-translate'
import { AppearanceChoice, GaugeChoice, LanguageChoice, SpokenChangesChoice } from './display-choices'
import { isTable, presentPath, type Reading, readingPath } from './reading'

export interface DisplayItemsProps {
  readonly territory: TerritoryId
  readonly reading: Reading
  /** Where the links are managed, for who may. */
  readonly sharePath: string | undefined
}

/** Appearance and language; on a phone also what the header has no room for. */
export function DisplayItems({ territory, reading, sharePath }: DisplayItemsProps) {
  const t = useTranslate()
  const [, navigate] = useLocation()
  const finding = useFinding()
  // Where the header gives up its buttons.
  const isNarrow = useMediaQuery(PHONE)
  return (
    <>
      {isNarrow && !isTable(reading) && (
        <MenuAction icon={<Table2 size={16} />} onAction={() => navigate(readingPath(territory, 'actors'))}>
          {t('map.toTable')}
        </MenuAction>
      )}
      {isNarrow && reading !== 'map' && (
        <MenuAction icon={<MapIcon size={16} />} onAction={() => navigate(readingPath(territory, 'map'))}>
          {t('map.toMap')}
        </MenuAction>
      )}
      {isNarrow && reading !== 'indicators' && (
        <MenuAction icon={<ChartColumn size={16} />} onAction={() => navigate(readingPath(territory, 'indicators'))}>
          {t('map.toIndicators')}
        </MenuAction>
      )}
      {isNarrow && reading !== 'evolution' && (
        <MenuAction icon={<History size={16} />} onAction={() => navigate(readingPath(territory, 'evolution'))}>
          {t('map.toEvolution')}
        </MenuAction>
      )}
      {isNarrow && (
        <MenuAction
          icon={<Presentation size={16} />}
          onAction={() => navigate(presentPath(territory, finding.shown.read()?.id))}
        >
          {t('presentation.present')}
        </MenuAction>
      )}
      {isNarrow && sharePath && (
        <MenuAction icon={<QrCode size={16} />} onAction={() => navigate(sharePath)}>
          {t('map.share')}
        </MenuAction>
      )}
      <MenuAction icon={<Search size={16} />} onAction={() => finding.sheet.set('palette')}>
        {t('act.palette')}
      </MenuAction>
      <MenuAction icon={<ListFilter size={16} />} onAction={() => finding.sheet.set('filters')}>
        {t('finding.filters')}
      </MenuAction>
      {reading === 'map' && (
        <MenuAction icon={<Palette size={16} />} onAction={() => finding.sheet.set('look')}>
          {t('look.open')}
        </MenuAction>
      )}
      <MenuAction icon={<Keyboard size={16} />} onAction={() => finding.sheet.set('help')}>
        {t('act.help')}
      </MenuAction>
      {isNarrow && reading === 'map' && <GaugeChoice />}
      <AppearanceChoice />
      <LanguageChoice />
      <SpokenChangesChoice />
    </>
  )
}
