import type { Programme } from '@maillage/shared/map/actor'
import type { Level } from '@maillage/shared/map/link'
import type { Sphere } from '@maillage/shared/map/sphere'
import type { LookColor } from '../../drawing/card-look'
import type { DeckWords } from '../slides/deck'

/** The words around an exported map, in the reader's language. */
export interface SheetWords {
  readonly title: string
  readonly subtitle: string
  readonly date: string
  readonly counts: string
  /** Under the map at the left: where the data come from, for an example. */
  readonly source: string | undefined
  /** Under the map at the right. */
  readonly privacy: string
  readonly carrier: string
  readonly nameless: string
  /** In short, as cards show them. */
  readonly programmes: Readonly<Record<Programme, string>>
  readonly legend: SheetLegend
  /** Those that only slides have. */
  readonly slides: DeckWords
}

export interface SheetLegend {
  readonly linksTitle: string
  readonly levels: readonly { readonly level: Level; readonly word: string }[]
  /** What else stands on links of this map. */
  readonly marks: readonly { readonly mark: LegendMark; readonly word: string }[]
  readonly colorsTitle: string
  /** What the colours of actors say; in the shape of a sphere where all of them have it. */
  readonly colors: readonly {
    readonly color: LookColor
    readonly sphere?: Sphere | undefined
    readonly word: string
  }[]
  /** What the sizes of actors say, where they differ. */
  readonly sizes?: SizeLegend | undefined
  readonly themesTitle: string
  /** Those that this map's links carry. */
  readonly themes: readonly { readonly theme: string; readonly word: string }[]
}

export interface SizeLegend {
  readonly title: string
  readonly entries: readonly { readonly scale: number; readonly word: string }[]
}

export type LegendMark = 'arrow' | 'quiet' | 'discuss' | 'agreement' | 'planned' | 'past'

/** What is drawn inside shapes and badges, in a box of 24 x 24, without a colour of its own. */
export interface Icon {
  readonly strokes: readonly IconStroke[]
  /** Of a theme that has no drawing. */
  readonly letters?: string | undefined
}

export interface IconStroke {
  /** The data of an SVG path. */
  readonly d: string
  readonly isFilled?: boolean | undefined
}

export interface SheetIcons {
  readonly spheres: Readonly<Record<Sphere, Icon>>
  readonly themes: Readonly<Record<string, Icon>>
  readonly otherTheme: Icon
  readonly discuss: Icon
  readonly agreement: Icon
  readonly planned: Icon
  readonly past: Icon
  readonly flag: Icon
  readonly ending: Icon
}

export function themeIcon({ themes, otherTheme }: SheetIcons, theme: string): Icon {
  return Object.hasOwn(themes, theme) ? (themes[theme] ?? otherTheme) : otherTheme
}
