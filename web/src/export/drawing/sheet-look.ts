import type { ActorId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { View } from '@maillage/shared/map/view'
import { type LookColor, scaleOf } from '../../drawing/card-look'
import { looksOfMap } from '../../drawing/map-looks'
import { cardWord, colorWord, type LookWords, lookWords, sizeWord } from '../../i18n/look-words'
import { today } from '../../map-session/today'
import type { SheetLegend } from './sheet'
import type { Language } from './sheet-words'

/** What decides how the actors of a sheet are drawn. */
export type SheetLookFields = Pick<View, 'colorBy' | 'sizeBy' | 'names'>

/** How the actors of a sheet are drawn where that is not as at rest, as plain data. */
export interface SheetLook {
  /** By actor. */
  readonly cards: ReadonlyMap<string, SheetCardLook>
  /** Where another field gives the colours the ground has none. */
  readonly isGroundPlain: boolean
  /** Whether the names of what is not lit are written too. */
  readonly isRestNamed: boolean
}

export interface SheetCardLook {
  readonly color: LookColor
  /** How many times larger its shape is. */
  readonly scale: number
  /** What the card of a sheet says of it, which says the programmes of its actor anyway. */
  readonly word?: string | undefined
  /** The same for the cards of slides. */
  readonly onSlide: LookWords
}

/** The look of a map with its part of the legend; undefined where it is drawn as at rest. */
export function sheetLook(
  map: PlainMap,
  fields: SheetLookFields | undefined,
  lit: { readonly actors: ReadonlySet<ActorId> } | undefined,
  { t, locale }: Language,
): { readonly look: SheetLook; readonly legend: Partial<SheetLegend> } | undefined {
  if (!fields) return undefined
  const { colorBy, sizeBy, names } = fields
  const isRestNamed = lit !== undefined && names === 'all'
  if (colorBy === 'sphere' && sizeBy === 'none') {
    return isRestNamed ? { look: { cards: new Map(), isGroundPlain: false, isRestNamed }, legend: {} } : undefined
  }
  const { cards, legendOf } = looksOfMap(map, fields, { lit: lit?.actors, today: today() })
  const drawn = map.actors.flatMap((actor): [string, SheetCardLook][] => {
    const look = cards.get(actor.id)
    if (!look) return []
    const onSlide = lookWords(t, actor, look, { colorBy, words: map, locale })
    return [[actor.id, { color: look.color, scale: look.scale, word: cardWord(t, look, locale), onSlide }]]
  })
  const { colors, sizes } = legendOf(lit?.actors)
  return {
    look: { cards: new Map(drawn), isGroundPlain: colorBy !== 'sphere', isRestNamed },
    legend: {
      colorsTitle: t('look.colors', { field: t(`view.colorBy.${colorBy}`) }),
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
