/** What is used of pdfkit 0.20 (its own types ask for those of Node). */
declare module 'pdfkit' {
  /** Units are points, of which 72 make an inch; y goes down. */
  class PDFDocument {
    constructor(options: {
      autoFirstPage: boolean
      /** An empty name asks for no font of the PDF readers themselves. */
      font: string
      pdfVersion: '1.7'
      lang: string
      displayTitle: boolean
      info: Readonly<Record<string, string>>
    })
    addPage(options: { size: readonly [number, number]; margin: number }): this
    save(): this
    restore(): this
    translate(x: number, y: number): this
    scale(factor: number): this
    rotate(degrees: number): this
    rect(x: number, y: number, width: number, height: number): this
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this
    closePath(): this
    clip(): this
    fill(): this
    stroke(): this
    fillColor(color: string): this
    strokeColor(color: string): this
    fillOpacity(share: number): this
    strokeOpacity(share: number): this
    lineWidth(width: number): this
    lineCap(cap: 'butt' | 'round'): this
    lineJoin(join: 'miter' | 'round'): this
    dash(lengths: readonly number[]): this
    undash(): this
    registerFont(name: string, font: import('fontkit').Font): this
    font(name: string): this
    fontSize(size: number): this
    widthOfString(words: string, options?: { features?: readonly string[] }): number
    text(
      words: string,
      x: number,
      y: number,
      options: {
        lineBreak: false
        baseline: 'alphabetic'
        features?: readonly string[]
        fill?: boolean
        stroke?: boolean
      },
    ): this
    image(bytes: ArrayBuffer, x: number, y: number, options: { width: number; height: number }): this
    markContent(tag: 'Span', options: { actual: string }): this
    endMarkedContent(): this
    readonly outline: { addItem(title: string): unknown }
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    end(): void
  }
  export { PDFDocument as default }
}
