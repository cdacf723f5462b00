import { addActor } from '@maillage/shared/document/actors'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { MapView } from '@maillage/shared/document/map-view'
import { moveItems } from '@maillage/shared/document/move-items'
import { addNote, removeNotes, updateNote } from '@maillage/shared/document/notes'
import { addZone, updateZone } from '@maillage/shared/document/zones'
import { expect, test, vi } from 'vitest'
import { CardScene } from '../scene/card-scene'
import type { Offset } from '../scene/peer-drags'
import { AUTHOR, TEXTS, withoutMotion } from '../test-scene'
import { AnnotationScene } from './annotation-scene'
import { withContents } from './zone-contents'

withoutMotion()

function open() {
  const map = openMapDocument()
  const chrs = addActor(map, { name: 'CHRS', type: 'chrs' }, [100, 100], AUTHOR)
  const cpam = addActor(map, { name: 'CPAM', type: 'cpam' }, [900, 100], AUTHOR)
  const note = addNote(map, { kind: 'sticky', position: [200, 200], text: 'Juin' }, AUTHOR)
  const zone = addZone(map, { area: [0, 0, 400, 320], name: 'Sud' }, AUTHOR)
  const drags = new Map<string, { by?: Offset; tell(): void }>()
  const presence = {
    dragOf: (id: string) => drags.get(id)?.by,
    onDragChange(id: string, tell: () => void) {
      drags.set(id, { tell })
      return () => drags.delete(id)
    },
  }
  const view = new MapView(map)
  const cards = new CardScene(view, presence, TEXTS)
  const annotations = new AnnotationScene(view, cards, presence, TEXTS.measure)
  const peerDrags = (id: string, by: Offset) => {
    const drag = drags.get(id)
    drags.set(id, { tell: () => undefined, ...drag, by })
    drag?.tell()
  }
  return { map, view, cards, annotations, chrs, cpam, note, zone, peerDrags }
}

const place = ({ x, y }: { x: number; y: number } = { x: Number.NaN, y: Number.NaN }) => [x, y]

test('zones come under notes, and a note that goes is drawn no more', () => {
  const { map, annotations, note, zone } = open()
  expect(annotations.nodes().map(({ id, type }) => [id, type])).toEqual([
    [zone, 'zone'],
    [note, 'note'],
  ])
  removeNotes(map, [note], AUTHOR)
  expect(annotations.nodes().map(({ id }) => id)).toEqual([zone])
  expect(annotations.box(note)).toBeUndefined()
})

test('what is on its way is told where it comes to rest', () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  vi.stubGlobal('requestAnimationFrame', () => 1)
  const { map, annotations, note } = open()
  moveItems(map, { notes: new Map([[note, [0, 0]]]) }, AUTHOR)
  expect(place(annotations.box(note))).toEqual([200, 200])
  expect(place(annotations.restingBox(note))).toEqual([0, 0])
})

test('what is held follows the pointer until it is let go, whatever others do', () => {
  const { map, annotations, note } = open()
  annotations.hold([note])
  annotations.drag([16, 8])
  moveItems(map, { notes: new Map([[note, [0, 0]]]) }, AUTHOR)
  expect(place(annotations.box(note))).toEqual([216, 208])
  annotations.release()
  expect(place(annotations.box(note))).toEqual([0, 0])
})

test('a note that a peer drags moves live, and does not move twice when it is stored', () => {
  const { map, annotations, note, peerDrags } = open()
  peerDrags(note, [24, 0])
  expect(place(annotations.box(note))).toEqual([224, 200])
  moveItems(map, { notes: new Map([[note, [224, 200]]]) }, AUTHOR)
  expect(place(annotations.box(note))).toEqual([224, 200])
})

test('only what has changed is told and drawn anew', () => {
  const { map, annotations, note, zone } = open()
  const told = vi.fn()
  annotations.onBoxChange(zone, told)
  const [before] = annotations.nodes()
  updateNote(map, note, { text: 'a\nb\nc\nd\ne\nf' }, AUTHOR)
  expect(annotations.nodes()[0]).toBe(before)
  expect(told).not.toHaveBeenCalled()
  expect(annotations.box(note)?.height).toBeGreaterThan(96)
})

test('a size that is being pulled is seen before it is stored', () => {
  const { annotations, note } = open()
  annotations.pull({ id: note, box: { x: 160, y: 200, width: 216, height: 128 } })
  expect(annotations.box(note)).toEqual({ x: 160, y: 200, width: 216, height: 128 })
  annotations.pull(undefined)
  expect(annotations.box(note)).toEqual({ x: 200, y: 200, width: 176, height: 96 })
})

test('a zone that follows a sphere goes with its actors, and no hand moves it', () => {
  const { map, cards, annotations, chrs, zone } = open()
  updateZone(map, zone, { sphere: 'housing', isFollowing: true }, AUTHOR)
  const before = place(annotations.box(zone))
  moveItems(map, { actors: new Map([[chrs, [180, 140]]]) }, AUTHOR)
  expect(place(annotations.box(zone))).toEqual([(before[0] ?? 0) + 80, (before[1] ?? 0) + 40])

  annotations.hold([zone])
  annotations.drag([500, 500])
  expect(place(annotations.box(zone))).toEqual([(before[0] ?? 0) + 80, (before[1] ?? 0) + 40])
  cards.hold([chrs])
  cards.drag([8, 0])
  expect(place(annotations.box(zone))).toEqual([(before[0] ?? 0) + 88, (before[1] ?? 0) + 40])
})

test('with a zone goes what lies in it, zones that lie in it included', () => {
  const { map, view, cards, annotations, chrs, cpam, note, zone } = open()
  const inner = addZone(map, { area: [40, 40, 120, 120] }, AUTHOR)
  const beside = addZone(map, { area: [300, 40, 400, 120] }, AUTHOR)
  const nothing = { actors: new Set<never>(), notes: new Set<never>() }
  const group = withContents({ ...nothing, zones: new Set([zone]) }, { view, cards, annotations })
  expect([...group.actors]).toEqual([chrs])
  expect([...group.notes]).toEqual([note])
  expect(new Set(group.zones)).toEqual(new Set([zone, inner]))
  expect([...group.actors, ...group.zones]).not.toContain(cpam)
  expect([...group.zones]).not.toContain(beside)
})
