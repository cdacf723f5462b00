import { expect, test } from 'vitest'
import { group, type TextShape } from '../drawing/shape'
import { paintCanvas } from './paint-canvas'

const word = (words: string, size: number): TextShape => ({
  ...{ kind: 'text', words, x: 0, y: 0, size, weight: 400, fill: '#000' },
})
const SHAPES = [
  word('name', 14),
  group({ scale: 0.5 }, word('half', 14)),
  group({ reach: 18 }, word('in a mark', 40)),
  group({ scale: 2, reach: 4 }, word('in an icon', 40)),
]

test.for<{ readonly scale: number; readonly drawn: readonly string[] }>([
  { scale: 1, drawn: ['name', 'half', 'in a mark', 'in an icon'] },
  { scale: 0.125, drawn: ['name', 'in a mark', 'in an icon'] },
  { scale: 0.1, drawn: ['name', 'in a mark'] },
  { scale: 0.05, drawn: [] },
])('at $scale pixels a unit, $drawn is drawn', ({ scale, drawn }) => {
  const { context, written } = recordingContext()
  paintCanvas(context, { title: '', description: '', width: 100, height: 100, shapes: SHAPES }, { scale, family: '' })
  expect(written).toEqual(drawn)
})

/** Node has no canvas: this one takes every order, and keeps what was written. */
function recordingContext() {
  const written: string[] = []
  const context = new Proxy({} as OffscreenCanvasRenderingContext2D, {
    get: (_, name) => (name === 'fillText' ? (words: string) => written.push(words) : () => undefined),
    set: () => true,
  })
  return { context, written }
}
