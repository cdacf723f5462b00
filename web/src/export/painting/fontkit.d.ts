/** What is used of fontkit 2.0, which has no types of its own. */
declare module 'fontkit' {
  export interface Font {
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(words: string): unknown
  }
  export function create(bytes: Uint8Array): Font
}
