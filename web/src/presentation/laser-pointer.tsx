import type { Position } from '@maillage/shared/map/actor'
import { useEffect, useRef } from 'react'
import { LaserLayer } from './laser-layer'
import styles from './laser-layer.module.css'
import { stageToMap } from './on-stage'
import type { RoomLayout } from './room-layout'

export interface LaserPointerProps {
  readonly layout: RoomLayout
  onPoint(place: Position | null): void
}

/** One's own light: it goes with the pointer, and where it is on the map goes to those who follow. */
export function LaserPointer({ layout, onPoint }: LaserPointerProps) {
  const stage = useRef<HTMLDivElement>(null)
  const place = useRef<Position>(undefined)
  const latest = useRef({ layout, onPoint })
  useEffect(() => {
    latest.current = { layout, onPoint }
  })
  useEffect(() => {
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      const box = stage.current?.getBoundingClientRect()
      const isOver = box && clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom
      place.current = isOver
        ? stageToMap({ x: clientX - box.left, y: clientY - box.top }, latest.current.layout)
        : undefined
      latest.current.onPoint(place.current ?? null)
    }
    addEventListener('pointermove', onMove)
    return () => {
      removeEventListener('pointermove', onMove)
      latest.current.onPoint(null)
    }
  }, [])
  return (
    <div ref={stage} className={styles.layer}>
      <LaserLayer layout={layout} read={() => place.current} isFar={false} />
    </div>
  )
}
