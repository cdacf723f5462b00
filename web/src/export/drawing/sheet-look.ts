import type { ActorId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { type LookColor, type LookFields, scaleOf } from '../../drawing/card-look'
import { looksOfMap } from '../../drawing/map-looks'
import { cardWord, colorWord, sizeWord } from '../../i18n/look-words'
import { today } from '../../map-session/today'
import type { SheetLegend } from './sheet'
import type { Language } from './sheet-words'

/** How the actors of a sheet are drawn where that is not as at rest, as plain data. */
export interface SheetLook {
  /** By actor. */
  readonly cards: ReadonlyMap<string, SheetCardLook>
  /** Where another field gives the colours the ground has none. */
  readonly isGroundPlain: boolean
}

export interface SheetCardLook {
  readonly color: LookColor
  /** How many times larger its shape is. */
  readonly scale: number
  /** What the card says of it. */
  readonly word?: string | undefined
}

/** The look of a map with its part of the legend; undefined where it is drawn as at rest. */
export function sheetLook(
  map: PlainMap,
  fields: LookFields | undefined,
  lit: { readonly actors: ReadonlySet<ActorId> } | undefined,
  { t, locale }: Language,
): { readonly look: SheetLook; readonly legend: Partial<SheetLegend> } | undefined {
  if (!fields || (fields.colorBy === 'sphere' && fields.sizeBy === 'none')) return undefined
  const { cards, legendOf } = looksOfMap(map, fields, { lit: lit?.actors, today: today() })
  const drawn = [...cards].map(
    ([id, look]) => [id, { color: look.color, scale: look.scale, word: cardWord(t, look, locale) }] as const,
  )
  const { colors, sizes } = legendOf(lit?.actors)
  return {
    look: { cards: new Map(drawn), isGroundPlain: fields.colorBy !== 'sphere' },
    legend: {
      colorsTitle: t('look.colors', { field: t(`view.colorBy.${fields.colorBy}`) }),
      colors: colors.map(({ color, meaning }) => ({
        color,
        sphere: 'sphere' in meaning ? meaning.sphere : undefined,
        word: colorWord(t, meaning, map),
      })),
      sizes: sizes && {
        title: t('look.sizes', { field: t(`view.sizeBy.${sizes.by}`) }),
        entries: sizes.classes.map((size) => ({ scale: scaleOf(size), word: sizeWord(t, sizes.by, size, locale) })),
      },
    },
  }
}
