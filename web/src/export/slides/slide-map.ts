import type { PlainMap } from '@maillage/shared/map/plain-map'
import { liesIn } from '../../drawing/drawn-zone'
import { layoutPlainMap } from '../../drawing/layout-plain-map'
import type { SheetLegend } from '../drawing/sheet'
import type { SheetCardLook, SheetLook } from '../drawing/sheet-look'
import type { SlideMap } from './deck'
import { measureArial } from './measure-arial'

export interface MapWords {
  readonly types: Readonly<Record<string, string>>
  readonly themes: SheetLegend['themes']
}

/** An actor as it is at rest. */
const AT_REST: Omit<SheetCardLook, 'color'> & Partial<SheetCardLook> = { scale: 1, onSlide: { whole: '', alone: '' } }

/** A map as slides take it: each actor in its place, in words; links as the map draws them. */
export function slideMapOf(map: PlainMap, { types, themes }: MapWords, look?: SheetLook): SlideMap {
  const labels = {
    typeLabel: (type: string) => (Object.hasOwn(types, type) ? types[type] : undefined) ?? type,
    sphereLabel: () => '',
  }
  const themeWords = new Map(themes.map(({ theme, word }) => [theme, word]))
  const { cards, links, namedZones, notes } = layoutPlainMap(map, labels, measureArial)
  return {
    isGroundPlain: look?.isGroundPlain === true,
    actors: cards.map(({ actor: { id, name, type, isCarrier }, sphere, box }) => {
      const { color = sphere, scale, onSlide } = look?.cards.get(id) ?? AT_REST
      return {
        ...{ id, name, type: labels.typeLabel(type), sphere, isCarrier, color, scale, said: onSlide, isRest: false },
        position: [box.x + box.width / 2, box.y + box.height / 2],
      }
    }),
    links: links.map(({ link: { agreement, themes: codes, ...link }, isQuiet }) => ({
      id: link.id,
      from: link.from,
      to: link.to,
      kind: link.kind,
      level: link.level,
      state: link.state,
      themes: codes.map((code) => themeWords.get(code) ?? code),
      hasAgreement: agreement !== undefined,
      isQuiet,
    })),
    zones: namedZones.map(({ zone: { name, sphere, color }, box }) => ({
      name,
      sphere,
      color,
      actors: cards.filter((card) => liesIn(box, card.box)).map(({ actor }) => actor.id),
    })),
    notes: notes.map(({ note: { text, kind, color }, box }) => ({ text, isSticky: kind === 'sticky', color, box })),
  }
}

export interface Lit {
  readonly actors: ReadonlySet<string>
  readonly links: ReadonlySet<string>
}

/** What is lit of a map. Notes are about the map as a whole: they stay with all of it. */
export function partOf(map: SlideMap, { actors, links }: Lit): SlideMap {
  const isWhole = map.actors.every(({ id }) => actors.has(id))
  const zones = map.zones.map((zone) => ({ ...zone, actors: zone.actors.filter((id) => actors.has(id)) }))
  return {
    isGroundPlain: map.isGroundPlain,
    actors: map.actors.filter(({ id }) => actors.has(id)),
    links: map.links.filter(({ id }) => links.has(id)),
    zones: zones.filter((zone) => zone.actors.length > 0),
    notes: isWhole ? map.notes : [],
  }
}

/** What is lit, and around it all other actors with their names. */
export function withRest(map: SlideMap, { actors, links }: Lit): SlideMap {
  return {
    ...map,
    actors: map.actors.map((actor) => ({ ...actor, isRest: !actors.has(actor.id) })),
    links: map.links.filter(({ id }) => links.has(id)),
  }
}
