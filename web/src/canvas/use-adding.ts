import type { ActorDraft } from '@maillage/shared/document/actors'
import type { MapPart } from '@maillage/shared/document/add-copies'
import type { Position } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { problemKey } from '../api/problem-key'
import { sayProblem } from '../design/toaster'
import { PHONE } from '../design/use-media-query'
import { cardBox, cardSize } from '../drawing/card'
import { boundsOf, centreOf } from '../drawing/geometry'
import { typeLabel } from '../i18n/domain-labels'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { offerUndo } from '../map-session/offer-undo'
import { useSelectionStore } from '../map-session/selection'
import { useCanvas } from './canvas-context'
import { freeBlock } from './listing/free-block'
import { rowsBySphere } from './listing/rows-by-sphere'
import { shownName } from './spoken-names'
import { useCamera } from './use-camera'
import { useMeasureText } from './use-measure-text'

/** Puts several things on the map at once, where there is room near a place, as one change that can be taken back. */
export interface Adding {
  addList(drafts: readonly ActorDraft[], near: Position): void
  /** A piece of a map, each actor as far from the others as it was. */
  addPart(part: MapPart, near: Position): void
}

export function useAdding(): Adding {
  const t = useTranslate()
  const { edit } = useMapSession()
  const { cards, focus, said } = useCanvas()
  const selection = useSelectionStore()
  const camera = useCamera()
  const measure = useMeasureText()
  const sizeOf = ({ name, type }: Pick<ActorDraft, 'name' | 'type'>) =>
    cardSize(shownName(t, { name }), typeLabel(t, type), measure)
  const taken = () => [...cards.boxes().values()]

  const add = (operation: () => { readonly actors: readonly ActorId[]; readonly text: string }) => {
    try {
      const { actors, text } = operation()
      said.set(text)
      // On a phone the sheet of what is selected would lie over what has come.
      if (matchMedia(PHONE).matches) selection.clear()
      else selection.select({ actors: new Set(actors) })
      const box = boundsOf(actors.flatMap((id) => cards.box(id) ?? []))
      if (box) camera.frame(box)
      if (actors[0]) focus.focus(actors[0])
      offerUndo(edit, { text, label: t('removed.undo') })
    } catch (error) {
      sayProblem(t(problemKey(error)))
    }
  }

  return {
    addList: (drafts, near) =>
      add(() => {
        const rows = rowsBySphere(drafts.map((draft) => ({ sphere: sphereOf(draft.type), size: sizeOf(draft) })))
        const [x, y] = freeBlock(near, rows.size, taken())
        const placed = drafts.map((draft, index) => {
          const [dx, dy] = rows.places[index] ?? [0, 0]
          return { draft, position: [x + dx, y + dy] as const }
        })
        return { actors: edit.addActors(placed), text: t('listing.added', { count: drafts.length }) }
      }),
    addPart: (part, near) =>
      add(() => {
        const boxes = part.actors.map((actor) => cardBox(actor.position ?? [0, 0], sizeOf(actor)))
        const bounds = boundsOf(boxes) ?? { x: 0, y: 0, width: 0, height: 0 }
        const middle = centreOf(bounds)
        const [x, y] = freeBlock(near, bounds, taken())
        const actors = part.actors.map((actor) => {
          const [left, top] = actor.position ?? [0, 0]
          return { ...actor, position: [left + x - middle.x, top + y - middle.y] as const }
        })
        const added = edit.addCopies({ ...part, actors })
        const counts = { actors: added.actors.length, links: added.links.length }
        return { actors: added.actors, text: t('clipboard.pasted', counts) }
      }),
  }
}
