import type { ActorId } from '@maillage/shared/map/ids'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { View } from '@maillage/shared/map/view'
import type { MeasureText, TextStyle } from '../drawing/card'
import type { LookColor } from '../drawing/card-look'
import { looksOfMap, type MapLooks } from '../drawing/map-looks'
import type { Locale, Translate } from '../i18n/i18n'
import { lookWords } from '../i18n/look-words'
import type { MapReading } from '../map-session/map-reading'

/** How the actors of a view are drawn that gives them colours or sizes by a field. */
export interface SceneLook extends Pick<View, 'colorBy' | 'sizeBy'>, Pick<MapLooks, 'legendOf'> {
  readonly cards: ReadonlyMap<ActorId, RoomLook>
}

export interface RoomLook {
  readonly color: LookColor
  readonly scale: number
  /** What a whole card says of it, and one with a name alone. */
  readonly pill?: LookPill | undefined
  readonly namedPill?: LookPill | undefined
}

export interface LookPill {
  readonly word: string
  /** Of the word, in map units. */
  readonly width: number
}

const PILL_STYLE: TextStyle = { size: 12, weight: 640 }

export interface SceneLookOptions {
  readonly lit: MapReading | undefined
  /** Of the map, `YYYY-MM-DD`. */
  readonly day: string
  readonly measure: MeasureText
  readonly t: Translate
  readonly locale: Locale
}

/** Undefined where a view leaves actors as they are at rest. */
export function sceneLook(
  view: View | undefined,
  map: PlainMap,
  { lit, day, measure, t, locale }: SceneLookOptions,
): SceneLook | undefined {
  if (!view || (view.colorBy === 'sphere' && view.sizeBy === 'none')) return undefined
  const { colorBy, sizeBy } = view
  const { cards, legendOf } = looksOfMap(map, view, { lit: lit?.actors, today: day })
  const pillOf = (word: string): LookPill | undefined =>
    word === '' ? undefined : { word, width: measure(word, PILL_STYLE) }
  const drawn = map.actors.flatMap((actor) => {
    const look = cards.get(actor.id)
    if (!look) return []
    const { whole, alone } = lookWords(t, actor, look, { colorBy, words: map, locale })
    const pills = { pill: pillOf(whole), namedPill: pillOf(alone) }
    return [[actor.id, { color: look.color, scale: look.scale, ...pills }] as const]
  })
  return { colorBy, sizeBy, cards: new Map(drawn), legendOf }
}
