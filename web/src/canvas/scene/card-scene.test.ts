import { addActor, removeActors, updateActor } from '@maillage/shared/document/actors'
import { openMapDocument } from '@maillage/shared/document/map-document'
import { MapView } from '@maillage/shared/document/map-view'
import { moveItems } from '@maillage/shared/document/move-items'
import type { Position } from '@maillage/shared/map/actor'
import type { ActorId } from '@maillage/shared/map/ids'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AUTHOR, TEXTS } from '../test-scene'
import { CardScene } from './card-scene'
import type { Offset } from './peer-drags'

let frames: (() => void)[] = []
let now = 0
let isStill = false

/** Runs the frames of the screen for some milliseconds. */
function wait(ms: number): void {
  const end = now + ms
  while (now < end) {
    now += 20
    for (const frame of frames.splice(0)) frame()
  }
}

beforeEach(() => {
  frames = []
  now = 0
  isStill = false
  vi.stubGlobal('requestAnimationFrame', (step: (at: number) => void) => frames.push(() => step(now)))
  vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0))
  vi.stubGlobal('matchMedia', () => ({ matches: isStill }))
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function open() {
  const map = openMapDocument()
  const ids = [0, 400].map((x) => addActor(map, { name: 'CHRS', type: 'chrs' }, [x, 0], AUTHOR))
  const [one, other] = ids as [ActorId, ActorId]
  const drags = new Map<ActorId, { by?: Offset; tell(): void }>()
  const presence = {
    dragOf: (id: ActorId) => drags.get(id)?.by,
    onDragChange: (id: ActorId, tell: () => void) => {
      drags.set(id, { tell })
      return () => drags.delete(id)
    },
  }
  const scene = new CardScene(new MapView(map), presence, TEXTS)
  const peerDrags = (id: ActorId, by: Offset) => {
    const drag = drags.get(id)
    if (!drag) return
    drag.by = by
    drag.tell()
  }
  const at = (id: ActorId) => {
    const box = scene.box(id)
    return box && box.x + box.width / 2
  }
  const move = (id: ActorId, place: Position) => moveItems(map, { actors: new Map([[id, place]]) }, AUTHOR)
  return { map, scene, one, other, peerDrags, at, move }
}

describe('a card on the map', () => {
  test('glides to where somebody else has moved it', () => {
    const { one, at, move, scene } = open()
    move(one, [100, 0])
    expect([at(one), scene.isAtRest()]).toEqual([0, false])
    wait(100)
    expect(at(one)).toBeGreaterThan(50)
    wait(120)
    expect([at(one), scene.isAtRest()]).toEqual([100, true])
  })

  test('is there at once for those who want no motion', () => {
    isStill = true
    const { one, at, move } = open()
    move(one, [100, 0])
    expect(at(one)).toBe(100)
  })

  test('is not told while another moves', () => {
    const { one, other, move, scene } = open()
    const moved = new Set<ActorId>()
    scene.onMoves((moves) => {
      for (const id of moves.keys()) moved.add(id)
    })
    const before = scene.box(other)
    move(one, [100, 0])
    wait(300)
    expect([[...moved], scene.box(other)]).toEqual([[one], before])
  })

  test('follows the drag of somebody else, and is not moved twice when it ends', () => {
    const { one, at, peerDrags, move } = open()
    peerDrags(one, [80, 0])
    wait(300)
    expect(at(one)).toBe(80)
    move(one, [80, 0])
    wait(300)
    expect(at(one)).toBe(80)
  })

  test('never moves under the pointer that holds it', () => {
    const { one, at, scene, peerDrags, move } = open()
    scene.hold([one])
    scene.drag([24, 0])
    peerDrags(one, [500, 0])
    move(one, [900, 0])
    wait(300)
    expect(at(one)).toBe(24)
  })

  test('is where it was dropped, without a glide', () => {
    const { one, at, scene, move } = open()
    scene.hold([one])
    scene.drag([24, 8])
    move(one, [24, 8])
    scene.release()
    expect([at(one), scene.isAtRest()]).toEqual([24, true])
  })

  test('goes back when the drag was given up', () => {
    const { one, at, scene } = open()
    scene.hold([one])
    scene.drag([24, 8])
    scene.release()
    wait(300)
    expect(at(one)).toBe(0)
  })

  test('grows with its name and is gone with its actor, also while it is held', () => {
    const { map, one, other, scene } = open()
    updateActor(map, one, { name: 'Pension de famille' }, AUTHOR)
    expect(scene.size(one)?.width).toBeGreaterThan(scene.size(other)?.width ?? 0)
    scene.hold([one])
    removeActors(map, [one], AUTHOR)
    expect([scene.boxes().size, scene.heldAt(one)]).toEqual([1, undefined])
  })

  test('has a place of its own when the stored one cannot be read', () => {
    const { map, one, other, scene } = open()
    map.positions.set(one, [Number.NaN, 1e308])
    wait(300)
    expect(scene.box(one)?.y).toBeGreaterThan(scene.box(other)?.y ?? 0)
  })
})
