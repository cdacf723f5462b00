import { isDirected, LEVELS, LINK_KINDS } from '@maillage/shared/map/link'
import type { Sphere } from '@maillage/shared/map/sphere'
import type { LookColor } from '../../drawing/card-look'
import { levelOf } from '../../drawing/link-look'
import type { DeckWords, Slide, SlideLink } from './deck'
import type { LineLook } from './link-line'

/** What stands before a word of the legend. */
export type LegendPicture =
  | { readonly kind: 'line'; readonly look: LineLook }
  /** In the shape of a sphere where all actors with the colour have it. */
  | { readonly kind: 'color'; readonly color: LookColor; readonly sphere?: Sphere | undefined }
  | { readonly kind: 'size'; readonly scale: number }

export interface LegendEntry {
  readonly picture: LegendPicture
  readonly words: string
}

/** Entries that say one thing. */
export interface LegendSection {
  /** None where there is one section. */
  readonly title?: string | undefined
  readonly entries: readonly LegendEntry[]
}

/** How to read this slide: what is not on it is not told. */
export function legendOf({ hasLegend, look, map }: Slide, words: DeckWords): LegendSection[] {
  if (!hasLegend) return []
  const colors = (look?.colors?.entries ?? []).map(
    ({ color, sphere, word }): LegendEntry => ({ picture: { kind: 'color', color, sphere }, words: word }),
  )
  const sizes = (look?.sizes?.entries ?? []).map(
    ({ scale, word }): LegendEntry => ({ picture: { kind: 'size', scale }, words: word }),
  )
  const sections: LegendSection[] = [
    { title: look?.colors?.title, entries: colors },
    { title: look?.sizes?.title, entries: sizes },
    { title: words.legend, entries: linkEntries(map.links, words) },
  ].filter(({ entries }) => entries.length > 0)
  return sections.length > 1 ? sections : sections.map(({ entries }) => ({ entries }))
}

const PLAIN: LineLook = { kind: 'partnership', level: 3, state: 'current', hasAgreement: false, isQuiet: false }

/** How the links of a slide are drawn. */
export function linkEntries(links: readonly SlideLink[], words: DeckWords): LegendEntry[] {
  const levels = LEVELS.filter((level) => links.some((link) => levelOf(link) === level))
  const kinds = LINK_KINDS.filter((kind) => isDirected(kind) && links.some((link) => link.kind === kind))
  const has = (is: (link: SlideLink) => boolean) => links.some(is)
  const entry = (look: Partial<LineLook>, word: string): LegendEntry => ({
    picture: { kind: 'line', look: { ...PLAIN, ...look } },
    words: word,
  })
  return [
    ...levels.map((level) => entry({ level }, words.levels[level])),
    ...(has(({ kind, level }) => kind === 'partnership' && !level)
      ? [entry({ level: undefined }, words.kinds.partnership)]
      : []),
    ...(kinds[0] ? [entry({ kind: kinds[0] }, kinds.length > 1 ? words.oneWay : words.kinds[kinds[0]])] : []),
    ...(has(({ hasAgreement }) => hasAgreement) ? [entry({ hasAgreement: true }, words.agreement)] : []),
    ...(['planned', 'past'] as const).flatMap((state) =>
      has((link) => link.state === state) ? [entry({ state }, words.states[state])] : [],
    ),
    ...(has(({ isQuiet }) => isQuiet) ? [entry({ isQuiet: true }, words.quiet)] : []),
  ]
}
