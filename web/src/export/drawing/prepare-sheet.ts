import type { PlainMap } from '@maillage/shared/map/plain-map'
import { SPHERES } from '@maillage/shared/map/sphere'
import { typeLabel } from '../../i18n/domain-labels'
import type { MapMarks } from '../../map-session/map-marks'
import { today } from '../../map-session/today'
import type { Lit } from './draw-map'
import type { Sheet, SheetLabels } from './draw-sheet'
import { sheetIcons } from './sheet-icons'
import { type SheetLookFields, sheetLook } from './sheet-look'
import { type ExportedTerritory, type Language, sheetWords } from './sheet-words'

export interface SheetChoices {
  /** Of when the map is; today unless it is a version. */
  readonly day?: Date | undefined
  /** The name of a version. */
  readonly version?: string | undefined
  /** What changed: the map alone is drawn, with what became of it. */
  readonly marks?: MapMarks | undefined
  readonly lit?: Lit | undefined
  /** What gives actors their colours, sizes and names. */
  readonly look?: SheetLookFields | undefined
}

/** A sheet of the map with the words and icons that only the page has; it is drawn elsewhere. */
export async function prepareSheet(
  map: PlainMap,
  territory: ExportedTerritory,
  language: Language,
  choices?: SheetChoices,
): Promise<Sheet> {
  // Icons are read from what React draws, which it does not while it draws the component that asks for them.
  await Promise.resolve()
  return sheetNow(map, territory, language, choices)
}

/** The same at once, for what cannot wait; never while React draws. */
export function sheetNow(
  map: PlainMap,
  territory: ExportedTerritory,
  language: Language,
  { day = new Date(), version, marks, lit, look: fields }: SheetChoices = {},
): Sheet {
  const words = sheetWords(map, territory, { day, version }, language)
  const drawn = sheetLook(map, fields, lit, language)
  return {
    map: drawnPart(map),
    words: { ...words, legend: { ...words.legend, ...drawn?.legend } },
    labels: sheetLabels(map, language),
    icons: sheetIcons(map.themes),
    today: today(),
    marks,
    lit,
    look: drawn?.look,
  }
}

/** Comments and views are not drawn, so that they need not travel. */
function drawnPart(map: PlainMap): PlainMap {
  return { ...map, views: [], comments: [] }
}

function sheetLabels(map: PlainMap, { t }: Language): SheetLabels {
  const types = new Set(map.actors.map(({ type }) => type))
  return {
    types: Object.fromEntries([...types].map((type) => [type, typeLabel(t, type, map)])),
    spheres: Object.fromEntries(SPHERES.map((sphere) => [sphere, t(`sphere.${sphere}`)])) as SheetLabels['spheres'],
  }
}
