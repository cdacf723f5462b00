import type { Position } from '@maillage/shared/map/actor'
import type { Level, LinkKind } from '@maillage/shared/map/link'
import type { Paper } from '@maillage/shared/map/paper'
import type { Sphere } from '@maillage/shared/map/sphere'
import type { TimeState } from '@maillage/shared/map/time-state'
import type { LookColor } from '../../drawing/card-look'
import type { Box } from '../../drawing/geometry'
import type { Locale } from '../../i18n/i18n'
import type { LookWords } from '../../i18n/look-words'

/** What a presentation file is made of: plain data with all words in the reader's language, so that a worker can take it. */
export interface Deck {
  /** Of the document. */
  readonly title: string
  readonly locale: Locale
  readonly words: DeckWords
  /** At least one. */
  readonly slides: readonly Slide[]
}

export interface DeckWords {
  readonly spheres: Readonly<Record<Sphere, string>>
  /** With their numbers. */
  readonly levels: Readonly<Record<Level, string>>
  readonly kinds: Readonly<Record<LinkKind, string>>
  /** Of links that are not of today; empty for those that are. */
  readonly states: Readonly<Record<TimeState, string>>
  /** The same in a word. */
  readonly stateLabels: Readonly<Record<TimeState, string>>
  /** Of a link that goes from one to the other, whatever its kind. */
  readonly oneWay: string
  readonly carrier: string
  readonly nameless: string
  readonly agreement: string
  readonly legend: string
  /** Before the names that have no room on a slide, in its notes. */
  readonly unnamed: string
  /** Of a faded link, see `quietLinks`. */
  readonly quiet: string
  readonly noPersonalData: string
}

/** One view of the map. */
export interface Slide {
  /** Whose map, for whom; a small line over the title. */
  readonly place: string
  readonly title: string
  /** Words of the title to mark. */
  readonly highlight?: string | undefined
  readonly lead?: string | undefined
  /** What the presenter says; only in the notes of the slide. */
  readonly notes?: string | undefined
  readonly map: SlideMap
  /** At most two are shown. */
  readonly figures: readonly SlideFigure[]
  readonly hasLegend: boolean
  /** What the colours and sizes of actors say; none where they are as at rest. */
  readonly look?: SlideLookLegend | undefined
  /** Where the data come from. */
  readonly source?: string | undefined
}

export interface SlideFigure {
  readonly value: string
  readonly words: string
}

/** Only of what a slide shows. */
export interface SlideLookLegend {
  /** None where actors have the colours of their spheres, which their zones name. */
  readonly colors?: LegendPart<{ readonly color: LookColor; readonly sphere?: Sphere | undefined }> | undefined
  readonly sizes?: LegendPart<{ readonly scale: number }> | undefined
}

export interface LegendPart<Entry> {
  readonly title: string
  readonly entries: readonly (Entry & { readonly word: string })[]
}

/** What is lit, with its places on the map. */
export interface SlideMap {
  /** Where another field gives the colours the ground has none: one colour says one thing. */
  readonly isGroundPlain: boolean
  readonly actors: readonly SlideActor[]
  readonly links: readonly SlideLink[]
  readonly zones: readonly SlideZone[]
  readonly notes: readonly SlideNote[]
}

export interface SlideActor {
  readonly id: string
  readonly name: string
  /** The word of its type. */
  readonly type: string
  readonly sphere: Sphere
  /** The middle of its card on the map. */
  readonly position: Position
  readonly isCarrier: boolean
  readonly color: LookColor
  /** How many times larger its shape is than at rest. */
  readonly scale: number
  /** What these say, in words. */
  readonly said: LookWords
  /** Whether it steps back, with its name and without its links: it is not lit. */
  readonly isRest: boolean
}

export interface SlideLink {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly kind: LinkKind
  readonly level?: Level | undefined
  readonly state: TimeState
  /** In words. */
  readonly themes: readonly string[]
  readonly hasAgreement: boolean
  /** Drawn faded. */
  readonly isQuiet: boolean
}

/** An area that somebody drew: it stays around the actors that lie in it. */
export interface SlideZone {
  readonly name: string
  readonly sphere?: Sphere | undefined
  readonly color: Paper
  readonly actors: readonly string[]
}

/** What somebody wrote on the map. */
export interface SlideNote {
  readonly text: string
  readonly isSticky: boolean
  readonly color: Paper
  /** On the map. */
  readonly box: Box
}
