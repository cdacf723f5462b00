import type { PlainMap } from '@maillage/shared/map/plain-map'
import { SPHERES, type Sphere } from '@maillage/shared/map/sphere'
import type { Locale } from '../../i18n/i18n'
import type { SheetLegend, SheetWords } from '../drawing/sheet'
import type { SheetLook } from '../drawing/sheet-look'
import type { Deck, DeckWords, Slide, SlideFigure, SlideLookLegend, SlideMap } from './deck'
import { type Lit, partOf, slideMapOf, withRest } from './slide-map'

/** What a deck is made from, as plain data with all words in it. */
export interface DeckSource {
  readonly map: PlainMap
  readonly locale: Locale
  readonly sheet: Pick<SheetWords, 'title' | 'subtitle' | 'date' | 'counts' | 'source' | 'legend'>
  readonly words: DeckWords
  /** All of the map unless said. */
  readonly lit?: Lit | undefined
  /** As at rest without one. */
  readonly look?: SheetLook | undefined
  /** The words of the types that are on the map. */
  readonly types: Readonly<Record<string, string>>
  /** The views in their order; without any the whole map is shown. */
  readonly pages: readonly DeckPage[]
}

/** A view of the map: what is lit, and what is said of it. */
export interface DeckPage {
  readonly title: string
  readonly highlight?: string | undefined
  readonly lead: string
  readonly figures: readonly SlideFigure[]
  /** Of what is lit; none where the view shows none. */
  readonly legend?: LegendOfDeck | undefined
  /** Of when the map is, in words. */
  readonly date: string
  readonly notes: { readonly text: string }
  /** Of the version that the view is pinned to; the one of the deck without one. */
  readonly map?: PlainMap | undefined
  /** All of the map unless said. */
  readonly lit?: Lit | undefined
  /** As at rest without one. */
  readonly look?: SheetLook | undefined
  /** What becomes of what is not lit. */
  readonly rest: 'fade' | 'hide'
}

type LegendOfDeck = Pick<SheetLegend, 'themes' | 'colorsTitle' | 'colors' | 'sizes'>

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
  const { title, highlight, lead, figures, legend, date, notes, look } = page
  const themes = [...sheet.legend.themes, ...(legend?.themes ?? [])]
  const shown = shownOf(slideMapOf(page.map ?? map, { types, themes }, look), page)
  return {
    place: [sheet.title, date].filter(Boolean).join(' · '),
    title,
    highlight,
    lead,
    notes: notes.text,
    figures,
    hasLegend: legend !== undefined,
    look: legend && lookLegend(legend, shown, look),
    source: sheet.source,
    map: shown,
  }
}

/** All of a map that steps back with its names can still be read up to so many actors. */
const MOST_WITH_REST = 60

/** What is lit; where names are asked for that are not, their actors too. */
function shownOf(
  map: SlideMap,
  { lit, look, rest }: Pick<DeckPage, 'lit' | 'look'> & { rest?: 'fade' | 'hide' },
): SlideMap {
  if (!lit) return map
  const hasRest = look?.isRestNamed && rest !== 'hide' && map.actors.length <= MOST_WITH_REST
  return hasRest ? withRest(map, lit) : partOf(map, lit)
}

/** What the colours and sizes say that are on this slide. */
function lookLegend(
  { colorsTitle, colors, sizes }: LegendOfDeck,
  { actors }: SlideMap,
  look: SheetLook | undefined,
): SlideLookLegend | undefined {
  if (!look) return undefined
  const lit = actors.filter(({ isRest }) => !isRest)
  const [shownColors, scales] = [new Set(lit.map(({ color }) => color)), new Set(lit.map(({ scale }) => scale))]
  return {
    colors: look.isGroundPlain
      ? { title: colorsTitle, entries: colors.filter(({ color }) => shownColors.has(color)) }
      : undefined,
    sizes: sizes && { title: sizes.title, entries: sizes.entries.filter(({ scale }) => scales.has(scale)) },
  }
}

/** The map on one slide, and when that is too much for it, each sphere on one more. */
function slidesOfWhole({ map, lit, look, sheet, words, types }: DeckSource): Slide[] {
  const shown = shownOf(slideMapOf(map, { types, themes: sheet.legend.themes }, look), { lit, look })
  const whole: Slide = {
    place: sheet.date,
    title: sheet.title,
    lead: `${sheet.subtitle}. ${sheet.counts}.`,
    figures: [],
    hasLegend: true,
    look: lookLegend(sheet.legend, shown, look),
    source: sheet.source,
    map: shown,
  }
  if (whole.map.actors.length <= MOST_ON_ONE_SLIDE) return [whole]
  const place = `${sheet.title} · ${sheet.date}`
  const ofSpheres = SPHERES.flatMap((sphere): Slide[] => {
    const part = partOfSphere(whole.map, sphere)
    if (!part) return []
    const legend = lookLegend(sheet.legend, part, look)
    return [{ ...whole, place, title: words.spheres[sphere], lead: undefined, look: legend, map: part }]
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
  return partOf(map, { actors: shown, links: new Set(links.map(({ id }) => id)) })
}
