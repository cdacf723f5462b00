import { expect, test } from 'vitest'
import type { LinkColors } from './palette'
import type { Pen } from './pen'
import { openLog } from './pen-log'
import { type Easel, play } from './play-drawing'
import { RecordingPen } from './recorded-drawing'

const palette = {} as LinkColors

function draw(pen: Pen, picture: CanvasImageSource): void {
  pen.setTransform(2, 0, 0, 2, -10.5, 4)
  pen.save()
  pen.beginPath()
  pen.rect(0, 0, 320, 320)
  pen.clip()
  pen.clearRect(0, 0, 320, 320)
  pen.globalAlpha = 0.3
  pen.strokeStyle = '#123456'
  pen.lineWidth = 2.5
  pen.lineCap = 'round'
  pen.setLineDash([3, 4.5])
  pen.lineDashOffset = 17.25
  for (const x of [1, 2, 3]) {
    pen.strokeStyle = x === 2 ? '#654321' : '#123456'
    pen.beginPath()
    pen.moveTo(x, 1_000_000.125)
    pen.quadraticCurveTo(x, 2, 3, -4)
    pen.lineTo(5, 6)
    pen.stroke()
  }
  pen.setLineDash([])
  pen.restore()
  // As it was before it was saved: unknown, and so set again.
  pen.strokeStyle = '#123456'
  pen.fillStyle = '#123456'
  pen.font = '640 14px serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.lineJoin = 'round'
  pen.translate(1, 2)
  pen.rotate(0.5)
  pen.arc(1, 2, 3, 0, 6)
  pen.roundRect(1, 2, 3, 4, 5)
  pen.fill()
  pen.fillText('Hébergement · é', 1, 2)
  pen.strokeText('', 3, 4)
  pen.fillShape('M0 0L1 1')
  pen.strokeShape('M0 0L1 1')
  pen.drawPicture(picture, 1, 2, 3, 4)
}

test('what is recorded is drawn again step by step, set as it was', () => {
  const picture = {} as CanvasImageSource
  const [direct, played] = [openLog(), openLog()]
  draw(direct.pen, picture)

  const recording = new RecordingPen(() => 7)
  recording.take(1)
  draw(recording, picture)
  const places: number[] = []
  const easel: Easel = {
    take(index) {
      places.push(index)
      return played.pen
    },
    resize: () => undefined,
    copy: () => undefined,
    picture: (id) => (id === 7 ? picture : undefined),
    links: () => undefined,
  }
  play(recording.end(), easel)

  expect(played.log).toEqual(direct.log)
  expect(places.at(-1)).toBe(1)
  expect(recording.isEmpty).toBe(true)
})

test('canvases are taken, emptied and copied in their order, and the next drawing knows nothing of the last', () => {
  const steps: unknown[] = []
  const { log, pen } = openLog()
  const easel: Easel = {
    take(index) {
      steps.push(['take', index])
      return pen
    },
    resize: (...size) => steps.push(['resize', ...size]),
    copy: (...from) => steps.push(['copy', ...from]),
    picture: () => undefined,
    links: (_, { without }) => steps.push(['links', ...without]),
  }
  const recording = new RecordingPen(() => 0)
  recording.take(1)
  recording.resize(300, 200)
  recording.copy(0, -5, 6)
  recording.lineWidth = 3
  recording.links({ areas: [], without: ['link'], areInOrder: false, zoom: 1, palette })
  play(recording.end(), easel)
  expect(steps).toEqual([
    ['take', 0],
    ['take', 1],
    ['resize', 300, 200],
    ['copy', 0, -5, 6],
    ['links', 'link'],
  ])

  recording.take(1)
  recording.lineWidth = 3
  recording.stroke()
  expect(recording.end().steps.length).toBe(2 + 2 + 1)
  expect(log).toEqual([])
})
