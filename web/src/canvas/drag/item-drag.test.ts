import { addActor } from '@maillage/shared/document/actors'
import { lockActors } from '@maillage/shared/document/lock-actors'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { MapView } from '@maillage/shared/document/map-view'
import { type ItemPlaces, moveItems } from '@maillage/shared/document/move-items'
import { addNote } from '@maillage/shared/document/notes'
import { addZone } from '@maillage/shared/document/zones'
import { expect, test } from 'vitest'
import type { Drag } from '../../map-session/presence'
import { openSelectionStore } from '../../map-session/selection'
import { openStore } from '../../map-session/store'
import { AnnotationScene } from '../notes/annotation-scene'
import { CardScene } from '../scene/card-scene'
import { AUTHOR, NOBODY, TEXTS, withoutMotion } from '../test-scene'
import type { SnapLine } from './alignment'
import { openItemDrag } from './item-drag'

const TOGETHER = { isAlone: false }
const FREE = { isFree: true }

withoutMotion()

function open() {
  const map = openMapDocument()
  const chrs = addActor(map, { name: 'CHRS', type: 'chrs' }, [104, 104], AUTHOR)
  const cpam = addActor(map, { name: 'CPAM', type: 'cpam' }, [904, 104], AUTHOR)
  const note = addNote(map, { kind: 'sticky', position: [600, 600], text: 'Juin' }, AUTHOR)
  const zone = addZone(map, { area: [0, 800, 400, 320], name: 'Sud' }, AUTHOR)
  const view = new MapView(map)
  const cards = new CardScene(view, NOBODY, TEXTS)
  const annotations = new AnnotationScene(view, cards, NOBODY, TEXTS.measure)
  const selection = openSelectionStore(() => undefined)
  const shown: (Drag | null)[] = []
  const snapLines = openStore<readonly SnapLine[]>([])
  const drag = openItemDrag({
    snapLines,
    seen: () => ({ boxes: cards.boxes(), unit: 1 }),
    view,
    cards,
    annotations,
    selection,
    presence: { drag: (one) => shown.push(one) },
    move: (places: ItemPlaces) => moveItems(map, places, AUTHOR),
    placeAt: (point) => point,
  })
  const placesNow = () => [
    view.position(chrs),
    view.position(cpam),
    view.note(note)?.position,
    view.zone(zone)?.area.slice(0, 2),
  ]
  return { map, view, cards, annotations, selection, drag, shown, snapLines, chrs, cpam, note, zone, placesNow }
}

test('what is selected with an actor goes along, notes and zones too', () => {
  const { drag, selection, chrs, note, zone, shown, placesNow } = open()
  selection.select({ actors: new Set([chrs]), notes: new Set([note]), zones: new Set([zone]) })
  drag.takeAt({ x: 0, y: 0 })
  drag.start({ id: chrs, type: 'actor' }, TOGETHER)
  drag.move({ x: 40, y: -16 }, FREE)
  expect(shown).toEqual([{ ids: [zone, note, chrs], by: [40, -16] }])
  drag.stop()
  expect(placesNow()).toEqual([
    [144, 88],
    [904, 104],
    [640, 584],
    [40, 784],
  ])
  expect(shown.at(-1)).toBe(null)
})

test('what is not selected goes alone', () => {
  const { drag, selection, chrs, cpam, note, placesNow } = open()
  selection.select({ actors: new Set([cpam]), notes: new Set([note]) })
  drag.takeAt({ x: 0, y: 0 })
  drag.start({ id: chrs, type: 'actor' }, TOGETHER)
  drag.move({ x: 8, y: 8 }, FREE)
  drag.stop()
  expect(placesNow()).toEqual([
    [112, 112],
    [904, 104],
    [600, 600],
    [0, 800],
  ])
})

test('a locked actor stays, and pulled by it nothing moves', () => {
  const { map, drag, selection, chrs, cpam, placesNow } = open()
  const before = placesNow()
  lockActors(map, [cpam], true, AUTHOR)
  selection.select({ actors: new Set([chrs, cpam]) })
  drag.takeAt({ x: 0, y: 0 })
  drag.start({ id: cpam, type: 'actor' }, TOGETHER)
  drag.move({ x: 40, y: 40 }, FREE)
  drag.stop()
  expect(placesNow()).toEqual(before)
  drag.start({ id: chrs, type: 'actor' }, TOGETHER)
  drag.move({ x: 40, y: 40 }, FREE)
  drag.stop()
  expect(placesNow()).toEqual([[144, 144], ...before.slice(1)])
})

test('what is under the pointer comes to stand on the grid', () => {
  const { drag, chrs, placesNow } = open()
  drag.takeAt({ x: 100, y: 100 })
  drag.start({ id: chrs, type: 'actor' }, TOGETHER)
  drag.move({ x: 111, y: 102 }, { isFree: false })
  drag.stop()
  expect(placesNow()[0]).toEqual([112, 104])
})

test('a card is drawn into line with another and shows so while it is held, unless it is free', () => {
  const { drag, chrs, snapLines, placesNow } = open()
  drag.takeAt({ x: 104, y: 104 })
  drag.start({ id: chrs, type: 'actor' }, TOGETHER)
  drag.move({ x: 902, y: 300 }, { isFree: false })
  expect(snapLines.read()).toEqual([{ axis: 'x', at: 904, from: 78, to: 330 }])
  drag.move({ x: 902, y: 300 }, FREE)
  expect(snapLines.read()).toEqual([])
  drag.move({ x: 902, y: 300 }, { isFree: false })
  drag.stop()
  expect([placesNow()[0], snapLines.read()]).toEqual([[904, 304], []])
})
