import type { LinkColors } from './palette'
import type { Pen, Settings } from './pen'

/** What was drawn, to be drawn again by another thread: steps with their numbers, and the words among them by their place. */
export interface RecordedDrawing {
  readonly steps: Float64Array<ArrayBuffer>
  readonly words: readonly string[]
  /** Links to be painted at some of its steps, by who knows them. */
  readonly links: readonly AskedLinks[]
}

/** Which links are to be painted, and with what. */
export interface AskedLinks {
  /** Where, each area by its place and its size. */
  readonly areas: readonly number[]
  readonly without: readonly string[]
  /** Whether each lies over the one before, by their ids. */
  readonly areInOrder: boolean
  readonly zoom: number
  readonly palette: LinkColors
}

/** The steps of a drawing; the place of each is its code. */
export const STEPS = [
  'take',
  'resize',
  'copy',
  'save',
  'restore',
  'setTransform',
  'translate',
  'rotate',
  'setLineDash',
  'beginPath',
  'moveTo',
  'lineTo',
  'quadraticCurveTo',
  'arc',
  'rect',
  'roundRect',
  'clip',
  'clearRect',
  'fill',
  'stroke',
  'fillText',
  'strokeText',
  'fillShape',
  'strokeShape',
  'drawPicture',
  'globalAlpha',
  'lineWidth',
  'lineDashOffset',
  'strokeStyle',
  'fillStyle',
  'lineCap',
  'lineJoin',
  'font',
  'textAlign',
  'textBaseline',
  'links',
] as const
export type Step = (typeof STEPS)[number]
const CODES = Object.fromEntries(STEPS.map((name, code) => [name, code])) as Record<Step, number>

const FIRST_ROOM = 4096

/** Keeps what is drawn with it. */
export class RecordingPen implements Pen {
  #steps = new Float64Array(FIRST_ROOM)
  #length = 0
  #words = new Map<string, number>()
  #links: AskedLinks[] = []
  /** As they are; those that nobody has set yet are not known. */
  #settings: Partial<Settings> = {}
  readonly #saved: Partial<Settings>[] = []
  readonly #pictureId: (picture: CanvasImageSource) => number

  /** @param pictureId by which number the other thread knows a picture */
  constructor(pictureId: (picture: CanvasImageSource) => number) {
    this.#pictureId = pictureId
  }

  get isEmpty(): boolean {
    return this.#length === 0
  }

  /** Hands over what was drawn since the last time. */
  end(): RecordedDrawing {
    const recorded = {
      steps: this.#steps.slice(0, this.#length),
      words: [...this.#words.keys()],
      links: this.#links,
    }
    this.#length = 0
    this.#links = []
    this.#words = new Map()
    this.#settings = {}
    return recorded
  }

  take(index: number): void {
    this.#settings = {}
    this.#put(CODES.take, 1, index)
  }

  resize(width: number, height: number): void {
    this.#settings = {}
    this.#put(CODES.resize, 2, width, height)
  }

  copy(index: number, x: number, y: number): void {
    this.#put(CODES.copy, 3, index, x, y)
  }

  save(): void {
    this.#saved.push({ ...this.#settings })
    this.#put(CODES.save)
  }
  restore(): void {
    this.#settings = this.#saved.pop() ?? {}
    this.#put(CODES.restore)
  }
  setTransform(...values: [number, number, number, number, number, number]): void {
    this.#put(CODES.setTransform, 6, ...values)
  }
  translate(x: number, y: number): void {
    this.#put(CODES.translate, 2, x, y)
  }
  rotate(angle: number): void {
    this.#put(CODES.rotate, 1, angle)
  }
  setLineDash(lengths: number[]): void {
    this.#put(CODES.setLineDash, 1, lengths.length)
    for (const length of lengths) this.#put(length)
  }
  beginPath(): void {
    this.#put(CODES.beginPath)
  }
  moveTo(x: number, y: number): void {
    this.#put(CODES.moveTo, 2, x, y)
  }
  lineTo(x: number, y: number): void {
    this.#put(CODES.lineTo, 2, x, y)
  }
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void {
    this.#put(CODES.quadraticCurveTo, 4, controlX, controlY, x, y)
  }
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.#put(CODES.arc, 5, x, y, radius, from, to)
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#put(CODES.rect, 4, x, y, width, height)
  }
  roundRect(x: number, y: number, width: number, height: number, radius: number): void {
    this.#put(CODES.roundRect, 5, x, y, width, height, radius)
  }
  clip(): void {
    this.#put(CODES.clip)
  }
  clearRect(x: number, y: number, width: number, height: number): void {
    this.#put(CODES.clearRect, 4, x, y, width, height)
  }
  fill(): void {
    this.#put(CODES.fill)
  }
  stroke(): void {
    this.#put(CODES.stroke)
  }
  fillText(text: string, x: number, y: number): void {
    this.#put(CODES.fillText, 3, this.#word(text), x, y)
  }
  strokeText(text: string, x: number, y: number): void {
    this.#put(CODES.strokeText, 3, this.#word(text), x, y)
  }
  fillShape(d: string): void {
    this.#put(CODES.fillShape, 1, this.#word(d))
  }
  strokeShape(d: string): void {
    this.#put(CODES.strokeShape, 1, this.#word(d))
  }
  drawPicture(picture: CanvasImageSource, x: number, y: number, width: number, height: number): void {
    this.#put(CODES.drawPicture, 5, this.#pictureId(picture), x, y, width, height)
  }

  /** Lets links be painted by who knows them; whatever was set is unknown then. */
  links(asked: AskedLinks): void {
    this.#settings = {}
    this.#put(CODES.links, 1, this.#links.push(asked) - 1)
  }

  set globalAlpha(value: number) {
    this.#set('globalAlpha', value)
  }
  set lineWidth(value: number) {
    this.#set('lineWidth', value)
  }
  set lineDashOffset(value: number) {
    this.#set('lineDashOffset', value)
  }
  set strokeStyle(value: string) {
    this.#set('strokeStyle', value)
  }
  set fillStyle(value: string) {
    this.#set('fillStyle', value)
  }
  set lineCap(value: CanvasLineCap) {
    this.#set('lineCap', value)
  }
  set lineJoin(value: CanvasLineJoin) {
    this.#set('lineJoin', value)
  }
  set font(value: string) {
    this.#set('font', value)
  }
  set textAlign(value: CanvasTextAlign) {
    this.#set('textAlign', value)
  }
  set textBaseline(value: CanvasTextBaseline) {
    this.#set('textBaseline', value)
  }

  #set<Key extends keyof Settings>(key: Key, value: Settings[Key]): void {
    if (this.#settings[key] === value) return
    this.#settings[key] = value
    this.#put(CODES[key], 1, typeof value === 'string' ? this.#word(value) : value)
  }

  #word(text: string): number {
    const known = this.#words.get(text)
    if (known !== undefined) return known
    this.#words.set(text, this.#words.size)
    return this.#words.size - 1
  }

  /** Without a list a step: there are some ten thousand a drawing. */
  #put(code: number, count = 0, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0): void {
    let place = this.#length
    if (place + MOST_NUMBERS > this.#steps.length) this.#grow()
    const steps = this.#steps
    steps[place++] = code
    if (count > 0) steps[place++] = a
    if (count > 1) steps[place++] = b
    if (count > 2) steps[place++] = c
    if (count > 3) steps[place++] = d
    if (count > 4) steps[place++] = e
    if (count > 5) steps[place++] = f
    this.#length = place
  }

  #grow(): void {
    const larger = new Float64Array(2 * this.#steps.length)
    larger.set(this.#steps)
    this.#steps = larger
  }
}

/** Of a step, with its code. */
const MOST_NUMBERS = 7
