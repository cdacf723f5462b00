import type { Area } from '@maillage/shared/map/paper'
import type { Zone } from '@maillage/shared/map/zone'
import { liesIn, zoneAround, zoneBox } from '../../drawing/drawn-zone'
import type { Box } from '../../drawing/geometry'
import { layoutPlainMap } from '../../drawing/layout-plain-map'
import { currentMeasureText } from '../../drawing/measure-text'
import { typeLabel } from '../../i18n/domain-labels'
import { useTranslate } from '../../i18n/use-translate'
import { useMapSession } from '../../map-session/map-session-context'

export interface ZoneAreas {
  /** Where the zone lies now. */
  current(zone: Zone): Area
  /** Around the actors of its sphere, or without one around those that lie in it; undefined where there are none. */
  fitting(zone: Zone): Area | undefined
}

/** The areas of zones as the cards stand, worked out when they are asked for. */
export function useZoneAreas(): ZoneAreas {
  const t = useTranslate()
  const session = useMapSession()
  const cards = () => {
    const labels = { typeLabel: (type: string) => typeLabel(t, type, session.view.ownWords()), sphereLabel: () => '' }
    return layoutPlainMap({ ...session.plainMap(), links: [] }, labels, currentMeasureText()).cards
  }
  return {
    current: (zone) => areaOf(zoneBox(zone, zone.isFollowing ? cards() : [])),
    fitting(zone) {
      const all = cards()
      const lying = zoneBox(zone, all)
      const wanted = all.filter(({ sphere, box }) => (zone.sphere ? sphere === zone.sphere : liesIn(lying, box)))
      const around = zoneAround(wanted.map(({ box }) => box))
      return around && areaOf(around)
    },
  }
}

function areaOf({ x, y, width, height }: Box): Area {
  return [x, y, width, height]
}
