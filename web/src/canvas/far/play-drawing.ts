import type { Pen, Settings } from './pen'
import { type AskedLinks, type RecordedDrawing, STEPS, type Step } from './recorded-drawing'

/** What is drawn on, besides a pen: one of several canvases. */
export interface Easel {
  /** Turns to the canvas at this place. */
  take(index: number): Pen
  resize(width: number, height: number): void
  /** Draws what another canvas shows. */
  copy(index: number, x: number, y: number): void
  picture(id: number): CanvasImageSource | undefined
  /** Paints links that are known here. */
  links(pen: Pen, asked: AskedLinks): void
}

interface Reader {
  readonly pen: Pen
  readonly easel: Easel
  number(): number
  word(): string
  links(): AskedLinks | undefined
  turnTo(index: number): void
}

/** How each step is read and drawn. */
const READERS: Readonly<Record<Step, (reader: Reader) => void>> = {
  take: (r) => r.turnTo(r.number()),
  resize: (r) => r.easel.resize(r.number(), r.number()),
  copy: (r) => r.easel.copy(r.number(), r.number(), r.number()),
  save: ({ pen }) => pen.save(),
  restore: ({ pen }) => pen.restore(),
  setTransform: (r) => r.pen.setTransform(r.number(), r.number(), r.number(), r.number(), r.number(), r.number()),
  translate: (r) => r.pen.translate(r.number(), r.number()),
  rotate: (r) => r.pen.rotate(r.number()),
  setLineDash: (r) => r.pen.setLineDash(Array.from({ length: r.number() }, () => r.number())),
  beginPath: ({ pen }) => pen.beginPath(),
  moveTo: (r) => r.pen.moveTo(r.number(), r.number()),
  lineTo: (r) => r.pen.lineTo(r.number(), r.number()),
  quadraticCurveTo: (r) => r.pen.quadraticCurveTo(r.number(), r.number(), r.number(), r.number()),
  arc: (r) => r.pen.arc(r.number(), r.number(), r.number(), r.number(), r.number()),
  rect: (r) => r.pen.rect(r.number(), r.number(), r.number(), r.number()),
  roundRect: (r) => r.pen.roundRect(r.number(), r.number(), r.number(), r.number(), r.number()),
  clip: ({ pen }) => pen.clip(),
  clearRect: (r) => r.pen.clearRect(r.number(), r.number(), r.number(), r.number()),
  fill: ({ pen }) => pen.fill(),
  stroke: ({ pen }) => pen.stroke(),
  fillText: (r) => r.pen.fillText(r.word(), r.number(), r.number()),
  strokeText: (r) => r.pen.strokeText(r.word(), r.number(), r.number()),
  fillShape: (r) => r.pen.fillShape(r.word()),
  strokeShape: (r) => r.pen.strokeShape(r.word()),
  drawPicture: (r) => {
    const picture = r.easel.picture(r.number())
    const [x, y, width, height] = [r.number(), r.number(), r.number(), r.number()]
    if (picture) r.pen.drawPicture(picture, x, y, width, height)
  },
  globalAlpha: (r) => assign(r.pen, 'globalAlpha', r.number()),
  lineWidth: (r) => assign(r.pen, 'lineWidth', r.number()),
  lineDashOffset: (r) => assign(r.pen, 'lineDashOffset', r.number()),
  strokeStyle: (r) => assign(r.pen, 'strokeStyle', r.word()),
  fillStyle: (r) => assign(r.pen, 'fillStyle', r.word()),
  lineCap: (r) => assign(r.pen, 'lineCap', r.word() as CanvasLineCap),
  lineJoin: (r) => assign(r.pen, 'lineJoin', r.word() as CanvasLineJoin),
  font: (r) => assign(r.pen, 'font', r.word()),
  textAlign: (r) => assign(r.pen, 'textAlign', r.word() as CanvasTextAlign),
  textBaseline: (r) => assign(r.pen, 'textBaseline', r.word() as CanvasTextBaseline),
  links: (r) => {
    const asked = r.links()
    if (asked) r.easel.links(r.pen, asked)
  },
}

const BY_CODE = STEPS.map((name) => READERS[name])

function assign<Key extends keyof Settings>(pen: Pen, key: Key, value: Settings[Key]): void {
  ;(pen as Settings)[key] = value
}

/** Draws what was recorded. */
export function play({ steps, words, links }: RecordedDrawing, easel: Easel): void {
  let place = 0
  let pen = easel.take(0)
  const number = () => steps[place++] ?? 0
  const reader: Reader = {
    get pen() {
      return pen
    },
    easel,
    number,
    word: () => words[number()] ?? '',
    links: () => links[number()],
    turnTo: (index) => {
      pen = easel.take(index)
    },
  }
  while (place < steps.length) BY_CODE[number()]?.(reader)
}
