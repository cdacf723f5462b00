import type { ActorDraft } from '@maillage/shared/document/actors'
import type { CopiedIds, MapPart } from '@maillage/shared/document/add-copies'
import type { Position } from '@maillage/shared/map/actor'
import { sphereOf } from '@maillage/shared/territory/actor-types'
import { PHONE } from '../design/use-media-query'
import { cardBox, cardSize } from '../drawing/card'
import { type Box, boundsOf, centreOf } from '../drawing/geometry'
import { typeLabel } from '../i18n/domain-labels'
import type { Translate } from '../i18n/i18n'
import { shownName } from '../i18n/shown-name'
import { useTranslate } from '../i18n/use-translate'
import { useMapSession } from '../map-session/map-session-context'
import { offerUndo } from '../map-session/offer-undo'
import { NOTHING_SELECTED, type Selection, useSelectionStore } from '../map-session/selection'
import { useAttempt } from '../map-session/use-attempt'
import { useOwnWords } from '../map-session/use-own-words'
import { useCanvas } from './canvas-context'
import { freeBlock } from './listing/free-block'
import { rowsBySphere } from './listing/rows-by-sphere'
import { useCamera } from './use-camera'
import { useMeasureText } from './use-measure-text'

type Size = Pick<Box, 'width' | 'height'>

/** Puts several things on the map at once, where there is room near a place, as one change that can be taken back. */
export interface Adding {
  addList(drafts: readonly ActorDraft[], near: Position): void
  /** A piece of a map, each actor as far from the others as it was. */
  addPart(part: MapPart, near: Position): void
}

export function useAdding(): Adding {
  const t = useTranslate()
  const { edit } = useMapSession()
  const { annotations, cards, focus, said } = useCanvas()
  const selection = useSelectionStore()
  const camera = useCamera()
  const measure = useMeasureText()
  const words = useOwnWords()
  const attempt = useAttempt()
  const sizeOf = ({ name, type }: Pick<ActorDraft, 'name' | 'type'>) =>
    cardSize(shownName(t, { name }), typeLabel(t, type, words), measure)
  const taken = () => [...cards.boxes().values(), ...annotations.noteBoxes()]

  const add = (operation: () => { readonly items: Partial<Selection>; readonly text: string }) => {
    attempt(() => {
      const { items, text } = operation()
      said.set(text)
      // On a phone the sheet of what is selected would lie over what has come.
      if (matchMedia(PHONE).matches) selection.clear()
      else selection.select(items)
      const { actors, notes, zones } = { ...NOTHING_SELECTED, ...items }
      const boxes = [...actors].flatMap((id) => cards.box(id) ?? [])
      const papers = [...notes, ...zones].flatMap((id) => annotations.box(id) ?? [])
      const box = boundsOf([...boxes, ...papers])
      if (box) camera.frame(box)
      const [first] = actors
      if (first) focus.focus(first)
      offerUndo(edit, { text, label: t('removed.undo') })
    })
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
        return {
          items: { actors: new Set(edit.addActors(placed)) },
          text: t('listing.added', { count: drafts.length }),
        }
      }),
    addPart: (part, near) =>
      add(() => {
        const bounds = boundsOf(boxesIn(part, sizeOf)) ?? { x: 0, y: 0, width: 0, height: 0 }
        const middle = centreOf(bounds)
        const [x, y] = freeBlock(near, bounds, taken())
        const added = edit.addCopies(movedBy(part, x - middle.x, y - middle.y))
        const items = { actors: new Set(added.actors), notes: new Set(added.notes), zones: new Set(added.zones) }
        return { items, text: pastedText(t, added) }
      }),
  }
}

/** Of a note that nobody pulled to a size; its text decides how high it is drawn. */
const NOTE_SIZE = [200, 120] as const

function boxesIn({ actors, notes, zones }: MapPart, sizeOf: (actor: Pick<ActorDraft, 'name' | 'type'>) => Size): Box[] {
  return [
    ...actors.map((actor) => cardBox(actor.position ?? [0, 0], sizeOf(actor))),
    ...notes.map(({ position: [x, y], size: [width, height] = NOTE_SIZE }) => ({ x, y, width, height })),
    ...zones.map(({ area: [x, y, width, height] }) => ({ x, y, width, height })),
  ]
}

function movedBy(part: MapPart, dx: number, dy: number): MapPart {
  const moved = ([x, y]: Position): Position => [x + dx, y + dy]
  return {
    ...part,
    actors: part.actors.map((actor) => ({ ...actor, position: moved(actor.position ?? [0, 0]) })),
    notes: part.notes.map((note) => ({ ...note, position: moved(note.position) })),
    zones: part.zones.map(({ area: [x, y, width, height], ...zone }) => ({
      ...zone,
      area: [x + dx, y + dy, width, height] as const,
    })),
  }
}

function pastedText(t: Translate, { actors, links, notes, zones }: CopiedIds): string {
  const papers = notes.length + zones.length
  if (papers > 0) return t('clipboard.pastedItems', { count: actors.length + papers })
  return t('clipboard.pasted', { actors: actors.length, links: links.length })
}
