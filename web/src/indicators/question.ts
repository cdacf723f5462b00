import type { Actor } from '@maillage/shared/map/actor'
import type { ActorId, LinkId } from '@maillage/shared/map/ids'
import type { Link } from '@maillage/shared/map/link'
import type { OwnWords } from '@maillage/shared/map/own-words'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { Sphere } from '@maillage/shared/map/sphere'
import type { Figures } from '@maillage/shared/network/figures'
import type { Indicators } from '@maillage/shared/network/indicators'
import type { EiIndex, Porosity } from '@maillage/shared/network/porosity'

/** What changed on a map since it was told the last time; undefined for what is gone. */
export interface MapDelta {
  readonly actors: readonly (readonly [ActorId, Actor | undefined])[]
  readonly links: readonly (readonly [LinkId, Link | undefined])[]
  readonly words?: OwnWords
}

/** How far the links of one sphere lead into another: quick enough to follow a hand that draws. */
export interface GaugeQuestion {
  readonly kind: 'gauge'
  readonly from: Sphere
  readonly to: Sphere
}

export interface PageQuestion {
  readonly kind: 'page'
  readonly lastCommittee: string | undefined
  /** Whether organisations may be scored and named as isolated, for whom it is shown. */
  readonly withScores: boolean
}

/** Of a map that is not the live one. */
export interface FiguresQuestion {
  readonly kind: 'figures'
  readonly map: PlainMap
}

export type Question = GaugeQuestion | PageQuestion | FiguresQuestion

export interface GaugeAnswer {
  readonly kind: 'gauge'
  readonly porosity: Porosity
  /** The same two spheres among themselves. */
  readonly index: EiIndex
  /** As the map says that it was before the programme. */
  readonly before: Porosity
}

export interface PageAnswer {
  readonly kind: 'page'
  readonly indicators: Indicators
  /** The same map as it was before and as it is to be. */
  readonly figures: Readonly<Record<'before' | 'now' | 'aimed', Figures>>
}

export interface FiguresAnswer {
  readonly kind: 'figures'
  readonly figures: Figures
}

export type Answer = GaugeAnswer | PageAnswer | FiguresAnswer
export type AnswerTo<Asked extends Question> = Extract<Answer, { readonly kind: Asked['kind'] }>

export interface CalculationRequest {
  readonly delta: MapDelta
  readonly question: Question
  /** `YYYY-MM-DD` */
  readonly today: string
}
