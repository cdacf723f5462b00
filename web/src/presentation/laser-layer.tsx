import type { Position } from '@maillage/shared/map/actor'
import { useEffect, useRef } from 'react'
import type { Point } from '../drawing/geometry'
import styles from './laser-layer.module.css'
import { mapToStage } from './on-stage'
import type { RoomLayout } from './room-layout'

/** So long the light leaves a trail, in milliseconds. */
const TRAIL_MS = 500
/** Between two places of somebody else's light: they come some times a second. */
const GLIDE_MS = 90

export interface LaserLayerProps {
  readonly layout: RoomLayout
  /** Where the light is on the map, asked at each frame; undefined while it is off. */
  readonly read: () => Position | undefined
  /** Whether it comes over the network, and is led from place to place. */
  readonly isFar: boolean
}

interface Spot extends Point {
  readonly at: number
}

/** The presenter's light on the map, with its trail. */
export function LaserLayer({ layout, read, isFar }: LaserLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const latest = useRef({ layout, read, isFar })
  useEffect(() => {
    latest.current = { layout, read, isFar }
  })
  useEffect(() => {
    const element = canvas.current
    const pen = element?.getContext('2d')
    if (!element || !pen) return
    let trail: Spot[] = []
    let shown: Point | undefined
    let frame = requestAnimationFrame(draw)
    let before = 0
    function draw(now: number) {
      frame = requestAnimationFrame(draw)
      const { layout, read, isFar } = latest.current
      const place = read()
      const target = place && mapToStage(place, layout)
      shown = target && shown && isFar ? towards(shown, target, (now - before) / GLIDE_MS) : target
      before = now
      trail = trail.filter(({ at }) => now - at < TRAIL_MS)
      if (shown) trail.push({ ...shown, at: now })
      if (element && pen) paint(element, pen, trail, shown, now)
    }
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <div className={styles.layer} aria-hidden="true">
      <canvas ref={canvas} className={styles.layer} />
    </div>
  )
}

function towards(from: Point, to: Point, share: number): Point {
  const part = Math.min(1, share)
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

function paint(
  element: HTMLCanvasElement,
  pen: CanvasRenderingContext2D,
  trail: readonly Spot[],
  spot: Point | undefined,
  now: number,
): void {
  const { clientWidth, clientHeight } = element
  const ratio = devicePixelRatio
  const [width, height] = [Math.round(clientWidth * ratio), Math.round(clientHeight * ratio)]
  if (element.width !== width || element.height !== height) Object.assign(element, { width, height })
  pen.setTransform(ratio, 0, 0, ratio, 0, 0)
  pen.clearRect(0, 0, clientWidth, clientHeight)
  const style = getComputedStyle(element)
  const [light, edge] = [style.getPropertyValue('--hi'), style.getPropertyValue('--ink')]
  const radius = Math.max(6, clientHeight / 110)
  pen.lineCap = 'round'
  pen.strokeStyle = light
  for (const [index, to] of trail.entries()) {
    const from = trail[index - 1]
    if (!from) continue
    const left = 1 - (now - to.at) / TRAIL_MS
    pen.globalAlpha = left * 0.8
    pen.lineWidth = radius * 1.4 * left
    pen.beginPath()
    pen.moveTo(from.x, from.y)
    pen.lineTo(to.x, to.y)
    pen.stroke()
  }
  pen.globalAlpha = 1
  if (!spot) return
  pen.beginPath()
  pen.arc(spot.x, spot.y, radius, 0, 2 * Math.PI)
  pen.fillStyle = light
  pen.fill()
  pen.lineWidth = 2
  pen.strokeStyle = edge
  pen.stroke()
}
