/** What is used of pdfkit 0.20 (its own types ask for those of Node). */
declare module 'pdfkit' {
  /** Glyphs as four hexadecimal digits each, and where they stand, in thousandths of the size. */
  export type EncodedText = readonly [glyphs: readonly string[], positions: readonly GlyphPosition[]]

  interface GlyphPosition {
    readonly xAdvance: number
    readonly xOffset: number
    readonly yOffset: number
    /** What the font says before pairs are set closer. */
    readonly advanceWidth: number
  }

  interface EmbeddedFont {
    readonly id: string
    ref(): object
    encode(words: string, features?: readonly string[]): EncodedText
    widthOfString(words: string, size: number, features?: readonly string[]): number
  }

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
    image(bytes: ArrayBuffer, x: number, y: number, options: { width: number; height: number }): this
    markContent(tag: 'Span', options: { actual: string }): this
    endMarkedContent(): this
    addContent(operators: string): this
    /** Not told of in its manual: the font that is chosen, and the fonts that a page names. */
    readonly _font: EmbeddedFont
    readonly page: { readonly fonts: Record<string, object> }
    readonly outline: { addItem(title: string): unknown }
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    end(): void
  }

  // biome-ignore lint/style/noDefaultExport: that is how pdfkit exports it.
  export { PDFDocument as default }
}
