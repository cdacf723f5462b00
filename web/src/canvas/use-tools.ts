import type { Sphere } from '@maillage/shared/map/sphere'
import { say } from '../design/messages'
import { cardSize } from '../drawing/card'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { useSelectionStore } from '../map-session/selection'
import { useCanvas } from './canvas-context'
import { freeSpot } from './free-spot'
import { usePutDown } from './notes/use-put-down'
import { CHOOSE, type Tool } from './tool'
import { useCamera } from './use-camera'
import { useCompose } from './use-compose'
import { useMeasureText } from './use-measure-text'

export interface Tools {
  /** Takes a tool in hand; by key, what needs a place on the map gets one at once. */
  take(tool: Tool, how: { readonly byKey: boolean }): void
  /** Opens the name field of a new actor at a free place near the selection, or in the middle; linked, while a link waits for its end. */
  composeNearby(sphere?: Sphere): void
}

export function useTools(): Tools {
  const t = useTranslate()
  const { cards, composing, focus, tool } = useCanvas()
  const { view } = useMapSession()
  const selection = useSelectionStore()
  const camera = useCamera()
  const measure = useMeasureText()
  const compose = useCompose()
  const putDown = usePutDown()
  const composeNearby = (sphere?: Sphere) => {
    const current = tool.read()
    const linkedTo = current.kind === 'link' ? current.from : undefined
    const origin = linkedTo ?? [...selection.read().actors][0]
    const near = origin && cards.box(origin)
    const { x, y } = near ? { x: near.x + near.width / 2, y: near.y + near.height / 2 } : camera.middle()
    compose(freeSpot([x, y], cardSize('x'.repeat(20), '', measure), [...cards.boxes().values()]), { sphere, linkedTo })
  }
  return {
    composeNearby,
    take(next, { byKey }) {
      composing.set(undefined)
      if (next.kind === 'actor' && byKey) return composeNearby(next.sphere)
      if (next.kind === 'note' && byKey) return putDown.noteNearby('sticky')
      if (next.kind === 'text' && byKey) return putDown.noteNearby('text')
      if (next.kind === 'zone' && byKey) return putDown.zoneNearby()
      if (next.kind === 'link' && view.actorIds().length < 2) return void say(t('canvas.linkNeedsActors'))
      // Taking the tool that is in hand puts it back.
      const isSame = JSON.stringify(next) === JSON.stringify(tool.read())
      tool.set(isSame ? CHOOSE : next)
      const stop = focus.tabStop.read()
      if (next.kind === 'link' && byKey && stop) focus.focus(stop)
    },
  }
}
