import type { Sphere } from '@maillage/shared/map/sphere'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { type MouseEvent, type PointerEvent, useRef, useState } from 'react'
import { SphereGlyph } from '../design/sphere-glyph'
import type { Point } from '../drawing/geometry'
import { useTranslate } from '../i18n/use-translate'
import styles from './tool-palette.module.css'
import { useCompose } from './use-compose'
import { useTools } from './use-tools'

const SIZE = 26
/** A press that moves less is a click. */
const DRAG_FROM = 5

/** A sphere to drag onto the map, or to click before clicking on the map. */
export function SphereToken({ sphere, isChosen }: { readonly sphere: Sphere; readonly isChosen: boolean }) {
  const t = useTranslate()
  const { take } = useTools()
  const { ghost, wasDragged, gesture } = useTokenDrag(sphere)
  const name = t('canvas.newActorOf', { sphere: t(`sphere.${sphere}`) })
  return (
    <>
      <button
        type="button"
        className={styles.token}
        title={name}
        aria-label={name}
        aria-pressed={isChosen}
        onClick={(event: MouseEvent) => {
          if (!wasDragged()) take({ kind: 'actor', sphere }, { byKey: event.detail === 0 })
        }}
        {...gesture}
      >
        <SphereGlyph sphere={sphere} size={SIZE} />
      </button>
      {ghost && (
        <div
          className={styles.ghost}
          style={{ transform: `translate(${ghost.x - SIZE / 2}px, ${ghost.y - SIZE / 2}px)` }}
        >
          <SphereGlyph sphere={sphere} size={SIZE} />
        </div>
      )}
    </>
  )
}

function useTokenDrag(sphere: Sphere) {
  const compose = useCompose()
  const { screenToFlowPosition } = useReactFlow()
  const store = useStoreApi()
  const [drag, setDrag] = useState<{ readonly start: Point; readonly at: Point; readonly hasMoved: boolean }>()
  const hasDropped = useRef(false)
  const drop = (at: Point) => {
    // Let go over the tools or a panel, it is given up.
    if (!store.getState().domNode?.contains(document.elementFromPoint(at.x, at.y))) return
    const place = screenToFlowPosition({ x: at.x, y: at.y })
    compose([place.x, place.y], { sphere })
  }
  return {
    ghost: drag?.hasMoved ? drag.at : undefined,
    /** Whether the click that follows ends a drag. */
    wasDragged: () => hasDropped.current,
    gesture: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        hasDropped.current = false
        const at = { x: event.clientX, y: event.clientY }
        setDrag({ start: at, at, hasMoved: false })
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (!drag) return
        const at = { x: event.clientX, y: event.clientY }
        const isFar = Math.hypot(at.x - drag.start.x, at.y - drag.start.y) >= DRAG_FROM
        setDrag({ ...drag, at, hasMoved: drag.hasMoved || isFar })
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        setDrag(undefined)
        if (!drag?.hasMoved) return
        hasDropped.current = true
        drop({ x: event.clientX, y: event.clientY })
      },
      onPointerCancel: () => setDrag(undefined),
    },
  }
}
