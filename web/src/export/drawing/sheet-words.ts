import { isDirected, LEVELS } from '@maillage/shared/map/link'
import type { PlainMap } from '@maillage/shared/map/plain-map'
import { SPHERES } from '@maillage/shared/map/sphere'
import { gapToDiscuss } from '@maillage/shared/map/two-voices'
import { type Presence, presenceAt } from '@maillage/shared/network/at-time'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import type { LookColor } from '../../drawing/card-look'
import { levelOf } from '../../drawing/link-look'
import { quietLinks } from '../../drawing/quiet-links'
import { levelLabel, themeLabel } from '../../i18n/domain-labels'
import type { Locale, Translate } from '../../i18n/i18n'
import { today } from '../../map-session/today'
import { deckWords } from '../slides/deck-words'
import type { LegendMark, SheetLegend, SheetWords } from './sheet'

export interface ExportedTerritory {
  readonly id: string
  readonly name: string
  readonly isExample: boolean
}

export interface Language {
  readonly t: Translate
  readonly locale: Locale
}

/** How many programmes the line under the title names. */
const MOST_PROGRAMMES = 3

/** Everything that stands around the map of a territory, on the day of its export, or of a version. */
export function sheetWords(
  map: PlainMap,
  territory: ExportedTerritory,
  { day, version = '' }: { readonly day: Date; readonly version?: string | undefined },
  { t, locale }: Language,
): SheetWords {
  const programmes = map.actors.filter(({ type }) => type === 'programme').map(({ name }) => name)
  return {
    title: territory.name,
    subtitle:
      programmes.length > 0
        ? t('export.subtitleOf', { programmes: programmes.slice(0, MOST_PROGRAMMES).join(', ') })
        : t('export.subtitle'),
    date: [version, new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(day)].filter(Boolean).join(' · '),
    counts: countsOf(map, today(day), t),
    source: territory.isExample ? t('export.exampleSource') : undefined,
    privacy: `${t('export.noPersonalData')} · ${t('common.product')}`,
    carrier: t('export.carrier'),
    nameless: t('common.nameless'),
    programmes: {
      convergence: t('programmeShort.convergence'),
      'premieres-heures': t('programmeShort.premieres-heures'),
    },
    legend: legendOf(map, t),
    slides: deckWords(t),
  }
}

/** How much is drawn, and what of it does not stand on that day: figures beside it leave that out. */
function countsOf(map: PlainMap, day: string, t: Translate): string {
  const { actors, links } = presenceAt(map, 'now', { today: day })
  return [
    [t('common.actors', { count: map.actors.length }), ...notNow([...actors.values()], t)],
    [
      t('common.links', { count: map.links.length }),
      ...notNow(
        [...links.values()].map(({ presence }) => presence),
        t,
      ),
    ],
  ]
    .map((words) => words.join(' '))
    .join(', ')
}

function notNow(presences: readonly Presence[], t: Translate): readonly string[] {
  const [planned, past] = (['planned', 'ended'] as const).map((kind) => presences.filter((is) => is === kind).length)
  if (!planned && !past) return []
  return [t('export.notNow', { planned: planned ?? 0, past: past ?? 0, both: planned && past ? 'yes' : 'no' })]
}

function legendOf({ actors, links, ...words }: PlainMap, t: Translate): SheetLegend {
  const themes = [...new Set(links.flatMap((link) => link.themes))]
  const marks: readonly [LegendMark, boolean][] = [
    ['arrow', links.some(({ kind }) => isDirected(kind))],
    ['quiet', quietLinks(actors, links).size > 0],
    ['discuss', links.some((link) => gapToDiscuss(link) !== undefined)],
    ['agreement', links.some(({ agreement }) => agreement)],
    ['planned', links.some(({ state }) => state === 'planned')],
    ['past', links.some(({ state }) => state === 'past')],
  ]
  return {
    linksTitle: t('export.links'),
    levels: LEVELS.map((level) => ({ level, word: levelLabel(t, level) })),
    marks: marks.filter(([, isUsed]) => isUsed).map(([mark]) => ({ mark, word: t(`export.mark.${mark}`) })),
    colorsTitle: t('export.spheres'),
    colors: SPHERES.map((sphere) => ({ color: sphere, sphere, word: t(`sphere.${sphere}`) })),
    themesTitle: t('export.themes'),
    themes: themes
      .map((theme) => ({ theme, word: themeLabel(t, theme, words) }))
      .sort((a, b) => a.word.localeCompare(b.word)),
  }
}

/** Of a page that shows a part of a map: only what stands on it. */
export function legendOfPart(legend: SheetLegend, { actors, links }: PlainMap): SheetLegend {
  const levels = new Set(links.map(levelOf))
  const spheres = new Set<LookColor>(actors.map(({ type }) => sphereOf(type)))
  return {
    ...legend,
    levels: legend.levels.filter(({ level }) => levels.has(level)),
    colors: legend.colors.filter(({ color }) => spheres.has(color)),
  }
}
