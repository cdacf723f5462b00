import type { LinkId } from '@maillage/shared/map/ids'
import { memo, useEffect, useState } from 'react'
import { PILL } from '../../drawing/badge-places'
import { type MapMarks, useMapMarks } from '../../map-session/map-marks'
import { useCanvas } from '../canvas-context'
import { useDrawnLinkIds } from '../use-drawn'
import styles from './link-signs.module.css'
import { type PlacedSign, signPlaces } from './sign-places'
import { useIsPointed } from './use-marks'

/** The signs of what became of links, over lines and cards: a press on one is a press on its link. */
export const LinkSigns = memo(() => {
  const marks = useMapMarks()
  return marks.links.size > 0 && <Signs marks={marks} />
})
LinkSigns.displayName = 'LinkSigns'

function Signs({ marks }: { readonly marks: MapMarks }) {
  const ids = useDrawnLinkIds()
  const places = useSignPlaces(marks)
  return (
    <svg className={styles.layer} width="1" height="1" aria-hidden="true">
      {ids.map((id) => {
        const place = places.get(id)
        return place && <Sign key={id} id={id} place={place} />
      })}
    </svg>
  )
}

function useSignPlaces(marks: MapMarks): ReadonlyMap<LinkId, PlacedSign> {
  const canvas = useCanvas()
  const [places, setPlaces] = useState<ReadonlyMap<LinkId, PlacedSign>>(new Map())
  useEffect(() => {
    const place = () => setPlaces(signPlaces(marks, canvas))
    place()
    const stops = [canvas.cards.onRest(place), canvas.links.onChanges(() => canvas.cards.isAtRest() && place())]
    return () => {
      for (const stop of stops) stop()
    }
  }, [marks, canvas])
  return places
}

function Sign({ id, place: { x, y, width, sign, kind } }: { readonly id: LinkId; readonly place: PlacedSign }) {
  const isPointed = useIsPointed(id)
  return (
    <g
      className={styles.sign}
      data-pill={id}
      data-change={kind}
      data-pointed={isPointed || undefined}
      transform={`translate(${x} ${y})`}
    >
      <rect x={-width / 2} y={-PILL.height / 2} width={width} height={PILL.height} rx={PILL.height / 2} />
      <text y={4.5}>{sign}</text>
    </g>
  )
}
