import type { Position } from '@maillage/shared/map/actor'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSight } from '../sight'
import { CursorMoves } from './cursor-moves'

let frames: (() => void)[] = []
let now = 0

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
  vi.stubGlobal('requestAnimationFrame', (step: (at: number) => void) => frames.push(() => step(now)))
  vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0))
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

function open() {
  const element = () => ({ hidden: true, style: { transform: '' } as CSSStyleDeclaration })
  const [layer, cursor] = [element(), element()]
  const sight = openSight()
  let at: Position | undefined
  let tell: () => void = () => undefined
  const presence = {
    cursorOf: () => at,
    onCursorMove(listener: () => void) {
      tell = listener
      return () => undefined
    },
  }
  new CursorMoves({ layer, cursors: new Map([[7, cursor]]), presence, sight })
  const point = (place: Position | undefined) => {
    at = place
    tell()
  }
  return { layer, cursor, sight, point }
}

test('a cursor comes at once, glides to where its owner points, and goes', () => {
  const { cursor, point } = open()
  point([100, 50])
  expect(cursor).toMatchObject({ hidden: false, style: { transform: 'translate(100px, 50px)' } })
  point([200, 50])
  wait(40)
  expect(cursor.style.transform).toBe('translate(150px, 50px)')
  wait(60)
  expect(cursor.style.transform).toBe('translate(200px, 50px)')
  point(undefined)
  expect(cursor.hidden).toBe(true)
  // Where it comes back, it has not been before.
  point([0, 0])
  expect(cursor).toMatchObject({ hidden: false, style: { transform: 'translate(0px, 0px)' } })
})

test('cursors go with the map and keep their size', () => {
  const { layer, cursor, sight, point } = open()
  point([100, 50])
  sight.set({ x: 30, y: 40, zoom: 0.5, width: 800, height: 600 })
  expect([layer.style.transform, cursor.style.transform]).toEqual(['translate(30px, 40px)', 'translate(50px, 25px)'])
})
