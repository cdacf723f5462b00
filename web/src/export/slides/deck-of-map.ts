import type { PlainMap } from '@maillage/shared/map/plain-map'
import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import type { Locale } from '../../i18n/i18n'
import type { SheetLegend, SheetWords } from '../drawing/sheet'
import type { Deck, DeckWords, Slide, SlideFigure, SlideMap } from './deck'
import { partOf, slideMapOf } from './slide-map'

/** What a deck is made from, as plain data with all words in it. */
export interface DeckSource {
  readonly map: PlainMap
  readonly locale: Locale
  readonly sheet: Pick<SheetWords, 'title' | 'subtitle' | 'date' | 'counts' | 'source' | 'legend'>
  readonly words: DeckWords
  /** All of the map unless said. */
  readonly lit?: Lit | undefined
  /** The words of the types that are on the map. */
  readonly types: Readonly<Record<string, string>>
  /** The views in their order; without any the whole map is shown. */
  readonly pages: readonly DeckPage[]
}

interface Lit {
  readonly actors: ReadonlySet<string>
  readonly links: ReadonlySet<string>
}

/** A view of the map: what is lit, and what is said of it. */
export interface DeckPage {
  readonly title: string
  readonly highlight?: string | undefined
  readonly lead: string
  readonly figures: readonly SlideFigure[]
  /** Of what is lit; none where the view shows none. */
  readonly legend?: Pick<SheetLegend, 'themes'> | undefined
  /** Of when the map is, in words. */
  readonly date: string
  readonly notes: { readonly text: string }
  /** Of the version that the view is pinned to; the one of the deck without one. */
  readonly map?: PlainMap | undefined
  /** All of the map unless said. */
  readonly lit?: Lit | undefined
}

/** Up to so many actors a map is one slide; more of them could not be read, and each sphere has a slide of its own too. */
const MOST_ON_ONE_SLIDE = 60
/** Partners in other spheres are shown with a sphere while its slide can still be read. */
const MOST_WITH_PARTNERS = 30

/** The deck of a territory: a slide a view, or the whole map when there are no views. */
export function deckOfMap(source: DeckSource): Deck {
  const { locale, words, sheet, pages } = source
  return {
    title: `${sheet.title} : ${sheet.subtitle}`,
    locale,
    words,
    slides: pages.length > 0 ? pages.map((page) => slideOfPage(page, source)) : slidesOfWhole(source),
  }
}

function slideOfPage(page: DeckPage, { map, sheet, types }: DeckSource): Slide {
  const { title, highlight, lead, figures, legend, date, notes, lit } = page
  const themes = [...sheet.legend.themes, ...(legend?.themes ?? [])]
  const whole = slideMapOf(page.map ?? map, { types, themes })
  return {
    place: [sheet.title, date].filter(Boolean).join(' · '),
    title,
    highlight,
    lead,
    notes: notes.text,
    figures,
    hasLegend: legend !== undefined,
    source: sheet.source,
    map: lit ? partOf(whole, lit.actors, lit.links) : whole,
  }
}

/** The map on one slide, and when that is too much for it, each sphere on one more. */
function slidesOfWhole({ map, lit, sheet, words, types }: DeckSource): Slide[] {
  const all = slideMapOf(map, { types, themes: sheet.legend.themes })
  const whole: Slide = {
    place: sheet.date,
    title: sheet.title,
    lead: `${sheet.subtitle}. ${sheet.counts}.`,
    figures: [],
    hasLegend: true,
    source: sheet.source,
    map: lit ? partOf(all, lit.actors, lit.links) : all,
  }
  if (whole.map.actors.length <= MOST_ON_ONE_SLIDE) return [whole]
  const place = `${sheet.title} · ${sheet.date}`
  const ofSpheres = SPHERES.flatMap((sphere): Slide[] => {
    const part = partOfSphere(whole.map, sphere)
    return part ? [{ ...whole, place, title: words.spheres[sphere], lead: undefined, map: part }] : []
  })
  return [whole, ...ofSpheres]
}

/** The actors of a sphere, with their partners where all of them can be read; undefined without any. */
function partOfSphere(map: SlideMap, sphere: Sphere): SlideMap | undefined {
  const own = new Set(map.actors.filter((actor) => actor.sphere === sphere).map(({ id }) => id))
  if (own.size === 0) return undefined
  const near = map.links.filter(({ from, to }) => own.has(from) || own.has(to))
  const all = new Set([...own, ...near.flatMap(({ from, to }) => [from, to])])
  const shown = all.size <= MOST_WITH_PARTNERS ? all : own
  const links = near.filter(({ from, to }) => shown.has(from) && shown.has(to))
  return partOf(map, shown, new Set(links.map(({ id }) => id)))
}
