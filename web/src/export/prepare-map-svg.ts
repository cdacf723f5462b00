import type { PlainMap } from '@maillage/shared/map/plain-map'
import { currentMeasureText } from '../drawing/measure-text'
import { typeLabel } from '../i18n/domain-labels'
import type { MapMarks } from '../map-session/map-marks'
import { today } from '../map-session/today'
import { embeddedFont } from './embedded-font'
import { type MapSvg, mapSvg } from './map-svg'
import { sheetIcons } from './sheet-icons'
import { type ExportedTerritory, type Language, sheetWords } from './sheet-words'

export interface SheetOptions {
  /** Of when the map is; today unless it is a version. */
  readonly day?: Date
  /** The name of a version. */
  readonly version?: string
  /** What changed: the map alone is drawn, with what became of it. */
  readonly marks?: MapMarks | undefined
}

/** Draws the map as it is now with what the browser has: its measures, icons and font. */
export async function prepareMapSvg(
  map: PlainMap,
  territory: ExportedTerritory,
  language: Language,
  { day = new Date(), version, marks }: SheetOptions = {},
): Promise<MapSvg> {
  // Before the font is there every text would be measured too narrow or too wide.
  const [fontUrl] = await Promise.all([embeddedFont(), document.fonts.ready])
  const { t } = language
  return mapSvg(map, {
    words: sheetWords(map, territory, { day, version }, language),
    labels: { typeLabel: (type) => typeLabel(t, type, map), sphereLabel: (sphere) => t(`sphere.${sphere}`) },
    icons: sheetIcons(map.themes),
    measure: currentMeasureText(),
    today: today(),
    fontUrl,
    marks,
  })
}
