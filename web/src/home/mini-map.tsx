import type { PlainMap } from '@maillage/shared/map/plain-map'
import type { Sphere } from '@maillage/shared/map/sphere'
import { useMemo, useSyncExternalStore } from 'react'
import { type Box, centreOf } from '../drawing/geometry'
import { layoutPlainMap } from '../drawing/layout-plain-map'
import { currentMeasureText, onMeasureTextChange } from '../drawing/measure-text'
import { useTranslate } from '../i18n/use-translate'
import { MiniDrawing, type MiniMapDrawing, miniLinks } from './mini-drawing'

/** Of a shape, in map units: large enough to be told apart at a fifth of the size. */
const SHAPE_SIZE = 42
/** Links are drawn a little thicker than on the map, to be seen at all. */
const LINK_SCALE = 1.6

/** What a picture shows at least, in map units: two cards alone must not look like a poster. */
const SMALLEST_VIEW = { width: 900, height: 560 }

/** A map as a picture: zones, shapes and links, as its territory has drawn it. */
export function MiniMap({ map }: { readonly map: PlainMap }) {
  const drawing = useMiniMap(map)
  return drawing && <MiniDrawing drawing={drawing} />
}

function useMiniMap(map: PlainMap): MiniMapDrawing | undefined {
  const t = useTranslate()
  const measure = useSyncExternalStore(onMeasureTextChange, currentMeasureText)
  return useMemo(() => {
    const labels = { typeLabel: () => '', sphereLabel: (sphere: Sphere) => t(`sphere.${sphere}`) }
    const { cards, zones, namedZones, bounds } = layoutPlainMap({ ...map, links: [] }, labels, measure)
    if (!bounds) return undefined
    const shapes = cards.map(({ actor, sphere, box }) => ({ id: actor.id, sphere, ...centreOf(box) }))
    return {
      zones,
      namedZones,
      links: miniLinks(map, shapes),
      shapes,
      view: atLeast(bounds, SMALLEST_VIEW),
      shapeSize: SHAPE_SIZE,
      linkScale: LINK_SCALE,
    }
  }, [map, t, measure])
}

/** The box, grown around its centre where it is smaller than a size. */
function atLeast(box: Box, size: Pick<Box, 'width' | 'height'>): Box {
  const width = Math.max(box.width, size.width)
  const height = Math.max(box.height, size.height)
  const centre = centreOf(box)
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height }
}
