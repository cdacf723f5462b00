import type { Sphere } from '@maillage/shared/map/sphere'
import { useEffect, useRef, useState } from 'react'
import { later } from '../design/later'
import { say, sayProblem } from '../design/messages'
import { cardBox } from '../drawing/card'
import { boundsOf } from '../drawing/geometry'
import { useTranslate } from '../i18n/use-translate'
import { fetchLayoutWorker, layoutInWorker } from '../layout/layout-in-worker'
import type { LayoutKind, LayoutPlaces, LayoutRequest } from '../layout/layout-request'
import { useMapSession } from '../map-session/map-session-context'
import { offerUndo } from '../map-session/offer-undo'
import { useSelectionStore } from '../map-session/selection'
import { useAttempt } from '../map-session/use-attempt'
import { useCanvas } from './canvas-context'
import { movesOf } from './layout-moves'
import { layoutRequestOf } from './layout-request-of'
import { useCamera } from './use-camera'
import { useMeasureText } from './use-measure-text'

export interface Organising {
  /** How far the search is, from 0 to 1; undefined while nothing is looked for. */
  readonly share: number | undefined
  start(kind: LayoutKind): void
  cancel(): void
}

later(fetchLayoutWorker)

/** Looks for places beside the page, then moves the actors there in one change that one undo takes back. */
export function useOrganising(): Organising {
  const { view } = useMapSession()
  const { annotations, cards } = useCanvas()
  const selection = useSelectionStore()
  const t = useTranslate()
  const measure = useMeasureText()
  const apply = useApply()
  const [share, setShare] = useState<number>()
  const stop = useRef<() => void>(undefined)
  useEffect(() => () => stop.current?.(), [])
  const end = () => {
    stop.current?.()
    stop.current = undefined
    setShare(undefined)
  }
  return {
    share,
    cancel() {
      end()
      say(t('organise.cancelled'))
    },
    start(kind) {
      end()
      const { actors } = selection.read()
      const chosen = isSeveral(actors) ? actors : undefined
      const texts = { measure, sphereLabel: (sphere: Sphere) => t(`sphere.${sphere}`) }
      const request = layoutRequestOf({ view, cards, annotations, texts }, kind, chosen)
      if (request.actors.every(({ isFixed }) => isFixed)) return void say(t('organise.allStay'))
      setShare(0)
      stop.current = layoutInWorker(request, {
        onProgress: setShare,
        onPlaces(places) {
          end()
          apply(request, places, chosen !== undefined)
        },
        onFailure() {
          end()
          sayProblem(t('organise.failed'))
        },
      })
    },
  }
}

/** One actor has nothing to be organised with. */
export function isSeveral(actors: { readonly size: number }): boolean {
  return actors.size > 1
}

function useApply() {
  const { edit, view } = useMapSession()
  const { cards } = useCanvas()
  const camera = useCamera()
  const attempt = useAttempt()
  const t = useTranslate()
  return (request: LayoutRequest, places: LayoutPlaces, isSelection: boolean) => {
    const moves = movesOf(request, places, view)
    if (moves.actors.size + moves.notes.size === 0) return void say(t('organise.alreadyDone'))
    if (!attempt(() => edit.moveItems(moves))) return
    offerUndo(edit, { text: t(isSelection ? 'organise.selectionDone' : 'organise.done'), label: t('organise.undo') })
    // The cards are still on their way: the camera looks at where they go.
    const boxes = [...cards.boxes()].map(([id, box]) => {
      const place = moves.actors.get(id)
      return place ? cardBox(place, box) : box
    })
    const bounds = boundsOf(boxes)
    if (bounds) camera.fitTo(bounds)
  }
}
