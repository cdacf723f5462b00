import type { KeyAct } from './key-press'
import { DIRECTIONS, isDirection } from './nearest-actor'
import { useCamera } from './use-camera'

const ZOOM_STEP = 1.25
const PAN_STEP = 80

/** + - 0 and Alt with the arrows: how much of the map is seen. */
export function useViewKeys(): KeyAct {
  const camera = useCamera()
  return ({ key, digit, hasAlt, hasControl }) => {
    if (hasControl) return false
    if (hasAlt && isDirection(key)) {
      const [dx, dy] = DIRECTIONS[key]
      camera.panBy(-dx * PAN_STEP, -dy * PAN_STEP)
    } else if (key === '+' || key === '=') camera.zoomBy(ZOOM_STEP)
    else if (key === '-') camera.zoomBy(1 / ZOOM_STEP)
    else if (digit === 0 || key === '0') camera.fit()
    else return false
    return true
  }
}
